import { describe, expect, test } from 'vitest';
import { deviationOfProportions, dispersions, normalized } from '../../utils/report/dispersion.ts';
import { counted } from './counted.ts';

/** S. Th. Gries 2008: a corpus of five parts, in which DP of "a" is 0.18. */
const corpus = ['b a m n i b e u p', 'b a s a t b e w q n', 'b c a g a b e s t a', 'b a g h a b e a a t', 'b a h a a b e a x a t'];
const partsOf = (word: string) =>
  corpus.map(part => part.split(' ')).map(words => ({ count: words.filter(found => found === word).length, size: words.length }));

describe("Gries' five parts", () => {
  test('DP of "a" is 0.18', () => expect(deviationOfProportions(partsOf('a'), 50).toFixed(2)).toBe('0.18'));
  test('the smallest part has 9 of 50: DPnorm by hand is 0.18 / 0.82', () =>
    expect(normalized(deviationOfProportions(partsOf('a'), 50), 9 / 50)).toBeCloseTo(0.18 / 0.82, 10));
  test('a word in one part only, by hand: x, 1 of the 11 words of the last', () =>
    expect(deviationOfProportions(partsOf('x'), 50)).toBeCloseTo((0.78 + 0.78) / 2, 10));
  test('parts without hits may be left out', () => {
    for (const word of ['a', 'x', 'q', 's'])
      expect(
        deviationOfProportions(
          partsOf(word).filter(({ count }) => count),
          50,
        ),
      ).toBeCloseTo(deviationOfProportions(partsOf(word), 50), 10);
  });
});

/** J. Lijffijt and S. Th. Gries 2012: three equally large parts of which one has two thirds of the hits and another the rest. */
test('DPnorm of 2, 1, 0 is 0.5', () => {
  const parts = [2, 1, 0].map(count => ({ count, size: 100 }));
  const dp = deviationOfProportions(parts, 300);
  expect(dp).toBeCloseTo(1 / 3, 10);
  expect(normalized(dp, 1 / 3)).toBeCloseTo(0.5, 10);
});

describe('formulas over documents', () => {
  const documents = [
    counted(900, 0, { byEntry: { 'gai-ge': 9, 'fa-zhan': 4 } }),
    counted(1000, 0, { byEntry: { 'gai-ge': 10 } }),
    counted(1100, 0, { byEntry: { 'gai-ge': 11 } }),
    counted(0, 0, {}), // nothing to read: no part of the corpus
  ];
  test('each with its hits and documents, the most frequent first', () =>
    expect(dispersions(documents).map(({ entry, hits, documents }) => [entry, hits, documents])).toEqual([
      ['gai-ge', 30, 3],
      ['fa-zhan', 4, 1],
    ]));
  test('spread as the documents are large: 0; all in the smallest: 1', () => {
    const [even, uneven] = dispersions(documents);
    expect(even?.dp).toBeCloseTo(0, 10);
    expect(uneven?.dp).toBeCloseTo(0.7, 10);
    expect(uneven?.dpNorm).toBeCloseTo(1, 10);
  });
  test('one document: nothing to be spread over', () =>
    expect(dispersions(documents.slice(0, 1))[0]).toMatchObject({ dp: 0, dpNorm: undefined }));
  test('none', () => expect(dispersions([])).toEqual([]));
});
