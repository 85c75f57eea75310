import { createScanner } from '../../utils/core/scanner.ts';
import { countHan } from '../../utils/core/span.ts';
import type { Tables } from '../../utils/core/tables.ts';
import { compileCurated, readLexicons, readVocabulary, readWordList } from '../../utils/node/curated.ts';
import { createRandom, shuffled } from './random.ts';
import { realTexts } from './real-texts.ts';
import { createSampleText, type SampleText } from './sample-text.ts';
import { literalWordings, mainlandWordings } from './wordings.ts';

/** What every part of the benchmark works on. */
export interface Materials {
  /** The shipped lexicons, compiled. */
  readonly tables: Tables;
  /** The same as plain strings, for matchers that know nothing else. */
  readonly wordings: readonly string[];
  /** Formulas in the order in which dense text prefers them. */
  readonly formulas: readonly string[];
  /** Words of Chinese by frequency. */
  readonly words: ReadonlyMap<string, number>;
  /** So many characters of ordinary text, and of text as full of formulas as state news. */
  readonly ordinary: SampleText;
  readonly dense: SampleText;
  readonly notes: readonly string[];
}

export const seed = 20_250_220;
/** Formulas in 10,000 characters of `corpora/a_state/xwlb`, all tiers on: what `npm run accuracy` measures there. */
const newsDensity = 167;

export function createMaterials(folders: readonly string[]): Materials {
  const lexicons = readLexicons();
  const tables = compileCurated(lexicons);
  const words = readWordList().frequencies;
  const formulas = shuffled(mainlandWordings(lexicons), createRandom(seed));
  const real = folders.length ? realTexts(folders, tables) : {};
  const ordinary = real.ordinary ?? createSampleText({ words, seed });
  const dense = real.dense ?? createSampleText({ words, formulas, density: newsDensity, seed });
  const scan = createScanner(tables);
  const densityOf = (text: string) => Math.round((scan(text).length * 10_000) / countHan(text));
  return {
    tables,
    wordings: literalWordings(lexicons, readVocabulary()),
    formulas,
    words,
    ordinary,
    dense,
    notes: [
      `Ordinary text is ${real.ordinary ? `real, from ${folders.length} folder(s)` : 'words drawn by frequency from a seed'} (${densityOf(ordinary(200_000))} hits in 10,000 Han characters), dense text ${real.dense ? 'real' : 'the same with formulas woven in'} (${densityOf(dense(200_000))}). Every lexicon and tier is on.`,
    ],
  };
}
