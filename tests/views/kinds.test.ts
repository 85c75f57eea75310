import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { voices } from '../../utils/core/voice.ts';
import { defaultLexicons } from '../../utils/lexicon/selection.ts';
import { isCurrent, type Profiles } from '../../utils/report/profiles.ts';
import { provenanceOf } from '../../utils/report/provenance.ts';
import { besideKinds } from '../../utils/views/kinds.ts';
import { reportFor, tables } from './reports.ts';

const file = path.join(import.meta.dirname, '../../assets/public/profiles.json');
const profiles: Profiles = JSON.parse(readFileSync(file, 'utf8'));

const weather = '当天天气很好，会场外面的人不多，卖早点的小店很早就开了门，几个学生坐在树下看书，远处有人在放风筝，河边也很安静。';
const formula = '我们要坚定四个自信。';

/** Ranges by kind, `?` where the limits reach into another. */
function ranges(texts: readonly string[], tier: 'core' | 'research' = 'core'): Record<string, string> {
  const reports = texts.map((text, i) => reportFor(text, { id: String(i) }));
  const { places } = besideKinds(reports, profiles, tier);
  return Object.fromEntries(places.map(({ kind, range, isSure }) => [kind.id, isSure ? range : `${range}?`]));
}

describe('a text beside the kinds', () => {
  test('too short for a place', () => {
    const beside = besideKinds([reportFor(formula)], profiles, 'core');
    expect(beside.places).toEqual([]);
    expect(beside.han).toBe(9);
  });
  test('short, without a formula: below, and the limits say that it could be otherwise', () => {
    expect(ranges([weather.repeat(2)])).toMatchObject({ 'evening-news': 'below?', reviews: 'within?' });
  });
  test('long, without a formula', () => {
    expect(ranges([weather.repeat(400)])).toMatchObject({ 'evening-news': 'below', 'congress-reports': 'below', 'chatbots-prc': 'within' });
  });
  test('a formula in every sentence', () => {
    expect(new Set(Object.values(ranges([formula.repeat(200)])))).toEqual(new Set(['above']));
  });
  test('several documents are one text: own voice alone counts', () => {
    const own = besideKinds([reportFor(weather.repeat(2) + formula, { id: 'a' }), reportFor(weather, { id: 'b' })], profiles, 'core');
    expect(own.per1000).toBeCloseTo(1000 / own.han);
    expect(own.low).toBeLessThan(own.per1000);
    expect(own.high).toBeGreaterThan(own.per1000);
    const mentioned = besideKinds([reportFor(`${weather.repeat(2)}所谓“四个自信”只是口号。`)], profiles, 'core');
    expect(mentioned.per1000).toBe(0);
  });
});

test('the order of the kinds is that of their density by tier, and the same for every text', () => {
  const medians = (tier: 'core' | 'research', text: string) =>
    besideKinds([reportFor(text)], profiles, tier).places.map(({ kind }) => kind.tiers[tier].own.median);
  for (const tier of ['core', 'research'] as const)
    for (const text of [weather.repeat(9), formula.repeat(99)])
      expect(medians(tier, text)).toEqual(medians(tier, text).toSorted((a, b) => b - a));
  expect(Object.keys(ranges([weather.repeat(9)]))).toEqual(Object.keys(ranges([formula.repeat(99)])));
  expect(Object.keys(ranges([weather.repeat(9)]))).toHaveLength(profiles.kinds.length);
});

test('the kinds were measured with the lexicons of a fresh installation, and none besides', () => {
  const lexicons = (wanted: ReadonlySet<string>) =>
    provenanceOf(tables, { lexicons: wanted, tier: 'core' }, { voices, muted: [], time: '' }).lexicons;
  const fresh = defaultLexicons(tables);
  expect(lexicons(fresh).map(({ id }) => id)).toEqual(profiles.lexicons.map(({ id }) => id));
  expect(isCurrent(profiles, lexicons(new Set([...fresh].slice(1))))).toBe(false);
});
