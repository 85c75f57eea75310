import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { tiers } from '../../utils/lexicon/tiers.ts';
import { hasCorpora } from '../../utils/node/corpora.ts';
import { compileCurated } from '../../utils/node/curated.ts';
import { measuredProfiles } from '../../utils/node/measured-profiles.ts';
import { groups } from '../../utils/node/profile-kinds.ts';
import { counted } from '../../utils/report/counts.ts';
import { type DensityProfile, isCurrent, type KindProfile, type Profiles, placesOf } from '../../utils/report/profiles.ts';

const file = path.join(import.meta.dirname, '../../assets/public/profiles.json');
const profiles: Profiles = JSON.parse(readFileSync(file, 'utf8'));

describe('the profiles that are shipped', () => {
  test('every group that is measured, with its name in three languages', () => {
    expect(profiles.kinds.map(({ id }) => id)).toEqual(groups.map(({ id }) => id));
    for (const { name, description } of profiles.kinds)
      for (const texts of [name, description]) expect(Object.keys(texts)).toEqual(['en', 'zh-Hant', 'zh-Hans']);
  });
  test.each(profiles.kinds.map(kind => [kind.id, kind] as const))('%s: by every tier and voice, in order', (_id, kind) => {
    expect(Object.keys(kind.tiers)).toEqual([...tiers]);
    expect(kind.compared).toBeLessThanOrEqual(kind.documents);
    for (const tier of tiers)
      for (const by of counted) {
        const { per1000, low, high, q1, median, q3 } = kind.tiers[tier][by];
        expect([q1, median, q3]).toEqual([q1, median, q3].toSorted((a, b) => a - b));
        expect([low, per1000, high]).toEqual([low, per1000, high].toSorted((a, b) => a - b));
      }
  });
  test('a higher tier finds no less', () => {
    for (const { tiers: found } of profiles.kinds) expect(found.core.all.per1000).toBeLessThanOrEqual(found.research.all.per1000);
  });
  test('no text of the corpora: nothing but numbers and our own names', () => {
    for (const kind of profiles.kinds)
      expect(kind).toMatchObject({ name: groups.find(({ id }) => id === kind.id)?.name, documents: expect.any(Number) });
    expect(readFileSync(file, 'utf8').length).toBeLessThan(60_000);
  });
});

if (!hasCorpora()) console.log('tests/report/profiles: no ../shared/corpora beside the project; skipped');
test.skipIf(!hasCorpora())('measured again, a small group is the same: else `npm run profiles`', () => {
  const small = groups.filter(({ id }) => id === 'congress-reports');
  const again = measuredProfiles(small, compileCurated());
  expect(again.kinds[0]).toEqual(profiles.kinds.find(({ id }) => id === 'congress-reports'));
  expect(isCurrent(profiles, again.lexicons)).toBe(true);
});

describe('the place of a density', () => {
  const densityProfile = (q1: number, median: number, q3: number): DensityProfile => ({
    per1000: median,
    low: q1,
    high: q3,
    q1,
    median,
    q3,
  });
  const kindOf = (id: string, own: DensityProfile): KindProfile => {
    const none = densityProfile(0, 0, 0);
    const by = { own, reported: none, mentioned: none, all: own };
    const text = { en: id, 'zh-Hant': id, 'zh-Hans': id };
    return { id, name: text, description: text, documents: 9, han: 9000, compared: 9, tiers: { core: by, extended: by, research: by } };
  };
  const few: Profiles = {
    engine: { name: 'tifa-lens', version: '0' },
    lexicons: [{ id: 'small', version: '1', sha256: 'ab' }],
    leastHan: 100,
    kinds: [
      kindOf('news', densityProfile(1.5, 2.5, 4)),
      kindOf('reviews', densityProfile(0, 0, 0)),
      kindOf('chat', { ...densityProfile(0, 0, 0.5), per1000: 0.4 }),
    ],
  };
  const placed = (per1000: number, han = 1000) =>
    placesOf({ per1000, han, by: 'own', tier: 'core' }, few).map(({ kind, range }) => [kind.id, range]);

  test.each<[number, string[][]]>([
    [
      0,
      [
        ['reviews', 'within'],
        ['chat', 'within'],
        ['news', 'below'],
      ],
    ],
    [
      0.4,
      [
        ['chat', 'within'],
        ['reviews', 'above'],
        ['news', 'below'],
      ],
    ], // the same median: by the density of the whole
    [
      2,
      [
        ['news', 'within'],
        ['chat', 'above'],
        ['reviews', 'above'],
      ],
    ],
    [
      4,
      [
        ['news', 'within'],
        ['chat', 'above'],
        ['reviews', 'above'],
      ],
    ],
    [
      9,
      [
        ['news', 'above'],
        ['chat', 'above'],
        ['reviews', 'above'],
      ],
    ],
  ])('%f', (per1000, expected) => expect(placed(per1000)).toEqual(expected));

  test('too little read has no place', () => expect(placed(3, 99)).toEqual([]));
  test('measured with other lexicons', () => {
    expect(isCurrent(few, [{ id: 'small', version: '1', sha256: 'ab' }])).toBe(true);
    expect(isCurrent(few, [{ id: 'small', version: '2', sha256: 'cd' }])).toBe(false);
    expect(isCurrent(few, [])).toBe(false);
  });
});
