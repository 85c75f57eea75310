import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exporters } from '../../utils/report/exporters/index.ts';
import { commandLine, jsonLines } from './command-line.ts';

const { file, run, folder } = commandLine('scan-files');
const formula = '人类命运共同体';
const records = ['a', 'b', 'c'].map(id => `${JSON.stringify({ id, text: `${id}：推动构建${formula}。` })}\n`).join('');
const documents = (args: readonly string[]) => {
  const { stdout, stderr, status } = run(['--plain', ...args]);
  return { found: jsonLines(stdout).map(({ file, document, hits }) => [file, document, hits.length]), stderr, status };
};

file('texts/a.txt', formula);
file('texts/deep/b.md', `# ${formula}`);
file('texts/deep/c.jsonl.gz', gzipSync(records));
file('texts/deep/ignored.bin', formula);
file('texts/z.json', JSON.stringify([{ id: 1, text: formula }]));

describe('what is named', () => {
  test('a folder: files with known endings below it, in the order of their names', () => {
    expect(documents(['texts']).found).toEqual([
      ['texts/a.txt', undefined, 1],
      ['texts/deep/b.md', undefined, 1],
      ...['a', 'b', 'c'].map(id => ['texts/deep/c.jsonl.gz', id, 1]),
      ['texts/z.json', '1', 1],
    ]);
  });

  test('a pattern', () => {
    expect(documents(['texts/**/*.{md,txt}']).found.map(([name]) => name)).toEqual(['texts/a.txt', 'texts/deep/b.md']);
  });

  test('a file whose name looks like a pattern', () => {
    file('[a].txt', formula);
    expect(documents(['[a].txt']).found).toEqual([['[a].txt', undefined, 1]]);
  });
});

test.each(['utf16le', 'utf16be'])('a text of Windows editors, %s with its mark', encoding => {
  const bytes = Buffer.from(`\ufeff${formula}`, 'utf16le');
  const { found, stderr } = documents([path.basename(file(`${encoding}.txt`, encoding === 'utf16be' ? bytes.swap16() : bytes))]);
  expect([found, stderr]).toEqual([[[`${encoding}.txt`, undefined, 1]], '']);
});

describe('what is compressed', () => {
  test.each([
    ['whole.txt.gz', gzipSync(formula), [['whole.txt.gz', undefined, 1]]],
    ['rows.csv.gz', gzipSync(`id,text\nx,"${formula}，\n${formula}"\n`), [['rows.csv.gz', 'x', 2]]],
    // As cat makes it of two.
    [
      'two.jsonl.gz',
      Buffer.concat([gzipSync(records), gzipSync(records)]),
      ['a', 'b', 'c', 'a', 'b', 'c'].map(id => ['two.jsonl.gz', id, 1]),
    ],
  ])('%s', (name, bytes, expected) => {
    file(name, bytes);
    expect(documents([name])).toEqual({ found: expected, stderr: '', status: 0 });
  });

  test('cut short: what came before is given, and what is wrong is said once', () => {
    // Random letters, so that the compressed data is long enough to hold many lines before the cut.
    const lines = Array.from({ length: 2000 }, (_, id) => `${JSON.stringify({ id, text: formula + Math.sin(id) })}\n`).join('');
    const packed = gzipSync(lines);
    file('cut.jsonl.gz', packed.subarray(0, packed.length >> 1));
    const { found, stderr, status } = documents(['cut.jsonl.gz']);
    expect(found.length).toBeGreaterThan(500);
    expect(found.length).toBeLessThan(1500);
    expect(stderr).toBe(
      'tifa-lens: cut.jsonl.gz ends in the middle of its compressed data; what came before was read. Get the file again\n',
    );
    expect(status).toBe(2);
  });

  test('not compressed at all', () => {
    file('false.txt.gz', formula);
    expect(documents(['false.txt.gz'])).toMatchObject({ found: [], stderr: expect.stringContaining('not compressed by gzip'), status: 2 });
  });
});

