import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'tifa-scan-'));
const cli = path.join(import.meta.dirname, '../../utils/node/scan.ts');
// Compiled once for all cases.
process.env.XDG_CACHE_HOME = path.join(folder, 'cache');

function file(name: string, content: string | Uint8Array): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

/** The lines of documents. */
function scan(args: readonly string[], input: string | Uint8Array = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, '--plain', ...args], { encoding: 'utf8', input });
  return {
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line)),
    stderr,
    status,
  };
}

describe('the command line', () => {
  test('one line a document, offsets into the text given', () => {
    const text = '中方願與各國共用智慧紅利。';
    const page = '<p>推动构建人类<b>命运</b>共同体</p>';
    const { lines, status } = scan([file('a.txt', text), file('b.html', page)]);
    expect(status).toBe(0);
    expect(lines[0]).toMatchObject({ file: path.join(folder, 'a.txt'), units: text.length, han: 12 });
    expect(lines[0].hits[0]).toMatchObject({
      start: 6,
      end: 12,
      text: '共用智慧紅利',
      entry: 'gong-xiang-zhi-neng-hong-li',
      lexicon: 'ai-technology',
    });
    expect(lines[0].hits[0].differences).toContainEqual({ kind: 'word', canonical: '共享', here: '共用', region: 'TW' });
    const [hit] = lines[1].hits;
    expect(page.slice(hit.start, hit.end)).toBe(hit.text);
    expect(hit.text).toBe('构建人类<b>命运</b>共同体');
  });

  test('JSON Lines by field, from a file and from standard input', () => {
    const record = JSON.stringify({ n: 'x1', answer: '人类命运共同体' });
    const fields = ['--text-field', 'answer', '--id-field', 'n'];
    for (const { lines } of [scan([...fields, file('c.jsonl', `${record}\n\n${record}\n`)]), scan([...fields, '-'], record)]) {
      expect(lines[0]).toMatchObject({ document: 'x1' });
      expect(lines[0].hits).toHaveLength(1);
    }
    expect(scan(['-'], '人类命运共同体').lines[0]).toMatchObject({ file: '-', units: 7 });
  });

  test('JSON Lines are cut at LF only, with a byte order mark or none; each line is UTF-8 or said not to be', () => {
    const record = (id: unknown) => JSON.stringify({ id, text: '第一段\u2028人类命运共同体' });
    const gbk = Buffer.from('{"id":"x","text":"\xb9\xb2\xcf\xed"}\n', 'latin1');
    const bytes = Buffer.concat([
      Buffer.from(`\ufeff\r\n${record('a')}\r\n`),
      gbk,
      Buffer.from([7, null, { no: 1 }].map(record).join('\n')),
    ]);
    for (const { lines, stderr, status } of [scan([file('h.jsonl', bytes)]), scan(['-'], bytes)]) {
      expect(lines.map(line => [line.document, line.hits.length])).toEqual([
        ['a', 1],
        ['7', 1],
        ['5', 1],
      ]);
      expect(stderr).toContain('line 3 is not UTF-8');
      expect(stderr).toContain('line 6 has neither a text nor a number in the field "id"');
      expect(status).toBe(2);
    }
  });

  test('a page in the encoding it declares', () => {
    const page = (head: string, text: string) => Buffer.from(`${head}<p>${text}</p>`, 'latin1');
    const gbk = '\xc8\xcb\xc0\xe0\xc3\xfc\xd4\xcb\xb9\xb2\xcd\xac\xcc\xe5';
    const big5 = '\xa4\x48\xc3\xfe\xa9\x52\xb9\x42\xa6\x40\xa6\x50\xc5\xe9';
    const { lines, stderr } = scan([
      file('i.html', page('<meta charset=gbk>', gbk)),
      file('j.html', page('<meta http-equiv="Content-Type" content="text/html; charset=GB2312">', gbk)),
      file('k.htm', page("<meta charset='big5'>", big5)),
      file('l.html', '<meta charset=gbk><p>人类命运共同体</p>'), // converted, the declaration was left
      file('m.html', page('<p>gbk</p>', gbk)),
    ]);
    expect(lines.map(line => line.hits[0]?.text)).toEqual(['人类命运共同体', '人类命运共同体', '人類命運共同體', '人类命运共同体']);
    expect(stderr).toMatch(/m\.html is not UTF-8/);
  });

  test('ends quietly where its reader does', () => {
    const many = file('n.jsonl', '{"text":"人类命运共同体"}\n'.repeat(5000));
    const pipe = 'set -o pipefail; "$0" "$1" "$2" | head -1';
    const { stdout, stderr, status } = spawnSync('bash', ['-c', pipe, process.execPath, cli, many], { encoding: 'utf8' });
    expect([stdout.split('\n').length, stderr, status]).toEqual([2, '', 0]);
  });

  test('takes no more than it can write where its reader waits', async () => {
    const child = spawn(process.execPath, [cli, '--plain', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const block = '{"text":"人类命运共同体"}\n'.repeat(1000);
    const isTaken = () => Promise.race([once(child.stdin, 'drain').then(() => true), pause(3000, false)]);
    let sent = 0;
    const send = () => {
      sent++;
      return child.stdin.write(block);
    };
    do while (send());
    while (await isTaken());
    // What sockets and streams hold between us: some hundred kilobytes of lines and of answers, which are ten times as long.
    expect(sent * block.length).toBeLessThan(1_000_000);
    child.stdin.end();
    expect((await text(child.stdout)).split('\n')).toHaveLength(sent * 1000 + 1);
  });

  test('tiers are cumulative; lexicons are chosen by id', () => {
    const article = file('d.txt', '帶節奏，和諧社會，人類命運共同體');
    const count = (...args: string[]) => scan([...args, article]).lines[0].hits.length;
    expect(count('--lexicons', 'all', '--tier', 'all')).toBe(3);
    expect(count('--lexicons', 'all')).toBe(1);
    expect(count('--tier', 'all')).toBe(2); // critics' terms are off by default
    expect(count('--lexicons', 'economy', '--tier', 'all')).toBe(0);
    expect(count('--lexicons', 'economy, diplomacy')).toBe(1);
  });

  test('what cannot be read is said, the rest is still done, exit code 2', () => {
    const good = file('e.txt', '人类命运共同体');
    const { lines, stderr, status } = scan([
      path.join(folder, 'missing.txt'),
      path.join(folder, 'missing-*.txt'),
      mkdtempSync(path.join(folder, 'empty-')),
      file('f.txt', Uint8Array.of(0xb9, 0xb2, 0xcf, 0xed)),
      file('g.jsonl', '{"id":1}\nno\n{"id":2,"text":"人类命运共同体"}\n'),
      good,
    ]);
    expect(status).toBe(2);
    expect(lines.map(line => line.hits.length)).toEqual([1, 1]);
    for (const sentence of [
      'does not exist',
      'fits no file',
      'holds no file that ends in .txt',
      'is not UTF-8',
      'line 1 has no text in the field "text"',
      'line 2 is not JSON',
    ])
      expect(stderr).toContain(sentence);
  });

  test.each([
    [[], 'name a file'],
    [['--tier', 'most', 'x'], '--tier is core, extended or all, not "most"'],
    [['--lexicons', '', 'x'], '--lexicons names no lexicon; there are:'],
    [['--lexicons', 'economy, nope', 'x'], 'no lexicon "nope"; there are:'],
    [['--lexicons', 'nope', 'x'], 'no lexicon "nope"; there are:'],
    [['--colour', 'x'], '--colour'],
  ])('%j is refused', (args, sentence) => {
    const { stderr, status } = scan(args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
