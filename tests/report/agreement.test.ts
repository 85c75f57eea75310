import { describe, expect, test } from 'vitest';
import { agreementOf, kappaOf, mergedCodings } from '../../utils/report/agreement.ts';

/** J. Cohen 1968, "Weighted kappa", Psychological Bulletin 70, table 1: shares of 200 cases; κ printed as .492. */
test('the example of Cohen: κ = .492', () => {
  const { observed, expected, kappa } = kappaOf([
    [0.44, 0.07, 0.09],
    [0.05, 0.2, 0.05],
    [0.01, 0.03, 0.06],
  ]);
  expect(observed).toBeCloseTo(0.7, 10);
  expect(expected).toBeCloseTo(0.41, 10);
  expect(kappa?.toFixed(3)).toBe('0.492');
});

/** The same as 200 cases one by one, labels in any order. */
test('from the codings themselves', () => {
  const counts = { own: [88, 14, 18], reported: [10, 40, 10], mentioned: [2, 6, 12] };
  const labels = Object.keys(counts);
  const pairs = Object.entries(counts).flatMap(([first, row]) =>
    row.flatMap((count, column) => Array.from({ length: count }, () => ({ first: { label: first }, second: { label: labels[column]! } }))),
  );
  const agreement = agreementOf(pairs.reverse());
  expect(agreement).toMatchObject({ pairs: 200, labels: ['mentioned', 'own', 'reported'] });
  expect(agreement.kappa?.toFixed(3)).toBe('0.492');
  expect(agreement.table).toEqual([
    [12, 2, 6],
    [18, 88, 14],
    [10, 10, 40],
  ]);
});

describe('κ', () => {
  const of = (...pairs: [string, string][]) =>
    agreementOf(pairs.map(([one, other]) => ({ first: { label: one }, second: { label: other } })));
  test('1 where they always agree', () =>
    expect(of(['提法', '提法'], ['不是', '不是'])).toMatchObject({ observed: 1, expected: 0.5, kappa: 1 }));
  test('below 0 where they agree less than by chance', () => expect(of(['是', '否'], ['否', '是']).kappa).toBe(-1));
  test('none where both gave one label only: chance alone agrees', () =>
    expect(of(['是', '是'], ['是', '是'])).toMatchObject({ observed: 1, expected: 1, kappa: undefined }));
  test('none of no pairs', () =>
    expect(of()).toEqual({ pairs: 0, observed: undefined, expected: undefined, kappa: undefined, labels: [], table: [] }));
  test('a label that only one of them used', () => expect(of(['是', '是'], ['否', '不清楚']).labels).toEqual(['不清楚', '否', '是']));
});

test('codings brought together', () => {
  const merged = mergedCodings(
    [
      { key: 'd1 0', label: '是' },
      { key: 'd1 9', label: '否', note: '引用' },
      { key: 'd2 4', label: '是' },
      { key: 'd1 0', label: '否' }, // coded again
    ],
    [
      { key: 'd1 9', label: '否' },
      { key: 'd1 0', label: '是' },
      { key: 'd3 1', label: '是' },
    ],
  );
  expect(merged.pairs.map(({ key, first, second }) => [key, first.label, second.label])).toEqual([
    ['d1 0', '否', '是'],
    ['d1 9', '否', '否'],
  ]);
  expect(merged.pairs[1]?.first.note).toBe('引用');
  expect(merged.onlyFirst.map(({ key }) => key)).toEqual(['d2 4']);
  expect(merged.onlySecond.map(({ key }) => key)).toEqual(['d3 1']);
});
