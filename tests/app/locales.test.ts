import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
const read = (language: string): Messages =>
  JSON.parse(readFileSync(path.join(root, `assets/public/_locales/${language}/messages.json`), 'utf8'));
const english = read('en');

test.each(['zh_TW', 'zh_CN'])('%s has the keys and placeholders of English', language => {
  const messages = read(language);
  expect(Object.keys(messages)).toEqual(Object.keys(english));
  for (const [key, { message, placeholders }] of Object.entries(messages)) {
    expect([key, placeholders]).toEqual([key, english[key]?.placeholders]);
    for (const name of Object.keys(placeholders ?? {})) expect(message).toContain(`$${name.toUpperCase()}$`);
  }
});

test('every message is used, and every message used exists', () => {
  const sources = [...globSync('{entrypoints,utils/app}/**/*.{ts,tsx}', { cwd: root }), 'wxt.config.ts']
    .map(file => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
  for (const key of Object.keys(english)) expect(sources).toMatch(new RegExp(`['_]${key}(?:__)?['_]`));
});
