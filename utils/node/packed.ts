import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runCommandLine } from './command-line.ts';
import { unpackTables } from './tables-file.ts';

/** The command line as it is installed by npm: what `pack.ts` makes one file of, with compiled tables and the lexicons beside it. */
const folder = import.meta.dirname;
await runCommandLine(process.argv.slice(2), {
  lexiconFolder: path.join(folder, 'lexicons'),
  tables() {
    const tables = unpackTables(readFileSync(path.join(folder, 'tables.bin')));
    if (!tables) throw new Error('tables.bin is broken; install tifa-lens again');
    return tables;
  },
});
