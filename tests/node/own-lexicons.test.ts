import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatLexicon } from '../../utils/lexicon/format.ts';
import { readLexiconFile } from '../../utils/lexicon/lexicon-file.ts';
import { commandLine, jsonLines } from './command-line.ts';

const { file, run } = commandLine('own');

test("a lexicon of one's own besides, by file: found, and named by its digest", () => {
  const table = file('Dawn.csv', 'wording,gloss,url\n晨光(大)?计划,Dawn Plan,https://example.org/\n');
  const text = file('dawn.txt', '談到晨光大計畫和四個自信。');
  const { stdout, stderr } = run(['scan', '--lexicon-file', table, text]);
  expect(stderr).toBe('');
  const [provenance, document] = jsonLines(stdout);
  expect(document.hits.map(({ text, lexicon }: { text: string; lexicon: string }) => [text, lexicon])).toEqual([
    ['晨光大計畫', 'own-dawn'],
    ['四個自信', 'party-leader'],
  ]);
  const read = readLexiconFile('Dawn.csv', '晨光', '2026-01-02');
  expect(read.ok).toBe(false);
  const lexicon = readLexiconFile('Dawn.csv', readFileSync(table, 'utf8'), new Date().toISOString().slice(0, 10));
  if (!lexicon.ok) throw new Error(lexicon.problems.join());
  const json = file('dawn.json', formatLexicon(lexicon.value));
  const digest = createHash('sha256').update(readFileSync(json)).digest('hex');
  expect(provenance.lexicons.at(-1)).toEqual({ id: 'own-dawn', version: '0.1.0', sha256: digest });
  expect(jsonLines(run(['scan', '--lexicon-file', json, text]).stdout)[1].hits).toEqual(document.hits);
});

test.each([
  ['wording\n晨)光', 'Dawn.csv: line 2, wording: "晨)光" has a stray ")"'],
  ['wording,', 'Dawn.csv: line 2: there is no row below'],
])('one that cannot be read is told, with its line', (content, sentence) => {
  const { stderr, stdout, status } = run(['scan', '--lexicon-file', file('Dawn.csv', content), file('dawn.txt', '晨光')]);
  expect(stderr).toContain(sentence);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});
