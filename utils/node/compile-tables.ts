import { compileCurated, readLexicons } from './curated.ts';
import { packTables } from './tables-file.ts';

/** Writes the tables of a folder of lexicons to standard output: what `cachedTables` starts, for the memory this takes ends with the process. */
const [, , folder] = process.argv;
process.stdout.write(packTables(compileCurated(readLexicons(folder), folder)));
