import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { commandLine } from './command-line.ts';

const { file, run } = commandLine('compare');
const own = '我们推动构建人类命运共同体。';
const neutral = '今天天气很好，我们去公园散步。';
const records = [
  { id: 1, model: 'dense', outlet: '甲報', time: '2025-01-02', text: own.repeat(3) },
  { id: 2, model: 'dense', outlet: '乙報', time: '2025-02-03', text: `${own}坚持以人民为中心。` },
  { id: 3, model: 'sparse', outlet: '乙報', time: '2025-02-04', text: `${neutral.repeat(5)}讲好中国故事。` },
  { id: 4, model: 'none', outlet: '乙報', time: '2025-02-04', text: neutral },
];
file('all.jsonl', records.map(record => `${JSON.stringify(record)}\n`).join(''));
file('a.txt', own);
file('b.txt', neutral.repeat(6));

/** Two sets are compared in depth, others ranked. */
function sets(...args: string[]) {
  const { sets, a, b } = JSON.parse(run(['compare', '--format', 'json', ...args]).stdout);
  return sets ?? [a, b];
}
const csv = (...args: string[]) =>
  Papa.parse<Record<string, string>>(run(['compare', '--format', 'csv', ...args]).stdout.trim(), { header: true }).data;
const names = (...args: string[]) => sets(...args).map(({ name }: { name: string }) => name);

describe('sets', () => {
  test.each<[string[], string[]]>([
    [['all.jsonl'], ['dense', 'sparse', 'none']],
    [
      ['--by', 'outlet', 'all.jsonl'],
      ['乙報', '甲報'],
    ],
    [
      ['--by', 'month', 'all.jsonl'],
      ['2025-01', '2025-02'],
    ],
    [
      ['a.txt', 'b.txt'],
      ['a.txt', 'b.txt'],
    ],
    [
      ['--by', 'file', 'a.txt', 'b.txt', 'all.jsonl'],
      ['a.txt', 'all.jsonl', 'b.txt'],
    ],
    [
      ['b.txt', 'all.jsonl', '--with', 'a.txt'],
      ['b.txt and 1 more', 'a.txt'],
    ],
    [
      ['--by', 'model', '--set', 'none', '--set', 'dense', 'all.jsonl'],
      ['none', 'dense'],
    ],
  ])('%j', (args, expected) => expect(names(...args)).toEqual(expected));

  test('density is hits by Han characters read', () => {
    const [dense] = sets('all.jsonl');
    const han = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const read = han(records[0]?.text ?? '') + han(records[1]?.text ?? '');
    expect(dense).toMatchObject({ documents: 2, han: read, density: { own: { hits: 5, per1000: expect.closeTo(5000 / read, 3) } } });
    expect(dense.density.own.low).toBeLessThan(5000 / read);
  });
});

describe('two sets', () => {
  test('in depth, as a table for people', () => {
    const { stdout, status } = run(['compare', '--set', 'dense', '--set', 'sparse', 'all.jsonl']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^dense +2 +\d+ +5 /m);
    expect(stdout).toMatch(/^人类命运共同体 +ren-lei-ming-yun-gong-tong-ti +4 +2$/m);
    expect(stdout).toContain('Formulas only in sparse: 1');
    expect(stdout).toMatch(/Han characters read \(answer, page\)\. Looked for, tier core: .*diplomacy/);
  });

  test('words that each prefers', () => {
    const rows = csv('--words', '--plain', 'a.txt', 'b.txt').filter(({ table }) => table === 'word');
    expect(rows.find(({ item }) => item === '公园')).toMatchObject({ a_count: '0', b_count: '6', b_documents: '1' });
  });

  test('as CSV and as Markdown, as the workbench writes them', () => {
    const rows = csv('--plain', 'a.txt', 'b.txt');
    expect(rows.find(({ item }) => item === 'own')).toMatchObject({ a_count: '1', a_documents: '1', a_han: '13', b_count: '0' });
    expect(rows.find(({ table }) => table === 'formula')).toMatchObject({ item: 'ren-lei-ming-yun-gong-tong-ti', label: '人类命运共同体' });
    expect(run(['compare', '--format', 'markdown', 'a.txt', 'b.txt']).stdout).toMatch(/a\.txt: 1 documents, 13 Han characters/);
  });
});

test.each([
  [[], 'name files'],
  [['--by', 'colour', 'all.jsonl'], 'no document says its "colour"; sets can be made by model,'],
  [['--set', 'x', 'all.jsonl'], 'there is no set "x"; there are: dense, none, sparse'],
  [['--words', 'all.jsonl'], '--words compares two sets, and there are 3'],
  [['a.txt', '--with'], '--with stands between'],
  [['--format', 'xls', 'a.txt'], '--format is table, csv, json, markdown, not "xls"'],
  [['--top', 'all', 'a.txt'], '--top is a number'],
  [['missing.txt', 'a.txt', '--by', 'file'], 'missing.txt does not exist'],
])('compare %j is refused or says what is missing', (args, sentence) => {
  const { stderr, status } = run(['compare', ...args]);
  expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});
