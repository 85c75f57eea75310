import { describe, expect, test } from 'vitest';
import { percentileInterval, poissonInterval, quantile, randomNumbers } from '../../utils/report/interval.ts';

describe('limits of a count', () => {
  test.each([
    [0, '0.00', '3.69'], // printed of R's epitools::pois.exact: 3.689
    [10, '4.80', '18.39'], // the usual worked example of Garwood's limits
    [25, '16.18', '36.90'], // printed by GraphPad, "How QuickCalcs computes the confidence interval of a count"
  ])('%i', (count, low, high) => {
    const limits = poissonInterval(count);
    expect([limits.low.toFixed(2), limits.high.toFixed(2)]).toEqual([low, high]);
  });

  test.each([1, 7, 60, 100])('exact: what lies outside is 2.5 %% on each side of %i', count => {
    const { low, high } = poissonInterval(count);
    expect(1 - atMost(count - 1, low)).toBeCloseTo(0.025, 8);
    expect(atMost(count, high)).toBeCloseTo(0.025, 8);
  });

  test.each([101, 150, 400])('approximated above that: near enough to 2.5 %% for %i', count => {
    const { low, high } = poissonInterval(count);
    expect(1 - atMost(count - 1, low)).toBeCloseTo(0.025, 4);
    expect(atMost(count, high)).toBeCloseTo(0.025, 4);
  });

  /** Independent of the code under test: each term by itself, through logarithms. */
  function atMost(count: number, mean: number): number {
    let sum = 0;
    for (let k = 0, logFactorial = 0; k <= count; logFactorial += Math.log(++k)) sum += Math.exp(k * Math.log(mean) - mean - logFactorial);
    return sum;
  }
});

test.each([
  [0.5, 2.5],
  [0.25, 1.75],
  [0, 1],
  [1, 4],
])('quantile %f of 1, 2, 3, 4 as R has it', (share, expected) => expect(quantile([1, 2, 3, 4], share)).toBe(expected));

test('the middle 95 of 100 values, in whatever order they come', () =>
  expect(percentileInterval(Float64Array.from({ length: 201 }, (_, i) => (i * 7) % 201))).toEqual({ low: 5, high: 195 }));

describe('random numbers', () => {
  const first = (seed: number, count: number) => {
    const random = randomNumbers(seed);
    return Array.from({ length: count }, random);
  };
  test('the same for the same seed, others for another', () => {
    expect(first(1, 5)).toEqual(first(1, 5));
    expect(first(1, 5)).not.toEqual(first(2, 5));
  });
  test('spread evenly', () => {
    const tenths = first(7, 100_000).map(number => Math.floor((number / 2 ** 32) * 10));
    for (let tenth = 0; tenth < 10; tenth++) {
      const count = tenths.filter(found => found === tenth).length;
      expect(Math.abs(count - 10_000)).toBeLessThan(400); // more than four standard deviations
    }
  });
});
