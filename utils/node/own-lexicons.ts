import { readFileSync } from 'node:fs';
import path from 'node:path';
import { foldTable } from '../core/fold.ts';
import { mergedTables } from '../core/merge-tables.ts';
import type { CompiledTables } from '../core/tables.ts';
import { collisionsOf } from '../lexicon/collisions.ts';
import { compile } from '../lexicon/compile.ts';
import { readLexiconFile } from '../lexicon/lexicon-file.ts';
import type { Lexicon } from '../lexicon/schema.ts';
import { parseWordList } from '../lexicon/word-list.ts';
import { type Installation, wrongCall } from './command/call.ts';
import { readVocabulary } from './curated.ts';
import { ioSentence } from './io-sentence.ts';

/** The curated tables with lexicons of the user's own, from files as the extension reads and writes them: the same tables as there. */
export function tablesWith(curated: CompiledTables, files: readonly string[], installation: Installation): CompiledTables {
  const lexicons: Lexicon[] = [];
  for (const file of files) lexicons.push(ownLexicon(file, curated, lexicons));
  // As the extension has them.
  lexicons.sort((a, b) => a.title.en.localeCompare(b.title.en) || (a.id < b.id ? -1 : 1));
  const words = parseWordList(readFileSync(installation.dictionary(), 'utf8'), foldTable(curated.head.fold));
  const own = compile({
    lexicons,
    vocabulary: readVocabulary(installation.lexiconFolder),
    words,
    cues: curated.head.cues,
    beside: curated,
  });
  return {
    ...mergedTables(curated, own),
    texts: [...curated.texts, ...own.texts],
    digests: [...curated.digests, ...own.digests],
  };
}

function ownLexicon(file: string, curated: CompiledTables, others: readonly Lexicon[]): Lexicon {
  let source = '';
  try {
    source = readFileSync(path.resolve(file), 'utf8');
  } catch (error) {
    wrongCall(`${file}: ${ioSentence(error)}`, { isLong: true });
  }
  const read = readLexiconFile(path.basename(file), source, new Date().toISOString().slice(0, 10));
  const again = read.ok && others.some(({ id }) => id === read.value.id) ? [`id: "${read.value.id}" is the id of another file too`] : [];
  const problems = read.ok ? [...again, ...collisionsOf(read.value, curated, others)] : read.problems;
  if (!read.ok || problems.length) return wrongCall(problems.map(problem => `${file}: ${problem}`).join('\n'), { isLong: true });
  return read.value;
}
