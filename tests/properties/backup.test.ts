import fc from 'fast-check';
import { expect } from 'vitest';
import { backupFile, readBackup } from '../../utils/app/backup.ts';
import {
  defaultSettings,
  interfaceLanguages,
  isMuted,
  isSiteOff,
  lineWidths,
  type Settings,
  settingsFrom,
  siteFlipped,
  siteModes,
  tints,
} from '../../utils/app/settings.ts';
import { tiers } from '../../utils/lexicon/tiers.ts';
import { changed, isPrototypeClean, json, keys, objectsOf } from './json.ts';
import { holds } from './runs.ts';

const hosts = fc.oneof(fc.constantFrom('a.example', 'b.a.example', '*.a.example', '*.example', '*', 'example'), fc.domain(), keys);
const sites = fc.array(hosts, { maxLength: 4 });

const settings: fc.Arbitrary<Settings> = fc.record({
  tier: fc.constantFrom(...tiers),
  lexicons: objectsOf(fc.boolean()),
  siteMode: fc.constantFrom(...siteModes),
  sitesOff: sites,
  sitesOnly: sites,
  muted: objectsOf(sites),
  appearance: fc.record({ line: fc.constantFrom(...lineWidths), tint: fc.constantFrom(...tints), marks: fc.boolean() }),
  language: fc.constantFrom(...interfaceLanguages),
});
const times = fc.date({ noInvalidDate: true }).map(date => date.toISOString());

holds(
  'settings that were saved come back as they were, with the lexicons as they stood',
  'some',
  fc.property(settings, fc.array(json, { maxLength: 2 }), times, (kept, lexicons, time) => {
    const file = JSON.stringify({ ...JSON.parse(backupFile(kept, [], time)), lexicons });
    expect(readBackup(file)).toEqual({ ok: true, settings: kept, lexicons: JSON.parse(JSON.stringify(lexicons)), time });
    expect(backupFile(settingsFrom(JSON.parse(JSON.stringify(kept))), [], time)).toBe(backupFile(kept, [], time));
  }),
);

holds(
  'a backup with anything in place of one of its values is read whole or refused with a reason',
  'many',
  fc.property(settings, fc.array(fc.tuple(fc.nat(), json), { minLength: 1, maxLength: 2 }), (kept, changes) => {
    const backup = changes.reduce(changed, JSON.parse(backupFile(kept, [], '')));
    return isReadOrRefused(JSON.stringify(backup));
  }),
);

const files = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  json.map(value => JSON.stringify(value)),
  json.map(inside => JSON.stringify({ type: 'tifa-lens-backup', version: 1, settings: inside })),
);

holds(
  'whatever the file is, it is read whole or refused with a reason',
  'many',
  fc.property(files, file => isReadOrRefused(file)),
);

function isReadOrRefused(file: string): boolean {
  const read = readBackup(file);
  return (read.ok ? isWhole(read.settings) : read.problem !== undefined) && isPrototypeClean();
}

/** Settings are as good as those that are read from them again. */
function isWhole(read: Settings): boolean {
  return JSON.stringify(settingsFrom({ ...read })) === JSON.stringify(read) && Object.keys(defaultSettings).every(field => field in read);
}

holds(
  'a site that is switched is switched, and back again as it was',
  'many',
  fc.property(settings, hosts, (before, host) => {
    fc.pre(!host.startsWith('*'));
    const after = { ...before, ...siteFlipped(before, host) };
    const again = { ...after, ...siteFlipped(after, host) };
    return isSiteOff(after, host) !== isSiteOff(before, host) && isSiteOff(again, host) === isSiteOff(before, host);
  }),
);

holds(
  'an entry is muted where the settings say so, whatever it is called',
  'many',
  fc.property(settings, keys, hosts, ({ muted, ...rest }, entry, host) => {
    const { [entry]: _, ...others } = muted;
    const isMutedThere = isMuted({ ...rest, muted: { ...others, [entry]: [host] } }, entry, host);
    // What every object has is no id (`schema.ts`), and is not asked for.
    return isMutedThere && (entry in {} || !isMuted({ ...rest, muted: others }, entry, host));
  }),
);
