import { describe, expect, test } from 'vitest';
import { collocatesOf, logDice } from '../../utils/report/collocates.ts';
import { type Segment, wordCounts, wordsIn } from '../../utils/report/words.ts';
import { fold } from '../small-lexicon.ts';
import { reporterOf } from './reports.ts';

/** Longest word first, of a few; else character by character. What is not Han comes as it is. */
const known = ['改革开放', '人民', '坚持', '发展', '永远', '动摇', '我们', '必须', '伟大', '事业', '推进'];
const segment: Segment = text => {
  const words: string[] = [];
  for (let at = 0; at < text.length; at += words.at(-1)!.length)
    words.push(known.find(word => text.startsWith(word, at)) ?? text.charAt(at));
  return words;
};

describe('words', () => {
  test.each<[string, string[]]>([
    ['我们坚持发展。', ['我们', '坚持', '发展']],
    ['我們堅持發展', ['我们', '坚持', '发展']], // folded
    ['坚\u200b持**发**展', ['坚持', '发展']], // masked markup inside
    ['改革\n开放，人，民“发”展 AI 2025', ['改', '革', '开', '放', '人', '民', '发', '展']], // no word runs over these
    ['API 很好', ['很', '好']],
    ['', []],
    ['no Han', []],
  ])('%j', (text, expected) => expect(wordsIn(text, segment, fold)).toEqual(expected));

  test('counted with the documents they stand in', () => {
    const { size, items } = wordCounts(['人民，人民', '人民发展', 'none'], segment, fold);
    expect(size).toBe(4);
    expect(items.get('人民')).toMatchObject({ count: 3, documents: 2 });
    expect(items.get('发展')).toMatchObject({ count: 1, documents: 1 });
  });
});

/**
 * By the formula of Rychlý 2008, computed by others: the wiki of M. Sugiura (sugiura-ken.org, page logDice) and a question on
 * stats.stackexchange.com (643939). The paper itself prints no counts with its scores.
 */
test.each([
  [8, 389, 230, '8.726204'],
  [300, 300, 300, '14.000000'],
  [3, 3000, 3000, '4.034216'],
  [256, 3035, 1000, '11.021647'],
  [56, 3035, 214, '9.141575'],
  [22, 3035, 25, '7.880116'],
])('logDice of %i, %i, %i', (together, one, other, printed) => expect(logDice(together, one, other).toFixed(6)).toBe(printed));

describe('collocates', () => {
  const reports = reporterOf('改革开放')('我们必须坚持改革开放，永远不动摇。人民', '人民。堅持「改革開放」不動搖', {
    text: '伟大事业**坚持改革**开放',
    kind: 'markdown',
  });
  const words = wordCounts(
    reports.map(({ readable }) => readable),
    segment,
    fold,
  );
  const near = (window: number, minimum = 1) =>
    collocatesOf(reports, '改革开放', { segment, fold, words, window, minimum }).map(({ word, near }) => [word, near]);

  test('one word on each side, the closest bound first', () =>
    expect(near(1)).toEqual([
      ['坚持', 3],
      ['永远', 1],
      ['不', 1],
    ]));
  test('not beyond the sentence, and not the formula itself', () => {
    const found = near(5).map(([word]) => word);
    expect(found).toContain('动摇');
    expect(found).not.toContain('人民');
    expect(found).not.toContain('改革开放');
  });
  test('only what is near often enough', () => expect(near(5, 3)).toEqual([['坚持', 3]]));
  test('what stands nowhere else is bound most closely: 14 is the most', () => {
    const [first] = collocatesOf(reports, '改革开放', { segment, fold, words, minimum: 1 });
    expect(first).toEqual({ word: '坚持', near: 3, count: 3, logDice: 14 });
  });
  test('a word between two hits is near both and stands once', () => {
    const two = reporterOf('改革开放')('改革开放坚持改革开放');
    const all = wordCounts(['改革开放坚持改革开放'], segment, fold);
    const first = collocatesOf(two, '改革开放', { segment, fold, words: all, minimum: 1 }).find(({ word }) => word === '坚持');
    expect(first).toMatchObject({ word: '坚持', near: 2, count: 1 });
    expect(first?.logDice).toBeCloseTo(14 + Math.log2(2 / 3), 10);
  });
});
