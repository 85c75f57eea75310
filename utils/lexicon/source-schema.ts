import * as v from 'valibot';

export const sourceKinds = ['official', 'state-media', 'independent-press', 'scholarly', 'ngo', 'corpus'] as const;
export type SourceKind = (typeof sourceKinds)[number];

const words = (longest: number) =>
  v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(longest, `is longer than ${longest} characters`));

/** One item of `sources.json`, or of a lexicon's own bibliography: CSL-JSON, as far as we use it. */
export const SourceSchema = v.strictObject({
  id: words(80),
  type: words(40),
  title: words(400),
  publisher: v.optional(words(200)),
  issued: v.optional(v.strictObject({ 'date-parts': v.pipe(v.array(v.pipe(v.array(v.number()), v.maxLength(3))), v.maxLength(2)) })),
  // Links are clicked: nothing else may stand behind one.
  URL: v.optional(v.pipe(words(2000), v.regex(/^https?:\/\//, 'an address begins with https:// or http://'))),
  note: v.optional(words(1000)),
  language: v.optional(words(40)),
  custom: v.optional(v.strictObject({ kind: v.picklist(sourceKinds) })),
});
