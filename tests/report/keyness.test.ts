import { describe, expect, test } from 'vitest';
import { type ItemTable, keynessOf, logLikelihood, logLikelihoodOfTable, logRatio } from '../../utils/report/keyness.ts';

const million = 1_000_000;

/** P. Rayson on the Corpora list, 18 January 2002: corpora taken for a million words each, values "rounded to zero d.p.". */
test.each([
  ['keep', 348, 99, '147'],
  ['keeps', 15, 14, '0'],
  ['keeping', 9, 32, '14'],
  ['kept', 21, 25, '0'],
  ['the lemma KEEP', 392, 170, '90'],
])('log-likelihood with two cells: %s', (_word, a, b, printed) => expect(logLikelihood(a, million, b, million).toFixed(0)).toBe(printed));

/** T. Dunning 1993, table 1, of 31,777 pairs of words: the first three, and one with an empty cell. */
test.each([
  ['the swiss', 110, 2442, 111, 29114, '270.72'],
  ['can be', 29, 13, 123, 31612, '263.90'],
  ['previous year', 31, 23, 139, 31584, '256.84'],
  ['mineral water', 10, 0, 3, 31764, '167.23'],
])('log-likelihood with four cells: %s', (_pair, both, first, second, neither, printed) =>
  expect(logLikelihoodOfTable(both, first, second, neither).toFixed(2)).toBe(printed),
);

describe('log-likelihood with two cells', () => {
  test('corpora of other sizes: by hand', () => {
    // E₁ = 1000 × 40 / 4000 = 10, E₂ = 30; 2 (25 ln 2.5 + 15 ln 0.5) = 25.0200…
    expect(logLikelihood(25, 1000, 15, 3000)).toBeCloseTo(2 * (25 * Math.log(2.5) + 15 * Math.log(0.5)), 10);
  });
  test.each([
    [10, 1000, 20, 2000], // as often
    [0, 1000, 0, 1000],
    [3, 1000, 0, 0], // nothing to compare with
  ])('%i in %i and %i in %i: no difference', (a, c, b, d) => expect(logLikelihood(a, c, b, d)).toBe(0));
  test('what is not there adds nothing', () => expect(logLikelihood(8, 500, 0, 500)).toBeCloseTo(2 * 8 * Math.log(2), 10));
});

/** A. Hardie 2014: as often 0, twice as often 1, four times 2, and so on by doubling; the other way round below 0. */
test.each([
  [7, 7, 0],
  [14, 7, 1],
  [28, 7, 2],
  [56, 7, 3],
  [7, 28, -2],
])('Log Ratio of %i to %i is %i', (a, b, points) => expect(logRatio(a, million, b, million)).toBe(points));

test('Log Ratio: corpora of other sizes, and one half for none', () => {
  expect(logRatio(8, 1000, 8, 4000)).toBe(2);
  expect(logRatio(4, 1000, 0, 1000)).toBe(3);
  expect(logRatio(0, 1000, 4, 1000)).toBe(-3);
  expect(logRatio(0, 1000, 0, 1000)).toBe(0);
});

describe('keyness of a table', () => {
  const tableOf = (size: number, counts: Record<string, number>): ItemTable => ({
    size,
    items: new Map(Object.entries(counts).map(([item, count]) => [item, { count, documents: 1 }])),
  });
  const a = tableOf(1000, { 人民: 30, 发展: 10, 奋斗: 4 });
  const b = tableOf(1000, { 发展: 10, 市场: 20, 人民: 5 });

  test('the most certain difference first, each with its direction', () =>
    expect(keynessOf(a, b).map(({ item, logRatio }) => [item, Math.sign(logRatio)])).toEqual([
      ['市场', -1],
      ['人民', 1],
      ['奋斗', 1],
      ['发展', 0],
    ]));
  test('items too seldom in both together are left out', () =>
    expect(keynessOf(a, b, 5).map(({ item }) => item)).toEqual(['市场', '人民', '发展']));
  test('the other way round, the other sign', () => {
    const [first] = keynessOf(b, a);
    const [same] = keynessOf(a, b);
    expect(first).toMatchObject({ item: '市场', logLikelihood: same?.logLikelihood, logRatio: -(same?.logRatio ?? 0) });
  });
});
