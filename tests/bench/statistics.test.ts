import { expect, test } from 'vitest';
import { ratioOf, single, summaryOf } from './statistics.ts';

test.each([
  ['one', [7], { median: 7, low: 7, high: 7, samples: 1 }],
  ['an odd number, in any order', [5, 1, 3], { median: 3, low: 2, high: 4, samples: 3 }],
  ['an even number', [1, 2, 3, 4], { median: 2.5, low: 1.75, high: 3.25, samples: 4 }],
  ['one that went astray hardly matters', [1, 1, 1, 1, 900], { median: 1, low: 1, high: 1, samples: 5 }],
])('median and middle half of %s', (_name, samples, expected) => expect(summaryOf(samples)).toEqual(expected));

test('of nothing there is no median', () => expect(() => summaryOf([])).toThrow());
test('what was measured once has no spread', () => expect(single(3)).toEqual({ median: 3, low: 3, high: 3, samples: 1 }));

test('ratios are of the same round: a slow round slows both', () =>
  expect(ratioOf([2, 20, 2], [1, 10, 1])).toEqual({ median: 2, low: 2, high: 2, samples: 3 }));
test('rounds must be the same', () => expect(() => ratioOf([1, 2], [1])).toThrow());
