import { describe, expect, test } from 'vitest';
import { readableText, type TextKind } from '../../utils/report/readable-text.ts';

/** What is read, with fillers left out and breaks shown. */
const read = (source: string, kind: TextKind) =>
  readableText(source, kind)
    .replaceAll('\u200b', '')
    .replace(/\n\n+/g, '¶')
    .replace(/[\n\u2028]/g, '/');

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
    ['<p>讲好我们的\n故事</p>', '¶讲好我们的 故事¶'], // a line break of the source is a space
    ['<p>讲好\r\n\r\n故事</p>', '¶讲好    故事¶'],
    ['<pre>讲好\n故事</pre>讲好\n故事', '¶讲好/故事¶讲好 故事'],
    ['讲&nGt;好&NotEqualTilde;中国', '讲≫好≂中国'], // two characters each, of which the first is kept
    ['讲<video>好</video>中<datalist><option>国</datalist>故事', '讲\ufffc中故事'],
    ['a < b && 讲好', 'a < b && 讲好'],
  ])('%s', (html, expected) => expect(read(html, 'html')).toBe(expected));
});

describe('Markdown', () => {
  test.each([
    ['[讲好](http://a.b/c_(d) "t")故事', '[讲好故事'],
    ['讲`x`好', '讲\ufffc好'],
    ['讲\n```js\n好\n```\n故事', '讲¶故事'],
    ['- 讲\n\n  ```js\n  好\n  ```\n\n  故事', '/ 讲¶  故事'], // a fence in a list
    ['- ```js\n  好\n  ```\n- 故事', '¶ 故事'],
    ['讲好\n中国\n\n故事', '讲好 中国¶故事'],
    ['讲好  \n中国\n# 故事\n讲好', '讲好  /中国/# 故事/讲好'],
    ['* 讲好\n* 中国\n  故事', '/ 讲好¶ 中国   故事'],
    ['> 讲好\n> 中国\n>\n> 故事', '讲好 中国¶故事'],
    ['讲__好__中~~国~~故事', '讲好中国故事'],
    ['若 x<y，则讲好\n\n又一段<b>故事</b>', '若 x＜y，则讲好¶又一段故事'],
    ['见<https://a.b/c>与<a@b.cn>，<a href="x">讲</a><!-- 好 -->好', '见与，讲好'],
    ['**讲好**中国<br>故事', '**讲好**中国/故事'],
  ])('%s', (markdown, expected) => expect(read(markdown, 'markdown')).toBe(expected));
});

test.each<[TextKind, string]>([
  ['html', '<p>讲&nGt;</p>&nGt;&nGt;好\r\n<pre>\n国</pre>'],
  ['markdown', '&nGt;\n> * x<y __讲__\r\n\r\n```\n好'],
])('%s stays as long as it was: %j', (kind, source) => expect(readableText(source, kind)).toHaveLength(source.length));

test('every character stays where it was', () => {
  const source = '<h1 class="讲好">标题</h1>\n<p>讲好&lt;中国&gt;<b>故事</b>&unknown;</p><!-- 注 -->';
  const text = readableText(source, 'html');
  expect(text).toHaveLength(source.length);
  for (const word of ['标题', '中国', '故事']) expect(text.indexOf(word)).toBe(source.indexOf(word));
  expect(text).not.toContain('讲好"');
  expect(text).not.toContain('注');
});
