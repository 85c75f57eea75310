import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemsOf } from '../../utils/lexicon/check.ts';
import { formatLexicon } from '../../utils/lexicon/format.ts';
import { compileCurated, lexiconFiles, readLexicons, readSources } from '../../utils/node/curated.ts';
import { guideFile, guideText, schemaFile, schemaText } from '../../utils/node/write-schema.ts';

const lexicons = readLexicons();

test('nothing is wrong with the curated lexicons', () => {
  expect(problemsOf({ lexicons, sources: readSources(), tables: compileCurated(lexicons) })).toEqual([]);
});

test('the JSON schema that editors use is that of the code (npm run schema writes it)', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(schemaText());
  const guide = readFileSync(guideFile, 'utf8');
  expect(guide).toBe(guideText(guide));
});

test('every file is in its one canonical form', () => {
  for (const file of lexiconFiles()) expect(readFileSync(file, 'utf8'), file).toBe(formatLexicon(JSON.parse(readFileSync(file, 'utf8'))));
});

test('all usable facts are entries, each with a source', () => {
  const entries = lexicons.flatMap(lexicon => lexicon.entries);
  expect(entries.length).toBeGreaterThan(1_000);
  expect(entries.filter(entry => entry.sources.length === 0)).toEqual([]);
});
