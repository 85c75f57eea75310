import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from './command-line.ts';

const root = path.join(import.meta.dirname, '../..');
const isThere = spawnSync('parallel', ['--version']).status === 0;
if (!isThere) console.log('tests/node/parallel: GNU parallel is not installed; skipped');

test.skipIf(!isThere)('a corpus on several cores gives the lines of one process, in its order', () => {
  const { env, file, run } = commandLine('parallel');
  const records = Array.from(
    { length: 400 },
    (_, id) => `${JSON.stringify({ id: `d${id}`, text: `${'天气很好。'.repeat(id % 7)}我们推动构建人类命运共同体。` })}\n`,
  );
  const corpus = file('corpus.jsonl', records.join(''));
  const options = ['--tier', 'all', '--time', '2025-02-20'];
  const alone = run(['scan', '--plain', ...options, '-'], records.join(''));
  // Small blocks, so that there are many; a call in three words, as people have it in their environment.
  const call = `${process.execPath} ${path.join(root, 'utils/node/scan.ts')}`;
  const parallel = spawnSync('sh', [path.join(root, 'scripts/parallel.sh'), corpus, ...options], {
    encoding: 'utf8',
    env: { ...env, TIFA_LENS: call, JOBS: '2', BLOCK: '8k' },
  });
  expect(parallel.stderr).toBe('');
  expect(parallel.status).toBe(0);
  expect(parallel.stdout.split('\n')).toHaveLength(401);
  expect(parallel.stdout).toBe(alone.stdout);
});

test('without a corpus it says how it is called', () => {
  const { status, stderr } = spawnSync('sh', [path.join(root, 'scripts/parallel.sh')], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringContaining('FILE.jsonl')]);
});
