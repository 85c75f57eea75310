import { statSync } from 'node:fs';
import path from 'node:path';
import { knownEndings } from '../../reading/file-kind.ts';
import { ioSentence } from '../io-sentence.ts';

/** A file that is to be read, or why there is none. */
export interface Input {
  readonly file: string;
  /** Bytes, as it lies on the disk; unknown of standard input. */
  readonly size?: number;
  readonly problem?: string;
}

/**
 * What the call names: files, folders (every file below with a known ending, packed by gzip or not), patterns (`'texts/**\/*.md'`), and `-`.
 * Files of one folder or pattern stand in the order of their names, so that a run can be repeated.
 */
export async function inputsOf(names: readonly string[]): Promise<Input[]> {
  const lists = await Promise.all(names.map(inputsOfName));
  return lists.flat();
}

async function inputsOfName(name: string): Promise<Input[]> {
  if (name === '-') return [{ file: name }];
  try {
    const found = statSync(name);
    return found.isDirectory() ? await filesBelow(name) : [{ file: name, ...(found.isFile() && { size: found.size }) }];
  } catch (error) {
    const files = (error as NodeJS.ErrnoException).code === 'ENOENT' && /[*?[\]{}!]/.test(name) ? await filesLike(name) : undefined;
    return files ?? [{ file: name, problem: ioSentence(error) }];
  }
}

async function filesBelow(folder: string): Promise<Input[]> {
  const files = await glob(`**/*.{${knownEndings.join(',')}}{,.gz}`, folder);
  const inputs = files.map(file => withSize(path.join(folder, file)));
  return inputs.length
    ? inputs
    : [{ file: folder, problem: `holds no file that ends in ${knownEndings.map(ending => `.${ending}`).join(', ')}` }];
}

async function filesLike(pattern: string): Promise<Input[]> {
  const files = await glob(pattern.replaceAll(path.sep, '/'), '.');
  return files.length ? files.map(withSize) : [{ file: pattern, problem: 'fits no file' }];
}

function withSize(file: string): Input {
  try {
    return { file, size: statSync(file).size };
  } catch (error) {
    return { file, problem: ioSentence(error) };
  }
}

async function glob(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern, { cwd, caseSensitiveMatch: false, expandDirectories: false });
  return files.sort();
}
