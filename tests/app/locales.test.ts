import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exporters } from '../../utils/report/exporters/index.ts';

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
  const sources = [...globSync('{entrypoints,utils/app,utils/views}/**/*.{ts,tsx}', { cwd: root }), 'wxt.config.ts']
    .map(file => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
  // Formats are named by their id, which is that of a file's kind and not written out anywhere in the interface.
  const keys = Object.keys(english).filter(key => !key.startsWith('exportFormat_'));
  for (const key of keys) expect(sources).toMatch(new RegExp(`['"_]${key}(?:__)?['"_]`));
});

test('every export format has a name', () => {
  for (const { id } of exporters) expect(Object.keys(english)).toContain(`exportFormat_${id.replaceAll('-', '_')}`);
});
