import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compileCurated } from '../../utils/node/curated.ts';
import { lexiconFolder } from '../../utils/node/lexicon-folder.ts';
import { cachedTables } from '../../utils/node/tables-cache.ts';
import { entryOf, lexiconOf } from '../small-lexicon.ts';

const temporary = mkdtempSync(path.join(tmpdir(), 'tifa-cache-'));
const home = path.join(temporary, 'home');
const cache = path.join(home, 'tifa-lens');
const cli = path.join(import.meta.dirname, '../../utils/node/scan.ts');
let cold: ReturnType<typeof scan>;

function scan(cacheHome: string) {
  const input = '中方願與各國共用智慧紅利，推动构建人类命运共同体。“一带一路”是合作之路。';
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, '--plain', '--lexicons', 'all', '--tier', 'all', '-'], {
    encoding: 'utf8',
    input,
    env: { ...process.env, XDG_CACHE_HOME: cacheHome },
  });
  return { stdout, stderr, status };
}

const kept = (folder = cache) => readdirSync(folder).filter(name => name.startsWith('tables-'));
const onlyKept = () => path.join(cache, kept()[0] ?? '');

beforeAll(() => {
  cold = scan(home);
});

test('a first start keeps what it compiled, and says nothing of it', () => {
  expect(cold).toMatchObject({ stderr: '', status: 0, stdout: expect.stringContaining('gong-xiang-zhi-neng-hong-li') });
  expect(kept()).toHaveLength(1);
});

test('the next start prints the same bytes, from the same file', () => {
  const before = readFileSync(onlyKept());
  utimesSync(onlyKept(), 1, 1);
  expect(scan(home)).toEqual(cold);
  expect(kept()).toHaveLength(1);
  expect(readFileSync(onlyKept())).toEqual(before);
  expect(statSync(onlyKept()).mtimeMs).toBe(1_000);
});

test('what was kept is what compiling gives', () => expect(cachedTables(cache)).toEqual(compileCurated()));

test.each([
  ['cut short', (file: string) => truncateSync(file, 100_000)],
  ['empty', (file: string) => truncateSync(file, 0)],
  ['with other bytes in it', (file: string) => writeFileSync(file, readFileSync(file).fill(0x31, 5000, 5010))],
])('a file %s is made anew', (_, spoil) => {
  const whole = readFileSync(onlyKept());
  spoil(onlyKept());
  expect(scan(home)).toEqual(cold);
  expect(readFileSync(onlyKept())).toEqual(whole);
});

test('where nothing can be kept, it works without', () => {
  const noFolder = path.join(temporary, 'no-folder');
  writeFileSync(noFolder, '');
  expect(scan(noFolder)).toEqual(cold);
});

test('a lexicon that was changed is compiled; only the newest are kept', () => {
  const lexicons = path.join(temporary, 'lexicons');
  const folder = path.join(temporary, 'kept');
  mkdirSync(lexicons);
  for (const name of ['vocabulary.json', 'cues.json']) cpSync(path.join(lexiconFolder, name), path.join(lexicons, name));
  const labels = (...forms: string[]) => {
    const lexicon = lexiconOf(forms.map((form, index) => entryOf({ id: `entry-${index}`, forms: [form] })));
    writeFileSync(path.join(lexicons, 'small.json'), JSON.stringify(lexicon));
    return cachedTables(folder, lexicons).texts.map(({ label }) => label);
  };
  expect(labels('人类命运共同体')).toEqual(['人类命运共同体']);
  for (let old = 1; old <= 5; old++) {
    const file = path.join(folder, `tables-${old}`);
    writeFileSync(file, 'old');
    utimesSync(file, old, old);
  }
  expect(labels('人类命运共同体', '一带一路')).toEqual(['人类命运共同体', '一带一路']);
  expect(kept(folder)).toHaveLength(4);
  expect(kept(folder)).toEqual(expect.arrayContaining(['tables-4', 'tables-5']));
});

test('a lexicon that cannot be read is said', () => {
  const lexicons = path.join(temporary, 'broken');
  mkdirSync(lexicons);
  writeFileSync(path.join(lexicons, 'small.json'), '{');
  expect(() => cachedTables(path.join(temporary, 'unused'), lexicons)).toThrow(/small\.json/);
});
