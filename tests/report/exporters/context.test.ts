import { describe, expect, test } from 'vitest';
import { concordanceLine, quoteOf } from '../../../utils/report/exporters/context.ts';
import { documentOf } from './sample.ts';

const of = (text: string, kind: 'plain' | 'html' | 'markdown' = 'plain') => {
  const report = documentOf(text, { kind });
  const [hit] = report.hits;
  if (!hit) throw new Error('no hit');
  return { line: concordanceLine(report, hit), quote: quoteOf(report, hit) };
};

describe('a line of a concordance', () => {
  test.each<[string, 'plain' | 'html' | 'markdown', string, string, string]>([
    ['推动构建人类命运共同体。', 'plain', '推动', '构建人类命运共同体', '。'],
    ['第一段\n\n\n\n推动  一带一路\t建设', 'plain', '第一段 推动', '一带一路', '建设'],
    [`推动<i title="${'长'.repeat(500)}"></i>一带<b>一</b>路<!-- ${'长'.repeat(500)} -->建设`, 'html', '推动', '一带一路', '建设'],
    ['**推动**[一带一路](https://example.org/)建设', 'markdown', '推动', '一带一路', '建设'],
    ['一带一路', 'plain', '', '一带一路', ''],
  ])('%s', (text, kind, left, middle, right) => expect(of(text, kind).line).toEqual({ left, text: middle, right }));

  test('32 units on each side, and no half of a character', () => {
    const { left, right } = of(`${'甲'.repeat(50)}一带一路${'乙'.repeat(50)}`).line;
    expect([left, right]).toEqual(['甲'.repeat(32), '乙'.repeat(32)]);
    for (const shift of ['', '甲'])
      for (const part of Object.values(of(`${'𠮷'.repeat(90)}${shift}一带一路${shift}${'𠮷'.repeat(90)}`).line)) {
        expect(part.length).toBeGreaterThan(3);
        expect(part.length).toBeLessThanOrEqual(32);
        expect(part.isWellFormed()).toBe(true);
      }
  });

  test('no half of a character either where little is left of much white space', () => {
    const { left, right } = of(`${'𠮷'.repeat(50)}${' '.repeat(91)}一带一路${' '.repeat(91)}${'𠮷'.repeat(50)}`).line;
    expect([left, right]).toEqual(['𠮷𠮷', '𠮷𠮷']);
  });
});

describe('a quotation', () => {
  test('of plain text can be found in it as it is', () => {
    const text = '第一段\u200b\n\n 推动一带一路\t建设';
    const { exact, prefix, suffix } = of(text).quote;
    expect(prefix + exact + suffix).toBe(text);
  });
  test('of a page leaves markup out', () =>
    expect(of('<p>推动\n  <em>一带</em>一路</p><p>建设</p>', 'html').quote).toEqual({
      prefix: ' 推动 ',
      exact: '一带一路',
      suffix: ' 建设 ',
    }));
});
