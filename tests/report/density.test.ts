import { describe, expect, test } from 'vitest';
import { contrastOf, densityOf } from '../../utils/report/density.ts';
import { resampledDensities } from '../../utils/report/resampling.ts';
import { counted } from './counted.ts';

const many = (number: number, han: number, own: (index: number) => number) =>
  Array.from({ length: number }, (_, index) => counted(han, own(index)));

describe('density', () => {
  test('per 1,000 Han characters, by voice and together', () => {
    const { density, documents, han } = densityOf([counted(1500, 3, { byVoice: { own: 3, reported: 2, mentioned: 1 } }), counted(500, 1)]);
    expect([documents, han]).toEqual([2, 2000]);
    expect([density.own.per1000, density.reported.per1000, density.mentioned.per1000, density.all.per1000]).toEqual([2, 1, 0.5, 3.5]);
    expect(density.all.hits).toBe(7);
  });

  test('of one document the limits are those of the count', () => {
    const { own } = densityOf([counted(10_000, 10)]).density;
    expect([own.low.toFixed(3), own.high.toFixed(3)]).toEqual(['0.480', '1.839']);
  });

  test('no hit still leaves an upper limit', () => {
    const { own } = densityOf(many(50, 200, () => 0)).density;
    expect(own.low).toBe(0);
    expect(own.high).toBeCloseTo(0.3689, 4);
  });

  test('nothing read leaves none', () =>
    expect(densityOf([counted(0)]).density.own).toEqual({ hits: 0, per1000: 0, low: 0, high: Number.POSITIVE_INFINITY }));

  test('hits in clusters are less sure than as many spread out', () => {
    const spread = densityOf(many(200, 1000, () => 1)).density.own;
    const clustered = densityOf(many(200, 1000, index => (index % 20 ? 0 : 20))).density.own;
    expect(clustered.per1000).toBe(spread.per1000);
    expect(clustered.high - clustered.low).toBeGreaterThan(2 * (spread.high - spread.low));
  });

  test('documents that happen to be alike are no surer than their count', () => {
    const { own } = densityOf(many(3, 1000, () => 2)).density;
    expect([own.low * 3, own.high * 3].map(limit => limit.toFixed(2))).toEqual(['2.20', '13.06']); // Garwood's limits of 6
  });

  test('hangs on neither the order of the documents nor chance', () => {
    const documents = many(100, 1000, index => index % 7);
    expect(densityOf(documents.toReversed())).toEqual(densityOf(documents));
  });

  /** Of equally long documents the density is a mean, of which the error is known: √(variance / n). */
  test('resampling gives the limits that theory gives', () => {
    const documents = many(400, 1000, index => (index % 4) * 3);
    const { own } = densityOf(documents).density;
    const error = Math.sqrt(11.25 / 400);
    expect(own.low).toBeCloseTo(4.5 - 1.96 * error, 1);
    expect(own.high).toBeCloseTo(4.5 + 1.96 * error, 1);
  });
});

describe('two sets', () => {
  const contrast = (a: readonly ReturnType<typeof counted>[], b: typeof a) =>
    contrastOf(densityOf(a), densityOf(b), resampledDensities(a), resampledDensities(b), 'own');

  test('clearly apart', () => {
    const { difference, ratio } = contrast(
      many(100, 1000, index => 4 + (index % 5)),
      many(100, 1000, index => index % 5),
    );
    expect([difference.value, ratio.value]).toEqual([4, 3]);
    expect(difference.low).toBeGreaterThan(3);
    expect(difference.high).toBeLessThan(5);
    expect(ratio.low).toBeGreaterThan(2);
    expect(ratio.high).toBeLessThan(4);
  });

  test('alike: no difference lies within the limits', () => {
    const documents = many(60, 1000, index => index % 3);
    const { difference, ratio } = contrast(documents, documents);
    expect([difference.value, ratio.value]).toEqual([0, 1]);
    expect(difference.low).toBeLessThan(0);
    expect(difference.high).toBeGreaterThan(0);
    expect(ratio.low).toBeLessThan(1);
  });

  test('none in the second: a difference, and a ratio without end', () => {
    const { difference, ratio } = contrast(
      many(20, 1000, () => 2),
      many(20, 1000, () => 0),
    );
    expect(difference.value).toBe(2);
    expect(difference.low).toBeGreaterThan(1);
    expect(ratio).toEqual({ value: Number.POSITIVE_INFINITY, low: 0, high: Number.POSITIVE_INFINITY });
  });

  test('none in either: the limits say how little is known', () => {
    const { difference, ratio } = contrast([counted(1000)], [counted(1000)]);
    expect(difference.low).toBeCloseTo(-3.689, 3);
    expect(difference.high).toBeCloseTo(3.689, 3);
    expect(ratio.value).toBeNaN();
  });

  test('one document against one: limits of both counts', () => {
    const { difference } = contrast([counted(1000, 10)], [counted(1000, 10)]);
    expect(difference.high).toBeCloseTo(Math.hypot(18.39 - 10, 10 - 4.8), 1);
  });
});
