import { expect, test } from 'vitest';
import { defaultSettings, isLexiconOn, isMuted, isSiteOff, settingsFrom, siteFlipped } from '../../utils/app/settings.ts';

test('nothing stored: the defaults', () => expect(settingsFrom({})).toEqual(defaultSettings));

test('a broken field has its default, the others are kept', () => {
  expect(settingsFrom({ tier: 'everything', lexicons: { a: false, b: 'yes' }, sitesOff: ['a.example', 7], muted: [] })).toEqual({
    ...defaultSettings,
    lexicons: { a: false },
    sitesOff: ['a.example'],
  });
  expect(settingsFrom({ appearance: { line: 3, tint: 'red' }, siteMode: 'some', language: 'zh_TW' })).toEqual({
    ...defaultSettings,
    appearance: { line: 3, tint: 14, marks: true },
    language: 'zh_TW',
  });
});

test('what is on, off and muted', () => {
  const settings = settingsFrom({ lexicons: { a: false, b: true }, sitesOff: ['off.example'], muted: { x: ['*'], y: ['one.example'] } });
  expect(isLexiconOn(settings, { id: 'a', onByDefault: true })).toBe(false);
  expect(isLexiconOn(settings, { id: 'b', onByDefault: false })).toBe(true);
  expect(isLexiconOn(settings, { id: 'c', onByDefault: true })).toBe(true);
  expect(isSiteOff(settings, 'off.example')).toBe(true);
  expect(isSiteOff(settings, 'on.off.example')).toBe(false);
  expect(isMuted(settings, 'x', 'any.example')).toBe(true);
  expect(isMuted(settings, 'y', 'one.example')).toBe(true);
  expect(isMuted(settings, 'y', 'two.example')).toBe(false);
});

test.each<[Parameters<typeof settingsFrom>[0], string, boolean]>([
  [{ sitesOff: ['*.off.example'] }, 'off.example', true],
  [{ sitesOff: ['*.off.example'] }, 'on.off.example', true],
  [{ sitesOff: ['*.off.example'] }, 'notoff.example', false],
  [{ siteMode: 'only', sitesOnly: ['*.news.example', 'chat.example'] }, 'chat.example', false],
  [{ siteMode: 'only', sitesOnly: ['*.news.example', 'chat.example'] }, 'www.news.example', false],
  [{ siteMode: 'only', sitesOnly: ['*.news.example', 'chat.example'] }, 'other.example', true],
  [{ siteMode: 'only', sitesOff: ['chat.example'], sitesOnly: ['chat.example'] }, 'chat.example', false],
])('%j: is %s off? %s', (stored, host, isOff) => expect(isSiteOff(settingsFrom(stored), host)).toBe(isOff));

test.each<[Parameters<typeof settingsFrom>[0], ReturnType<typeof siteFlipped>]>([
  [{}, { sitesOff: ['a.example'] }],
  [{ sitesOff: ['b.example', '*.a.example'] }, { sitesOff: ['b.example'] }],
  [{ siteMode: 'only' }, { sitesOnly: ['a.example'] }],
  [{ siteMode: 'only', sitesOnly: ['a.example', 'b.example'] }, { sitesOnly: ['b.example'] }],
])('%j: a.example switched is %j, and back again as it was', (stored, changed) => {
  const before = settingsFrom(stored);
  expect(siteFlipped(before, 'a.example')).toEqual(changed);
  const after = { ...before, ...changed };
  expect(isSiteOff(after, 'a.example')).toBe(!isSiteOff(before, 'a.example'));
  expect(isSiteOff({ ...after, ...siteFlipped(after, 'a.example') }, 'a.example')).toBe(isSiteOff(before, 'a.example'));
});
