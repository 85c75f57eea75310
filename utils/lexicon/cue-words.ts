import * as v from 'valibot';
import { type CueKind, type CueWords, cueKinds } from '../core/cues.ts';
import { type FoldTable, folded } from '../core/fold.ts';

const words = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(12, 'is longer than 12 characters'))),
  v.minLength(1, 'holds no word'),
);
const CuesSchema = v.strictObject(Object.fromEntries(cueKinds.map(kind => [kind, words])) as Record<CueKind, typeof words>);

/** The lists of `lexicons/cues.json`, made comparable: one spelling of a word is enough, in either script. Throws with what is wrong, and where. */
export function cueWords(value: unknown, table: FoldTable): CueWords {
  const parsed = v.safeParse(CuesSchema, value);
  if (!parsed.success)
    throw new Error(
      `cues.json cannot be read:\n  ${parsed.issues.map(issue => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`).join('\n  ')}`,
    );
  const shadowed = parsed.output.mask.filter(word => cueKinds.some(kind => kind !== 'mask' && parsed.output[kind].includes(word)));
  if (shadowed.length) throw new Error(`cues.json cannot be read:\n  mask: ${shadowed.join(', ')} stands in another list too`);
  const foldedOf = (list: readonly string[]) => [...new Set(list.map(word => folded(word, table)))];
  return Object.fromEntries(Object.entries(parsed.output).map(([kind, list]) => [kind, foldedOf(list)])) as unknown as CueWords;
}
