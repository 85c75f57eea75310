import { describe, expect, test } from 'vitest';
import { documentOf, reports, written } from './sample.ts';

const titled = (title: string) =>
  written('markdown', [documentOf('', { about: { title } })])
    .split('\n')
    .find(line => /^## (?!All)/.test(line))
    ?.slice(3);

describe('what a page says stays text', () => {
  test.each([
    ['发言人答问：中方愿推动', '发言人答问：中方愿推动'],
    ['a | b', 'a \\| b'],
    ['# x #', '\\# x \\#'],
    ['*a* _b_ `c` ~~d~~', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~'],
    ['[x](javascript:alert(1))', '\\[x\\]\\(javascript:alert\\(1\\)\\)'],
    ['![x](a.png)', '\\!\\[x\\]\\(a.png\\)'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert\\(1\\)&lt;/script&gt;'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['a\\', 'a\\\\'],
    ['$x$', '\\$x\\$'],
    ['1. x', '1\\. x'],
    ['- x', '\\- x'],
    ['https://a.example www.a.example a@b.example', 'https&#58;//a.example www&#46;a.example a&#64;b.example'],
    ['甲\r\n\r\n# 乙\u2028丙\u001b[31m', '甲 \\# 乙 丙\\[31m'],
  ])('%j', (title, expected) => expect(titled(title)).toBe(expected));
});

test('tables keep their columns, whatever stands in them', () => {
  const tables = written('markdown')
    .split('\n\n')
    .filter(block => block.startsWith('|'));
  expect(tables.length).toBeGreaterThanOrEqual(5);
  for (const table of tables) {
    const lines = table.trimEnd().split('\n');
    expect(new Set(lines.map(line => line.match(/(?<!\\)(?:\\\\)*\|/g)?.length)).size, table).toBe(1);
    expect(lines[1]).toMatch(/^\|( :?-+:? \|)+$/);
  }
});

test('counts with own voice first, density, and the words around each hit', () => {
  const text = written('markdown', [documentOf(`${'天'.repeat(46)}一带一路。`)]);
  expect(text).toContain('**Hits: own voice 1 (20.00), reported 0 (0.00), mentioned 0 (0.00); in brackets: in 1,000 Han characters**');
  expect(text).toContain(
    `| ${'天'.repeat(32)} | **一带一路** | 。 | own voice | no speaker or distance found | 一带一路 (small/dai-lu) |  | 46–50 |`,
  );
  expect(text).toContain('- sha256: `');
});

test('says what was looked for, also where nothing was found', () => {
  const text = written('markdown', reports.slice(2, 3));
  for (const words of [
    'No hits does not mean neutral',
    'tifa-lens 0.1.0',
    'small 1.0.0',
    '- Length: 6 Han characters read; 7 UTF-16 units',
  ])
    expect(text).toContain(words);
});
