import * as v from 'valibot';
import { SourceSchema } from './source-schema.ts';
import { tiers } from './tiers.ts';

/**
 * What a lexicon file holds. Types, validation, `lexicons/lexicon.schema.json` and the field guide all come from here;
 * curated and imported lexicons pass the same schema.
 */
export const LexiconSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: describe(slug('a lexicon'), 'Chosen once, never changed; the file is named after it.'),
  version: describe(
    v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version is three numbers, as in 1.4.0')),
    'Semantic version of the data.',
  ),
  title: describe(localized(), 'What a reader sees in the popup.'),
  scope: describe(localized(), 'What the lexicon covers, in one or two sentences.'),
  criteria: describe(localized(), 'When a formulation is taken in, and when not.'),
  licence: describe(text(80), 'SPDX identifier of the licence of the data.'),
  maintainers: describe(text(400), 'Who keeps it, and what an editor should know.'),
  onByDefault: describe(v.boolean(), 'Whether a fresh installation uses it.'),
  changelog: describe(
    v.pipe(
      v.array(v.strictObject({ version: text(20), date: isoDate(), note: text(400) })),
      v.minLength(1, 'write at least one line of changelog'),
    ),
    'One line a version, newest first.',
  ),
  bibliography: describe(
    v.optional(v.array(SourceSchema)),
    'Sources of this lexicon, where it is not one of ours: CSL-JSON, as in sources.json, which curated lexicons cite.',
  ),
  entries: describe(
    v.pipe(v.array(v.lazy(() => EntrySchema)), v.maxLength(20_000, 'a lexicon holds at most 20,000 entries')),
    'Sorted by id.',
  ),
});

/** Words that must, or must not, stand in the same paragraph within so many characters of a form. */
const NearSchema = v.strictObject({
  words: describe(v.pipe(v.array(text(40)), v.minLength(1, 'name at least one word')), 'Any one of these is enough. Either script.'),
  within: describe(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200, 'look no further than 200 characters')),
    'Characters before the form, and after it.',
  ),
});

const conditions = {
  except: describe(v.optional(v.array(text(160))), 'Longer expressions that contain a form and mean something else. Form notation.'),
  near: describe(v.optional(NearSchema), 'At least one of these words must stand near.'),
  notNear: describe(v.optional(NearSchema), 'None of these words may stand near.'),
  wholeWord: describe(
    v.optional(v.boolean()),
    'Ask the segmenter whether the form is a word of its own. Default: yes for two and three characters, else no.',
  ),
};

const FormSchema = v.union(
  [
    text(160),
    v.strictObject({
      form: text(160),
      tier: describe(v.optional(v.picklist(tiers)), "Where this form wants more care than the entry's others."),
      ...conditions,
    }),
  ],
  'a form is a string, or an object with "form" and its own conditions',
);

export const entryTypes = [
  'slogan',
  'policy',
  'initiative',
  'rebuttal',
  'designation',
  'euphemism',
  'legal-term',
  'ritual',
  'critic-term',
  'term',
] as const;
export const statuses = ['active', 'fading', 'historical'] as const;

const SourceUseSchema = v.strictObject({
  id: describe(text(80), 'Id in sources.json, or in the bibliography of the lexicon.'),
  supports: describe(
    v.picklist(['phrase', 'usage', 'topic', 'explanation', 'first-use']),
    'phrase: the exact words stand there; usage: the words as used by others; topic: the matter; explanation: what it means; first-use: date and speaker.',
  ),
  read: describe(v.picklist(['full', 'excerpt', 'not-read']), 'How far an editor read it.'),
  count: describe(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), 'Occurrences, where the source is a corpus.'),
  days: describe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    'Days on which it occurs, where the source is a daily corpus.',
  ),
  first: describe(v.optional(isoDate()), 'First occurrence within that corpus (not the first use).'),
  last: describe(v.optional(isoDate()), 'Last occurrence within that corpus.'),
  note: describe(v.optional(text(400)), 'Anything a reader of the source should know.'),
});

