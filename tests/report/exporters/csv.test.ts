import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { documentOf, hostile, provenance, reports, written } from './sample.ts';

type Rows = Readonly<Record<string, string>>[];

function rowsOf(csv: string): Rows {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

const plain = { plain: true };
const columns =
  'left text right entry label lexicon form differences voice speaker speaker_kind reason start end lexicon_version lexicon_sha256 ' +
  'document role turn model site conversation withdrawn file url canonical_url title time language fields script units han sha256 ' +
  'engine lexicons tier voices muted offsets exported provenance';

test('a row a hit, and one for a document without', () => {
  const rows = rowsOf(written('csv', reports, plain));
  expect(Object.keys(rows[0] ?? {}).join(' ')).toBe(columns);
  expect(rows.map(row => [row.document, row.entry])).toEqual([
    ['page', 'ming-yun'],
    ['page', 'hong-li'],
    ['c1/2', 'ming-yun'],
    ['c1/2', 'dai-lu'],
    ['none', ''],
    [hostile, 'dai-lu'],
    ['empty', ''],
  ]);
});

test('what a row says', () => {
  const rows = rowsOf(written('csv', reports, plain));
  expect(rows[0]).toMatchObject({
    left: '外交部发言人郭嘉昆表示，中方愿推动',
    text: '构建人类命运共同体',
    right: '。让各国共享智能红利。',
    label: '人类命运共同体',
    lexicon: 'small',
    lexicon_version: '1.0.0',
    lexicon_sha256: provenance.lexicons[0]?.sha256,
    voice: 'reported',
    speaker: '外交部发言人郭嘉昆',
    speaker_kind: 'state',
    differences: 'inserted 构建',
    url: 'https://example.org/新闻?a=1&b=2',
    title: '发言人答问',
    script: 'Hans',
    engine: 'tifa-lens 0.1.0',
    lexicons: 'small@1.0.0',
    voices: 'own reported mentioned',
    muted: 'a b',
    offsets: 'utf-16',
    exported: '2026-02-03T04:05:06.000Z',
  });
  expect(rows[2]).toMatchObject({
    text: '構建人類命運共同體',
    role: 'answer',
    turn: '2',
    model: 'm-1',
    withdrawn: '2026-01-03',
    script: 'Hant',
  });
  expect(rows[4]).toMatchObject({ text: '', start: '', han: '6', units: '7', file: '天气.txt', fields: '{"outlet":"晚报"}', tier: 'core' });
});

test('for spreadsheets a byte order mark and CRLF, for machines neither', () => {
  const csv = written('csv', [documentOf('一带一路')]);
  expect(csv).toMatch(/^\ufeffleft,/);
  expect(csv.split('\r\n')).toHaveLength(3);
  const bare = written('csv', [documentOf('一带一路')], plain);
  expect(bare).toMatch(/^left,/);
  expect(bare).not.toContain('\r');
});

describe('the guard against formulas', () => {
  const title = (text: string, options = { plain: false }) =>
    rowsOf(written('csv', [documentOf('', { about: { title: text } })], options))[0]?.title;
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    ' =1',
    '\u200b=1',
    '=HYPERLINK("http://a","b")',
  ])('%j is text', text => {
    expect(title(text)).toBe(`'${text}`);
    expect(title(text, plain)).toBe(text);
  });
  test.each(['一带一路', '1+1', 'a=b', '“=”', '', '、-', 'https://a/=1'])('%j is left as it is', text => expect(title(text)).toBe(text));
  test('numbers stay numbers', () => expect(rowsOf(written('csv', [documentOf('一带一路')]))[0]).toMatchObject({ start: '0', end: '4' }));
  test('the words of a hit are guarded too', () => {
    const [row] = rowsOf(written('csv', [documentOf('=2+3，一带一路－1')]));
    expect([row?.left, row?.right]).toEqual(["'=2+3，", "'－1"]);
  });
});

const soffice = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;
if (!soffice) console.log('tests/report/exporters/csv: no soffice here; skipped what LibreOffice makes of the file');

test.skipIf(!soffice)('LibreOffice: Chinese is whole, what was guarded is text', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tifa-csv-'));
  const danger = ['=1+1', '+2', '@SUM(1)', '-3'].map(title => documentOf('共享智能红利', { about: { title } }));
  writeFileSync(path.join(folder, 'guarded.csv'), written('csv', [...reports.slice(0, 3), ...danger]));
  writeFileSync(path.join(folder, 'bare.csv'), written('csv', danger, plain));
  // Commas, double quotes, UTF-8, from line 1, with what LibreOffice asks as "Evaluate formulas" on.
  const filter = 'CSV:44,34,UTF8,1,,0,false,true,false,false,false,0,true';
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = ['--headless', profile, `--infilter=${filter}`, '--convert-to', 'fods', 'guarded.csv', 'bare.csv'];
  spawnSync('soffice', args, { cwd: folder, timeout: 120_000 });
  const [guarded = '', bare = ''] = ['guarded', 'bare'].map(name => readFileSync(path.join(folder, `${name}.fods`), 'utf8'));
  for (const words of ['构建人类命运共同体', '構建人類命運共同體', '外交部发言人郭嘉昆', '天气.txt', '{"outlet":"晚报"}'])
    expect(guarded.replaceAll('&quot;', '"')).toContain(`<text:p>${words}</text:p>`);
  expect(bare).toContain('table:formula="of:=1+1"');
  expect(guarded).not.toContain('table:formula');
  for (const { about } of danger) expect(guarded).toContain(`<text:p>&apos;${about.title}</text:p>`);
});