describe('which documents and hits', () => {
  const chat = { id: 'c', model: 'm', question: formula, reasoning: `${formula}${formula}`, text: `所谓“${formula}”。` };
  const args = ['--plain', 'chat.jsonl'];
  file('chat.jsonl', JSON.stringify(chat));
  const roles = (...more: string[]) => jsonLines(run([...args, ...more]).stdout).map(({ role, hits }) => [role, hits.length]);

  test('answers alone, unless others are asked for', () => {
    expect(roles()).toEqual([['answer', 1]]);
    expect(roles('--roles', 'reasoning, prompt')).toEqual([
      ['prompt', 1],
      ['reasoning', 2],
    ]);
  });

  test('hits of some voices', () => {
    expect(roles('--voice', 'own')).toEqual([['answer', 0]]);
    expect(roles('--voice', 'own,mentioned')).toEqual([['answer', 1]]);
  });

  test('a plain text keeps its thinking and its offsets, unless roles are asked for', () => {
    file('think.jsonl', JSON.stringify({ id: 'a', text: `<think>${formula}</think>${formula}` }));
    const texts = (...more: string[]) =>
      jsonLines(run(['--plain', ...more, 'think.jsonl']).stdout).map(({ document, units }) => [document, units]);
    expect(texts()).toEqual([['a', 29]]);
    expect(texts('--roles', 'answer,reasoning')).toEqual([
      ['a#reasoning', 7],
      ['a', 7],
    ]);
  });
});

describe('how it is written', () => {
  test.each(exporters.map(({ id }) => id))(
    '--format %s gives the same bytes for the same time, on standard output and in a file',
    format => {
      const call = ['--time', '2025-02-20T08:00:00Z', '--format', format, 'texts'];
      const { stdout, status } = run(call);
      expect(stdout.length).toBeGreaterThan(10);
      expect([run([...call, '--output', 'out']).stdout, readFileSync(path.join(folder, 'out'), 'utf8'), status]).toEqual(['', stdout, 0]);
      expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([]);
    },
  );

  test('JSON Lines begin with how hits were found; each document names it', () => {
    const [provenance, document] = jsonLines(run(['--time', '2025-02-20', '--tier', 'all', 'texts/a.txt']).stdout);
    expect(provenance).toMatchObject({
      type: 'provenance',
      settings: { tier: 'research', voices: ['own', 'reported', 'mentioned'] },
      time: '2025-02-20',
    });
    expect(document).toMatchObject({ type: 'document', provenance: provenance.id, file: 'texts/a.txt', role: 'page' });
  });

  test('a folder that is not there is said, and nothing is left', () => {
    const { stderr, status } = run(['texts/a.txt', '--output', 'nowhere/out.csv']);
    expect([stderr, status]).toEqual(['tifa-lens: nowhere/out.csv does not exist\n', 2]);
    expect(existsSync(path.join(folder, 'nowhere'))).toBe(false);
  });

  test.each([
    ['texts/a.txt', 'is one of the files that are read, and would be lost'],
    ['texts/deep/../a.txt', 'is one of the files that are read'],
    ['texts', 'is a folder; name a file in it'],
  ])('--output %s is refused, and nothing is changed', (output, sentence) => {
    for (const command of ['scan', 'compare']) {
      const { stderr, status } = run([command, 'texts', '--output', output]);
      expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
    }
    expect(readFileSync(path.join(folder, 'texts/a.txt'), 'utf8')).toBe(formula);
  });

  test.each([
    [['--format', 'xls', 'x'], '--format is csv, json, jsonl,'],
    [['--voice', 'mine', 'x'], '--voice names some of own, reported, mentioned, not "mine"'],
    [['--roles', '', 'x'], '--roles names some of answer, reasoning, prompt, page'],
    [['--time', 'now', 'x'], '--time is a time as 2025-02-20T08:00:00Z, not "now"'],
  ])('%j is refused', (args, sentence) => {
    const { stderr, status } = run(args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test('help and version', () => {
    for (const command of ['scan', 'compare', 'lexicon']) {
      const { stdout, status } = run([command, '--help']);
      expect([stdout.startsWith(`Usage: tifa-lens ${command} `), status]).toEqual([true, 0]);
    }
    expect(run(['--help']).stdout).toContain('tifa-lens compare');
    expect(run(['--version']).stdout).toMatch(/^tifa-lens \d+\.\d+\.\d+\n$/);
  });
});
