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

const sets = (...args: string[]) => JSON.parse(run(['compare', '--format', 'json', ...args]).stdout).sets;
const names = (...args: string[]) => sets(...args).map(({ name }: { name: string }) => name);

describe('sets', () => {
  test.each<[string[], string[]]>([
    [['all.jsonl'], ['dense', 'sparse', 'none']],
    [
      ['--by', 'outlet', 'all.jsonl'],
      ['甲報', '乙報'],
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
      ['a.txt', 'b.txt and 1 more'],
    ],
    [
      ['--by', 'model', '--set', 'none', '--set', 'dense', 'all.jsonl'],
      ['dense', 'none'],
    ],
  ])('%j', (args, expected) => expect(names(...args)).toEqual(expected));

  test('density is hits by Han characters read', () => {
    const [dense] = sets('all.jsonl');
    const han = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const read = han(records[0]?.text ?? '') + han(records[1]?.text ?? '');
    expect(dense).toMatchObject({ documents: 2, han: read, density: { own: { hits: 5, per1000: 5000 / read } } });
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
    const { stdout } = run(['compare', '--words', '--format', 'csv', '--table', 'words', 'a.txt', 'b.txt']);
    const [head, ...rows] = stdout.trim().split('\n');
    expect(head).toBe('word,a_count,a_documents,b_count,b_documents,log_likelihood,log_ratio');
    expect(rows.find(row => row.startsWith('天气,'))).toMatch(/^天气,0,0,6,1,/);
  });

  test('as CSV and as Markdown', () => {
    expect(run(['compare', '--format', 'csv', 'a.txt', 'b.txt']).stdout).toMatch(/^set,documents,han,own_hits,.*\na\.txt,1,13,1,/);
    expect(run(['compare', '--format', 'csv', '--table', 'formulas', 'a.txt', 'b.txt']).stdout).toMatch(
      /\nren-lei-ming-yun-gong-tong-ti,人类命运共同体,1,1,0,0,/,
    );
    expect(run(['compare', '--format', 'markdown', 'a.txt', 'b.txt']).stdout).toMatch(/\| a\.txt \| 1 \| 13 \| 1 \|/);
  });
});

test.each([
  [[], 'name files'],
  [['--by', 'colour', 'all.jsonl'], 'no document says its "colour"; sets can be made by model,'],
  [['--set', 'x', 'all.jsonl'], 'there is no set "x"; there are: dense, none, sparse'],
  [['--words', 'all.jsonl'], '--words compares two sets, and there are 3'],
  [['a.txt', '--with'], '--with stands between'],
  [['--format', 'xls', 'a.txt'], '--format is table, markdown, csv, json, not "xls"'],
  [['--top', 'all', 'a.txt'], '--top is a number'],
  [['missing.txt', 'a.txt', '--by', 'file'], 'missing.txt does not exist'],
])('compare %j is refused or says what is missing', (args, sentence) => {
  const { stderr, status } = run(['compare', ...args]);
  expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});
