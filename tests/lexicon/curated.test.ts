import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemsOf } from '../../utils/lexicon/check.ts';
import { compileCurated, readLexicons, readSources } from '../../utils/node/curated.ts';
import { schemaFile, schemaText } from '../../utils/node/write-schema.ts';

const lexicons = readLexicons();

test('nothing is wrong with the curated lexicons', { timeout: 60_000 }, () => {
  expect(problemsOf({ lexicons, sources: readSources(), tables: compileCurated(lexicons) })).toEqual([]);
});

test('the JSON schema that editors use is that of the code (npm run schema writes it)', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(schemaText());
});

test('about eighty entries in at least three lexicons, in three languages each', () => {
  const entries = lexicons.flatMap(lexicon => lexicon.entries);
  expect(lexicons.length).toBeGreaterThanOrEqual(3);
  expect(entries.length).toBeGreaterThanOrEqual(80);
  for (const { id, context } of entries) expect([id, context.en, context['zh-Hant'], context['zh-Hans']]).not.toContain(undefined);
});

test('nothing is said that judges', () => {
  for (const entry of lexicons.flatMap(lexicon => lexicon.entries)) {
    expect(`${entry.context.en} ${entry.gloss}`).not.toMatch(
      /\b(propaganda (?!department|work|system|apparatus|official)|brainwash|lie[sd]?\b|regime\b|(?<!")so-called)/i,
    );
  }
});
