import { expect, test } from 'vitest';
import { backupFile, changedFields, readBackup } from '../../utils/app/backup.ts';
import { defaultSettings, settingsFrom } from '../../utils/app/settings.ts';

const settings = settingsFrom({
  tier: 'extended',
  lexicons: { diplomacy: false },
  siteMode: 'only',
  sitesOnly: ['*.news.example'],
  muted: { 'si-ge-zi-xin': ['*'] },
  appearance: { line: 3, tint: 0, marks: false },
  language: 'zh_TW',
});
const file = backupFile(settings, [], '2025-02-20T00:00:00.000Z');
const changed = (change: (backup: Record<string, unknown>) => void) => {
  const backup = JSON.parse(file);
  change(backup);
  return JSON.stringify(backup);
};

test('what was kept comes back', () =>
  expect(readBackup(file)).toEqual({ ok: true, settings, lexicons: [], time: '2025-02-20T00:00:00.000Z' }));
test('a byte order mark does no harm', () => expect(readBackup(`\ufeff${file}`).ok).toBe(true));
test('an older one lacks what was added since', () =>
  expect(readBackup(changed(backup => (backup.settings = { tier: 'extended' })))).toMatchObject({
    ok: true,
    settings: { ...defaultSettings, tier: 'extended' },
  }));

test.each([
  ['{"type":', { problem: 'notJson' }],
  ['[]', { problem: 'notBackup' }],
  ['{"id":"my-lexicon"}', { problem: 'notBackup' }],
  [changed(backup => (backup.version = 2)), { problem: 'tooNew' }],
  [changed(backup => (backup.settings = { tier: 'everything' })), { problem: 'badField', field: 'tier' }],
  [file.replace('"extended"', '['.repeat(100_000) + ']'.repeat(100_000)), { problem: 'badField', field: 'tier' }],
  [changed(backup => (backup.settings = { lexicons: { a: 'yes' } })), { problem: 'badField', field: 'lexicons' }],
  [changed(backup => (backup.settings = { sitesOff: 'a.example' })), { problem: 'badField', field: 'sitesOff' }],
])('%.60s is refused whole', (text, problem) => expect(readBackup(text)).toEqual({ ok: false, ...problem }));

test('what would change is named', () => {
  expect(changedFields(defaultSettings, defaultSettings)).toEqual([]);
  expect(changedFields(defaultSettings, { ...defaultSettings, tier: 'extended', language: 'en' })).toEqual(['tier', 'language']);
});

test('one from before a choice was there has its default', () => {
  const { marks: _, ...older } = settings.appearance;
  const read = readBackup(JSON.stringify({ ...JSON.parse(backupFile(settings, [], '')), settings: { ...settings, appearance: older } }));
  expect(read).toMatchObject({ ok: true, settings: { appearance: { ...older, marks: true } } });
});
