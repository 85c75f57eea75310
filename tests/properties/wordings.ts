import { gapLength, parseForm, piecesOf, wordingsOf } from '../../utils/core/pattern.ts';
import { convert } from '../../utils/lexicon/convert.ts';
import type { Entry } from '../../utils/lexicon/schema.ts';
import { readLexicons } from '../../utils/node/curated.ts';

/** A way a curated form can be read, as an editor wrote it, not folded. */
export interface Wording {
  readonly entry: Entry;
  readonly form: string;
  /** With the private units of gaps. */
  readonly pattern: string;
  /** Words one of which must stand near. */
  readonly near: readonly string[];
}

/** Folds nothing: wordings keep their script. */
const unfolded = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);

/** Every wording of every curated form. */
export const wordings: readonly Wording[] = readLexicons().flatMap(({ entries }) => entries.flatMap(wordingsOfEntry));

/** A wording as a text of its own, its gaps as long as they may be, or empty. */
export function textOf({ pattern, near }: Wording, gaps: 'empty' | 'full'): string {
  const formula = pattern.replace(/[\ue001-\ue028]/g, gap => (gaps === 'full' ? filling.repeat(gapLength(gap.charCodeAt(0))) : ''));
  // In a sentence of its own: the word and the formula may else be a longer formula together.
  return near[0] ? `${near[0]}。${formula}` : formula;
}

/** A character that no form holds. */
const filling = '某';

/** Writes a text in another script or vocabulary. */
export const scripts: Readonly<Record<string, (text: string) => string>> = {
  'as written': text => text,
  Simplified: text => convert(text, 'tw', 'cn'),
  Traditional: text => convert(convert(text, 'tw', 'cn'), 'cn', 't'),
  Taiwan: text => convert(convert(text, 'tw', 'cn'), 'cn', 'twp'),
  'Hong Kong': text => convert(convert(text, 'tw', 'cn'), 'cn', 'hk'),
};

function wordingsOfEntry(entry: Entry): Wording[] {
  return entry.forms.flatMap(written => {
    const { form, near = entry.near } = typeof written === 'string' ? { form: written } : written;
    const parsed = parseForm(form, unfolded);
    if (!parsed.ok) throw new Error(parsed.problems.join());
    return wordingsOf(piecesOf(parsed.value)).map(pattern => ({ entry, form, pattern, near: near?.words ?? [] }));
  });
}
