import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createScanner } from '../utils/core/scanner.ts';
import { convert } from '../utils/lexicon/convert.ts';
import { compileCurated } from '../utils/node/curated.ts';

/** Real text that is not ours to ship: these run where it lies beside the project. */
const shared = path.join(import.meta.dirname, '../../shared');
const isThere = existsSync(path.join(shared, 'founding-article.txt'));
if (!isThere) console.log('tests/corpora: no ../shared beside the project; skipped');

describe.skipIf(!isThere)('real text', () => {
  const scan = createScanner(compileCurated());
  const found = (text: string) => scan(text).map(hit => ({ entry: hit.entry.id, text: text.slice(hit.start, hit.end) }));
  const article = isThere ? readFileSync(path.join(shared, 'founding-article.txt'), 'utf8') : '';

  test('the founding article: every formula, through Taiwan vocabulary, gaps and brackets', () => {
    const texts = found(article).map(hit => hit.text);
    expect(texts.filter(text => text === '共用智慧紅利')).toHaveLength(2);
    for (const text of [
      '幫助發展中國家加強(AI)能力建設',
      '講好中國的AI故事',
      '中國講好AI故事',
      '富國富人才玩得起的遊戲',
      '共推發展、共護安全',
      '一帶一路倡議',
      '全球南方',
    ])
      expect(texts).toContain(text);
    expect(texts).not.toContain('中國');
  });

  test('the founding article in Simplified: the same entries in the same order', () => {
    const entries = (text: string) => found(text).map(hit => hit.entry);
    for (const from of ['tw', 't'] as const) expect(entries(convert(article, from, 'cn'))).toEqual(entries(article));
  });

  test('the founding article speaks none of the formulas it reports in its own voice', () => {
    const own = scan(article)
      .filter(({ speech }) => speech.voice === 'own')
      .map(({ start, end }) => article.slice(start, end));
    // Of a sub-heading (中國講好AI故事) nothing in it tells that the words are not the article's own.
    for (const text of [
      '共用智慧紅利',
      '講好中國的AI故事',
      '富國富人才玩得起的遊戲',
      '共推發展、共護安全',
      '幫助發展中國家加強(AI)能力建設',
    ])
      expect(own).not.toContain(text);
  });

  /** Section 1 of the examples: strings that look like a term where the words say otherwise. What a longer formula covers there is no trap. */
  test('no hit on a string that only looks like a term', () => {
    const section = readFileSync(path.join(shared, 'corpora/EXAMPLES.md'), 'utf8').split(/^## /m)[1] ?? '';
    const traps = [...section.matchAll(/^- `[^`]*` [^:]*: (.*)$/gm)].map(line => line[1] ?? '').filter(line => line.includes('⟦'));
    expect(traps.length).toBeGreaterThan(40);
    const wrong = traps.flatMap(line => {
      const start = line.indexOf('⟦');
      const end = line.indexOf('⟧') - 1;
      const text = line.replace(/[⟦⟧]/g, '');
      return scan(text)
        .filter(hit => hit.start === start && hit.end === end)
        .map(() => line);
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    '对外宣称',
    '系统战力',
    '传统战机',
    '统一战争',
    '地缘政治安全',
    '创新发展理念',
    '西藏独立',
    '一九六四',
    '一个中国人',
    '致公党中央',
    '平台独大',
  ])('the accident %s', text => expect(found(`这里${text}的情况`)).toEqual([]));
});
