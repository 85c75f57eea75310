import { expect, test } from 'vitest';
import { defaultSettings, isLexiconOn, isMuted, isSiteOff, settingsFrom } from '../../utils/app/settings.ts';

test('nothing stored: the defaults', () => expect(settingsFrom({})).toEqual(defaultSettings));

test('a broken field has its default, the others are kept', () => {
  expect(settingsFrom({ tier: 'everything', lexicons: { a: false, b: 'yes' }, sitesOff: ['a.example', 7], muted: [] })).toEqual({
    tier: 'core',
    lexicons: { a: false },
    sitesOff: ['a.example'],
    muted: {},
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
