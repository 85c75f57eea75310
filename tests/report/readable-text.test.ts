import { describe, expect, test } from 'vitest';
import { readableText, type TextKind } from '../../utils/report/readable-text.ts';

/** What is read, with fillers left out and breaks shown. */
const read = (source: string, kind: TextKind) =>
  readableText(source, kind).replaceAll('\u200b', '').replace(/\n\n+/g, '¶').replaceAll('\n', '/');

describe('HTML', () => {
  test.each([
    ['<p>讲<b>好</b>中国</p><p>故事</p>', '¶讲好中国¶故事¶'],
    ['改革<br>开放', '改革/开放'],
    ['<a>改革</a><a>开放</a>', '改革¶开放'], // neighbouring links
    ['<a>改革</a>和<a>开放</a>', '改革和开放'],
    ['<ruby>漢<rt>han</rt>字</ruby>', '漢字'], // readings
    ['讲<script>"<p>"</script>好<style>p{}</style>', '讲好'],
    ['讲<code>x</code>好', '讲\ufffc好'], // code stands between
    ['&#20013;国&nbsp;&amp;', '中国\u00a0&'],
    ['<span hidden>讲</span><i style="display: none">好</i>', ''],
    ['a < b && 讲好', 'a < b && 讲好'],
  ])('%s', (html, expected) => expect(read(html, 'html')).toBe(expected));
});

describe('Markdown', () => {
  test.each([
    ['[讲好](http://a.b/c_(d) "t")故事', '[讲好故事'],
    ['讲`x`好', '讲\ufffc好'],
    ['讲\n```js\n好\n```\n故事', '讲¶故事'],
    ['**讲好**中国<br>故事', '**讲好**中国/故事'],
  ])('%s', (markdown, expected) => expect(read(markdown, 'markdown')).toBe(expected));
});

test('every character stays where it was', () => {
  const source = '<h1 class="讲好">标题</h1>\n<p>讲好&lt;中国&gt;<b>故事</b>&unknown;</p><!-- 注 -->';
  const text = readableText(source, 'html');
  expect(text).toHaveLength(source.length);
  for (const word of ['标题', '中国', '故事']) expect(text.indexOf(word)).toBe(source.indexOf(word));
  expect(text).not.toContain('讲好"');
  expect(text).not.toContain('注');
});
