import { runCommandLine } from './command-line.ts';
import { dictionaryFile } from './dictionary-file.ts';
import { lexiconFolder } from './lexicon-folder.ts';
import { cachedTables } from './tables-cache.ts';

/** The command line with the lexicons as they lie in the repository, compiled when they have changed. */
export async function runInRepository(args: readonly string[]): Promise<void> {
  await runCommandLine(args, { tables: () => cachedTables(), lexiconFolder, dictionary: dictionaryFile });
}
