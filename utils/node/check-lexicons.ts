import { problemsOf } from '../lexicon/check.ts';
import { compileCurated, readLexicons, readSources } from './curated.ts';

/** Checks the curated lexicons as the tests do, and tells an editor what to mend. Exit code 1 where anything is wrong. */
try {
  const lexicons = readLexicons();
  const problems = problemsOf(lexicons, readSources(), compileCurated(lexicons));
  for (const problem of problems) console.error(problem);
  const entries = lexicons.reduce((sum, lexicon) => sum + lexicon.entries.length, 0);
  console.log(`${lexicons.length} lexicons, ${entries} entries: ${problems.length ? `${problems.length} problems` : 'all well'}`);
  process.exitCode = problems.length ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
