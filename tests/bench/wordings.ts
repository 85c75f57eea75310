import { foldTable } from '../../utils/core/fold.ts';
import { isLiteral, parseForm, piecesOf, wordingsOf } from '../../utils/core/pattern.ts';
import { foldPairs } from '../../utils/lexicon/fold-pairs.ts';
import type { Entry, Lexicon } from '../../utils/lexicon/schema.ts';
import { createExpand, type VocabularyPair } from '../../utils/lexicon/variants.ts';
import { entryOf, lexiconOf } from '../small-lexicon.ts';

/**
 * What a matcher of plain strings can be given of the lexicons: every wording, written out, of the mainland, Taiwan and Hong Kong.
 * Wordings with gaps are left out, commas that may be missing stand as they are written, and all is in one script: these matchers have none of that.
 */
export function literalWordings(lexicons: readonly Lexicon[], vocabulary: readonly VocabularyPair[]): string[] {
  const expand = createExpand(vocabulary, foldTable(foldPairs()));
  return [...new Set(mainlandWordings(lexicons).flatMap(wording => expand(wording).map(({ pattern }) => pattern)))];
}

/** The wordings as the mainland writes them: what is woven into dense text. */
export function mainlandWordings(lexicons: readonly Lexicon[]): string[] {
  const table = foldTable(foldPairs());
  const wordings = lexicons.flatMap(({ entries }) => entries.flatMap(({ forms }) => forms.flatMap(literalWordingsOf)));
  return [...new Set(wordings)];

  function literalWordingsOf(form: Entry['forms'][number]): readonly string[] {
    const parsed = parseForm(typeof form === 'string' ? form : form.form, table);
    return parsed.ok ? wordingsOf(piecesOf(parsed.value)).filter(isWithoutGap) : [];
  }
}

/** A lexicon of bare phrases, one an entry, to grow the number of patterns with. */
export function phraseLexicon(phrases: readonly string[]): Lexicon {
  return lexiconOf(phrases.map((phrase, index) => entryOf({ id: `p${index}`, forms: [phrase] })));
}

function isWithoutGap(wording: string): boolean {
  return Array.from(wording).every(unit => unit === '、' || isLiteral(unit.charCodeAt(0)));
}
