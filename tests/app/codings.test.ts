import { describe, expect, test } from 'vitest';
import { type Coding, codedBy, codingsFile, codingsFrom } from '../../utils/app/codings.ts';
import { agreementOf, mergedCodings } from '../../utils/report/agreement.ts';

const coding = (coder: string, start: number, verdict: Coding['verdict']): Coding => ({
  sha256: 'ab',
  start,
  end: start + 4,
  entry: 'si-ge-zi-xin',
  coder,
  verdict,
  note: '',
  time: '2026-02-03T00:00:00Z',
});
const codings = [
  coding('甲', 0, 'right'),
  coding('乙', 0, 'right'),
  coding('甲', 9, 'right'),
  coding('乙', 9, 'wrong'),
  coding('甲', 20, 'contested'),
];

describe('codings', () => {
  test('come back from their file', () => expect(codingsFrom(codingsFile(codings))).toEqual(codings));

  test.each([
    ['no JSON', '…'],
    ['another file', JSON.stringify({ codings })],
    ['a verdict that is none', codingsFile([{ ...coding('甲', 0, 'right'), verdict: 'good' as 'right' }])],
    ['a place that is none', codingsFile([{ ...coding('甲', 0, 'right'), start: 0.5 }])],
  ])('not from %s', (_, json) => expect(codingsFrom(json)).toBeUndefined());

  test('of two coders are brought together by hit', () => {
    const { pairs, onlyFirst } = mergedCodings(codedBy(codings, '甲'), codedBy(codings, '乙'));
    expect(pairs.map(({ first, second }) => [first.label, second.label])).toEqual([
      ['right', 'right'],
      ['right', 'wrong'],
    ]);
    expect(onlyFirst).toHaveLength(1);
    expect(agreementOf(pairs).observed).toBe(0.5);
  });
});
