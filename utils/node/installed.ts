import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runCommandLine } from './command-line.ts';
import { unpackTables } from './tables-file.ts';

/** The command line with what lies in the package's folder: nothing is compiled. */
export async function runInstalled(args: readonly string[], folder: string): Promise<void> {
  await runCommandLine(args, {
    lexiconFolder: path.join(folder, 'lexicons'),
    dictionary: () => path.join(folder, 'dictionary.txt'),
    tables() {
      const tables = unpackTables(readFileSync(path.join(folder, 'tables.bin')));
      if (!tables) throw new Error('tables.bin is broken; install tifa-lens again');
      return tables;
    },
  });
}
