import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lexiconFolder } from '../../utils/node/lexicon-folder.ts';
import { commandLine } from './command-line.ts';

const { file, run } = commandLine('lexicon');
const economy = readFileSync(path.join(lexiconFolder, 'economy.json'), 'utf8');

test('every lexicon with its digest', () => {
  const list = JSON.parse(run(['lexicon', 'list', '--json']).stdout);
  expect(list.find(({ id }: { id: string }) => id === 'economy')).toMatchObject({
    onByDefault: true,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(run(['lexicon', 'list']).stdout).toMatch(/^economy +\d+\.\d+\.\d+ +\d+ +yes +[0-9a-f]{64} /m);
});

test('a lexicon and an entry, for people and for machines', () => {
  expect(run(['lexicon', 'show', 'economy']).stdout).toContain('Criteria: ');
  const { stdout } = run(['lexicon', 'show', 'ren-lei-ming-yun-gong-tong-ti']);
  for (const words of ['人类命运共同体 / 人類命運共同體', 'in diplomacy', 'Forms: ', 'Sources:']) expect(stdout).toContain(words);
  expect(JSON.parse(run(['lexicon', 'show', 'economy', '--json']).stdout)).toMatchObject({ id: 'economy' });
});

test('a name that is not there is met with those near it', () => {
  const { stderr, status } = run(['lexicon', 'show', '命運共同體']);
  expect([stderr, status]).toEqual([expect.stringContaining('near it: '), 2]);
  expect(stderr).toContain('ren-lei-ming-yun-gong-tong-ti');
});

test('a lexicon of one’s own', () => {
  expect(run(['lexicon', 'check', file('good.json', economy)])).toMatchObject({ stderr: '', status: 0 });
  const wrong = file('wrong.json', economy.replace('"tier": "core"', '"tier": "most"'));
  const line =
    economy
      .slice(0, economy.indexOf('"tier": "core"'))
      .split('\n')
      .findLastIndex(each => /^ {6}"id"/.test(each)) + 1;
  const { stderr, status } = run(['lexicon', 'check', wrong]);
  expect(stderr).toMatch(new RegExp(`^${wrong}:${line}: entries\\[\\d+\\] ".+" › tier: should be`));
  expect(status).toBe(2);
});

test.each([
  [['check', 'missing.json'], 'missing.json: does not exist'],
  [['check'], 'say "list"'],
  [['print'], 'say "list"'],
])('lexicon %j', (args, sentence) => {
  const { stderr, status } = run(['lexicon', ...args]);
  expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});