export const EntrySchema = v.strictObject({
  id: describe(slug('an entry'), 'Chosen by hand, unique over all lexicons, never changed. Pinyin by syllable.'),
  label: describe(v.strictObject({ 'zh-Hant': text(60), 'zh-Hans': text(60) }), 'The canonical wording in both scripts.'),
  gloss: describe(text(200), 'The official English where there is one, else a plain translation.'),
  literal: describe(v.optional(text(200)), 'A literal or critical rendering, where it differs from the gloss.'),
  forms: describe(
    v.pipe(v.array(FormSchema), v.minLength(1, 'an entry needs at least one form'), v.maxLength(60, 'an entry holds at most 60 forms')),
    'The ways it is written, in the form notation; the canonical one first.',
  ),
  ...conditions,
  type: v.picklist(entryTypes),
  tier: describe(v.picklist(tiers), 'core: on by default; extended; research: precise only in the hands of someone who checks.'),
  quoted: describe(
    v.optional(v.literal(true)),
    'Where official texts write it in quotation marks, as “两个维护”: the marks then say nothing of distance.',
  ),
  status: v.picklist(statuses),
  lastSeen: describe(v.optional(isoDate()), 'Where the status is not active: the last official use known.'),
  context: describe(
    v.strictObject({ en: text(1200), 'zh-Hant': v.optional(text(800)), 'zh-Hans': v.optional(text(800)) }),
    'Two or three plain sentences. The research tier may leave one Chinese wording out.',
  ),
  firstUse: describe(
    v.optional(
      v.strictObject({
        date: isoDate(),
        speaker: v.optional(text(120)),
        occasion: v.optional(text(200)),
        source: v.optional(text(80)),
        verified: v.boolean(),
      }),
    ),
    'verified only if a source that was opened carries it.',
  ),
  sources: describe(v.array(SourceUseSchema), 'Best first. An entry without one is not shipped by default.'),
  disputed: describe(v.optional(localized()), 'Contested names: who disputes what.'),
  founding: describe(v.optional(localized()), 'What the founding article (Voice of America Chinese, 20 February 2025) says of it.'),
  related: describe(v.optional(v.array(text(80))), 'Ids of entries worth reading beside this one.'),
  examples: describe(
    v.strictObject({ hits: v.pipe(v.array(text(300)), v.minLength(1, 'give an example that hits')), misses: v.array(text(300)) }),
    'Sentences that run as tests, in both scripts and in Taiwan and Hong Kong vocabulary: each hit must find this entry, no miss may.',
  ),
});

export type Lexicon = v.InferOutput<typeof LexiconSchema>;
export type Entry = v.InferOutput<typeof EntrySchema>;
export type Near = v.InferOutput<typeof NearSchema>;
export type Localized = v.InferOutput<ReturnType<typeof localized>>;

function localized() {
  return v.strictObject({ en: text(1200), 'zh-Hant': text(800), 'zh-Hans': text(800) });
}

function text(longest: number) {
  return v.pipe(
    v.string(),
    v.check(value => value.trim() === value && value !== '', 'is empty, or begins or ends with white space'),
    v.maxLength(longest, `is longer than ${longest} characters`),
  );
}

function slug(of: string) {
  return v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, `the id of ${of} is lower case letters, digits and single hyphens`),
    // Things are looked up by it in objects, where one that is not there is then not found.
    v.check(id => !(id in Object.prototype), 'is a name that every object has; write another one'),
    v.maxLength(80),
  );
}

/** A year, a month or a day: 2017, 2017-10, 2017-10-18. */
function isoDate() {
  return v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is 2017, 2017-10 or 2017-10-18'));
}

function describe<T extends v.GenericSchema>(schema: T, words: string) {
  return v.pipe(schema, v.description(words));
}
