import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { hasCorpora, sharedFolder } from '../utils/node/corpora.ts';
import { commandLine } from './node/command-line.ts';

const root = path.join(import.meta.dirname, '..');
const tutorial = readFileSync(path.join(root, 'docs/tutorial.md'), 'utf8');
/** Every command that the tutorial tells its reader to give, in its order. */
const commands = [...tutorial.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block).join('\n');

type Row = Readonly<Record<string, string>>;

/** Follows the tutorial with these two models looked at in depth; gives the rows of the sets in a CSV that it made. */
function follow(
  name: string,
  prepare: (answers: string, file: (name: string, content: string) => string) => void,
  [first, second]: [string, string],
) {
  const { folder, env, file } = commandLine(name);
  prepare(path.join(folder, 'answers'), file);
  const cli = path.join(root, 'utils/node/scan.ts');
  chmodSync(file('bin/tifa-lens', `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`), 0o755);
  const PATH = `${path.join(folder, 'bin')}${path.delimiter}${process.env.PATH}`;
  execFileSync('sh', ['-euc', commands], { cwd: folder, env: { ...env, PATH, FIRST: first, SECOND: second }, encoding: 'utf8' });
  return {
    folder,
    sets: (csv: string): Row[] =>
      Papa.parse<Row>(readFileSync(path.join(folder, csv), 'utf8').trim(), { header: true }).data.filter(({ table }) => table === 'set'),
    comparison: () => JSON.parse(readFileSync(path.join(folder, 'comparison.json'), 'utf8')),
  };
}

test('the tutorial, followed with three small models’ answers', () => {
  const answer = (id: number, model: string, text: string) => `${JSON.stringify({ id: `q${id}`, model, question: '怎么看？', text })}\n`;
  const { folder, sets, comparison } = follow(
    'tutorial',
    (_, file) => {
      file(
        'answers/a.jsonl',
        answer(1, '甲', '我们推动构建人类命运共同体，坚持以人民为中心。') + answer(2, '甲', '中国政府始终坚持以人民为中心。'),
      );
      file(
        'answers/b.jsonl',
        answer(1, '乙', '官方称之为“人类命运共同体”。各方看法不一。') + answer(2, '乙', '这个问题有几种不同的看法，可以从多个角度来讨论。'),
      );
      file('answers/c.jsonl', answer(1, '丙', '这个问题有几种不同的看法。'));
    },
    ['甲', '乙'],
  );
  for (const made of ['hits.csv', 'report.html', 'again.jsonl']) expect(existsSync(path.join(folder, made)), made).toBe(true);
  expect(sets('ranking.csv').map(({ label, own_hits }) => [label, Number(own_hits) > 0])).toEqual([
    ['甲', true],
    ['丙', false],
    ['乙', false],
  ]);
  expect(comparison()).toMatchObject({ a: { name: '甲', documents: 2 }, b: { name: '乙', density: { own: { hits: 0 } } } });
  expect(comparison().words).toBeDefined();
  const method = JSON.parse(readFileSync(path.join(folder, 'method.json'), 'utf8'));
  expect(method).toMatchObject({ type: 'provenance', settings: { tier: 'core' }, time: '2025-06-01T00:00:00Z' });
}, 120_000);

const corpus = path.join(sharedFolder, 'corpora/d_chat/zh_china_criticism');
if (!hasCorpora()) console.log('tests/tutorial: no ../shared/corpora beside the project; its figures are not checked');

describe.skipIf(!hasCorpora())('the figures of the tutorial', () => {
  const dense = 'deepseek/deepseek-r1-0528';
  /** Models of these makers were made in the PRC. */
  const isMadeInPrc = ({ label }: Row) => /^(deepseek|qwen|thudm)\//.test(label ?? '');
  const followed = hasCorpora()
    ? follow('audit', answers => cpSync(corpus, answers, { recursive: true }), [dense, 'openai/gpt-4.1-2025-04-14'])
    : undefined;
  const sets = (csv: string) => followed?.sets(csv) ?? [];

  test.each(['core', 'extended', 'all'])(
    'DeepSeek R1-0528 speaks more formulas in its own voice than any model made elsewhere, tier %s',
    tier => {
      const rows = sets(`ranking-${tier}.csv`);
      const own = (row: Row | undefined, limit = 'per_1000') => Number(row?.[`own_${limit}`]);
      const elsewhere = rows.filter(row => !isMadeInPrc(row));
      expect(elsewhere).toHaveLength(21);
      const highest = Math.max(...elsewhere.map(row => own(row)));
      expect(own(rows[0])).toBeGreaterThan(highest);
      expect(rows[0]?.label).toBe(dense);
      // The limits do not touch either.
      expect(own(rows[0], 'low')).toBeGreaterThan(Math.max(...elsewhere.map(row => own(row, 'high'))));
    },
  );

  test('those in the text are those measured', () => {
    const number = (value: string | undefined) => Number(value).toFixed(1);
    const rows = sets('ranking.csv').map(
      ({ label, han, own_hits, own_per_1000, own_low, own_high }) =>
        `| ${label} | ${Number(han).toLocaleString('en')} | ${own_hits} | ${number(own_per_1000)} | ${number(own_low)}–${number(own_high)} |`,
    );
    const printed =
      /<!-- ranking -->\n(.*?)<!-- \/ranking -->/s
        .exec(tutorial)?.[1]
        ?.split('\n')
        .filter(line => line.includes('/')) ?? [];
    expect(printed.length).toBeGreaterThan(4);
    for (const line of printed) expect(rows).toContain(line);
  });
});
