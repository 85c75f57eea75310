import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { foldTable } from '../core/fold.ts';
import type { CompiledTables } from '../core/tables.ts';
import { compile } from '../lexicon/compile.ts';
import { foldPairs } from '../lexicon/fold-pairs.ts';
import { parseLexicon } from '../lexicon/parse.ts';
import type { Lexicon } from '../lexicon/schema.ts';
import type { Source } from '../lexicon/source.ts';
import type { VocabularyPair } from '../lexicon/variants.ts';
import { parseWordList, type WordList } from '../lexicon/word-list.ts';
import { dictionaryFile } from './dictionary-file.ts';
import { lexiconFolder } from './lexicon-folder.ts';

/** Files of the folder that are not lexicons. */
const companions = ['lexicon.schema.json', 'sources.json', 'vocabulary.json', 'cues.json'];

/** Every curated lexicon: the folder is the registry. Throws with all problems where one cannot be read. */
export function readLexicons(folder = lexiconFolder): Lexicon[] {
  return lexiconFiles(folder).map(readLexicon);
}

export function readLexicon(file: string): Lexicon {
  const parsed = parseLexicon(readJson(file));
  if (!parsed.ok) throw new Error(`lexicons/${path.basename(file)} cannot be read:\n  ${parsed.problems.join('\n  ')}`);
  return parsed.value;
}

/** The files that are lexicons, by name. */
export function lexiconFiles(folder = lexiconFolder): string[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.json') && !companions.includes(file))
    .sort()
    .map(file => path.join(folder, file));
}

export function readSources(folder = lexiconFolder): Source[] {
  return readJson(path.join(folder, 'sources.json')) as Source[];
}

export function readVocabulary(folder = lexiconFolder): VocabularyPair[] {
  return readJson(path.join(folder, 'vocabulary.json')) as VocabularyPair[];
}

/** What the voice step looks for; `compile` checks it. */
export function readCues(folder = lexiconFolder): unknown {
  return readJson(path.join(folder, 'cues.json'));
}

/** The tables of the lexicons given, all curated ones by default, with the folder's vocabulary and cues. Takes seconds: the dictionary is read whole. */
export function compileCurated(lexicons: readonly Lexicon[] = readLexicons(), folder = lexiconFolder): CompiledTables {
  return compile({ lexicons, vocabulary: readVocabulary(folder), words: readWordList(), cues: readCues(folder) });
}

/** The dictionary of jieba, which its Node package ships as text. */
export function readWordList(): WordList {
  return parseWordList(readFileSync(dictionaryFile(), 'utf8'), foldTable(foldPairs()));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${path.relative(process.cwd(), file)}: ${error instanceof Error ? error.message : error}`);
  }
}
