import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import type { CompiledTables } from '../core/tables.ts';
import { cacheFolder } from './cache-folder.ts';
import { lexiconFolder } from './lexicon-folder.ts';
import { unpackTables } from './tables-file.ts';

const ourCode = path.join(import.meta.dirname, '..');
const compiler = path.join(import.meta.dirname, 'compile-tables.ts');
/** Packages whose data and code go into tables. */
const packages = ['@node-rs/jieba', 'opencc-js', 'valibot'];
/** So that working on several copies of the project, or going back and forth in one, does not compile every time. */
const mostKept = 4;

/**
 * The curated lexicons compiled: as kept by an earlier start, if nothing has changed that they are made from.
 * Where the folder cannot be written, they are compiled at every start.
 */
export function cachedTables(folder = cacheFolder(), lexicons = lexiconFolder): CompiledTables {
  const key = keyOf(lexicons);
  const kept = folder && readKept(path.join(folder, nameOf(key)));
  if (kept) return kept;
  const bytes = compileApart(lexicons);
  const tables = unpackTables(bytes);
  if (!tables) throw new Error('The lexicons were compiled to something that cannot be read');
  // A lexicon may have been written meanwhile, and it is not known then what went in.
  if (folder && keyOf(lexicons) === key) keep(folder, nameOf(key), bytes);
  return tables;
}

const nameOf = (key: string) => `tables-${key}`;

/** A digest of everything that tables are made from: the lexicons, our code, the packages it calls, and the engine, which has Unicode's tables. */
function keyOf(lexicons: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of madeFrom(lexicons)) {
    const content = readFileSync(file);
    hash.update(`\n${path.basename(file)} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function madeFrom(lexicons: string): string[] {
  const below = (folder: string, pattern: string) =>
    globSync(pattern, { cwd: folder })
      .sort()
      .map(file => path.join(folder, file));
  return [
    ...below(lexicons, '*.json'),
    ...below(ourCode, '{core,lexicon,node}/*.{ts,json}'),
    ...packages.map(name => findPackageJSON(name, import.meta.url) ?? name),
  ];
}

/** In a process of its own: the memory this takes is given back only when a process ends. */
function compileApart(lexicons: string): Buffer {
  const { error, stdout, stderr, status, signal } = spawnSync(process.execPath, [...sparing, compiler, lexicons], {
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`The lexicons cannot be compiled:\n${signal ? `the compiler was ended by ${signal}` : stderr}`);
  return stdout;
}

/** Megabytes for new and for lasting objects. Far more than is needed; but with the usual limits V8 tidies up so seldom that 325 MB are taken in place of 200, and is no faster. */
const sparing = ['--max-semi-space-size=4', '--max-old-space-size=512'];

/** Nothing where it is not there, or broken: it is then compiled anew. */
function readKept(file: string): CompiledTables | undefined {
  try {
    return unpackTables(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** First under another name: who starts at the same time reads a whole file or none. What cannot be kept is done without. */
function keep(folder: string, name: string, bytes: Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    const begun = path.join(folder, `new-${process.pid}-${name}`);
    writeFileSync(begun, bytes);
    renameSync(begun, path.join(folder, name));
    for (const old of newestFirst(folder).slice(mostKept)) rmSync(old, { force: true });
  } catch {}
}

function newestFirst(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.startsWith('tables-'))
    .map(name => path.join(folder, name))
    .map(file => ({ file, time: statSync(file).mtimeMs }))
    .sort((a, b) => b.time - a.time)
    .map(({ file }) => file);
}
