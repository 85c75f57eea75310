import fc from 'fast-check';
import Papa from 'papaparse';
import { expect } from 'vitest';
import { draftOf, type EntryDraft, newLexicon, withDraft } from '../../utils/lexicon/draft.ts';
import { formatLexicon } from '../../utils/lexicon/format.ts';
import { readLexiconFile } from '../../utils/lexicon/lexicon-file.ts';
import { parseLexicon } from '../../utils/lexicon/parse.ts';
import { tiers } from '../../utils/lexicon/tiers.ts';
import { readLexicons } from '../../utils/node/curated.ts';
import { changed, isPrototypeClean, json } from './json.ts';
import { holds } from './runs.ts';
import { wordings } from './wordings.ts';

const today = '2026-01-02';
const curated = readLexicons();

/** A few entries of a curated lexicon: these have every field there is. */
const lexicons = fc.tuple(fc.constantFrom(...curated), fc.nat(), fc.integer({ min: 0, max: 3 })).map(([lexicon, from, length]) => {
  const begin = from % lexicon.entries.length;
  return { ...lexicon, entries: lexicon.entries.slice(begin, begin + length) };
});

/** Texts as the schema has them, some of them hard on files. */
const words = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', '|', '=1+1', '\ufeff', '四個自信', 'a', ' '),
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(text => text.trim())
  .filter(text => text !== '');

holds(
  'a lexicon written as a file is read as it is, and written again byte for byte',
  'some',
  fc.property(lexicons, words, words, (lexicon, note, gloss) => {
    const told = { ...lexicon, maintainers: note, entries: lexicon.entries.map(entry => ({ ...entry, gloss })) };
    const file = formatLexicon(told);
    expect(readLexiconFile('any.json', file, today)).toEqual({ ok: true, value: told });
    expect(formatLexicon(JSON.parse(file))).toBe(file);
  }),
);

holds(
  'a lexicon with anything in place of its values is read or refused in sentences',
  'some',
  fc.property(lexicons, fc.array(fc.tuple(fc.nat(), json), { minLength: 1, maxLength: 3 }), (lexicon, changes) =>
    isReadOrRefused('any.json', JSON.stringify(changes.reduce<unknown>(changed, lexicon))),
  ),
);

const lines = fc.array(
  fc.array(fc.oneof(words, fc.constantFrom('wording', '提法', 'gloss', 'tier', 'core', '"', '講)好')), { maxLength: 4 }),
  {
    maxLength: 5,
  },
);
const files = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  json.map(value => JSON.stringify(value)),
  json.map(value => `{"id": ${JSON.stringify(value)}`),
  fc
    .tuple(lines, fc.constantFrom(',', ';', '\t'))
    .map(([rows, sign]) => `wording${sign}url\n${rows.map(row => row.join(sign)).join('\n')}`),
);

holds(
  'whatever the file is, it is read as a lexicon or refused in sentences',
  'some',
  fc.property(files, file => isReadOrRefused('any.csv', file)),
);

function isReadOrRefused(name: string, file: string): boolean {
  const read = readLexiconFile(name, file, today);
  const isGood = read.ok ? parseLexicon(read.value).ok : read.problems.length > 0 && read.problems.every(problem => problem !== '');
  return isGood && isPrototypeClean();
}

/** Rows as someone fills them in: nothing but the wording must be there. */
const drafts: fc.Arbitrary<EntryDraft> = fc.record({
  wordings: fc.uniqueArray(fc.constantFrom(...wordings.map(({ form }) => form)), { minLength: 1, maxLength: 2 }),
  gloss: words,
  context: words,
  tier: fc.constantFrom(...tiers),
  except: fc.array(fc.constantFrom('四個自信心', '(两个)?维护人员'), { maxLength: 1 }),
  sourceTitle: words,
  sourceUrl: fc.webUrl(),
  example: words,
});

holds(
  'a table says the same as a form filled in for each of its rows',
  'some',
  fc.property(
    fc.array(drafts, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n'),
    (rows, delimiter, newline) => {
      const whole = rows.reduce((lexicon, draft) => withDraft(lexicon, draft), newLexicon('any', today));
      // Rows whose canonical wording reads the same are one row too many.
      fc.pre(parseLexicon(whole).ok && whole.entries.every(({ id }) => /^own-[0-9a-f]{10}$/.test(id)));
      const read = readLexiconFile('any.csv', Papa.unparse(rows.map(rowOf), { delimiter, newline }), today);
      expect(read.ok ? read.value.entries.map(({ id }) => draftOf(read.value, id)) : read.problems).toEqual(
        whole.entries.map(({ id }) => draftOf(whole, id)),
      );
    },
  ),
);

const rowOf = ({ wordings: forms, except, sourceTitle, sourceUrl, ...cells }: EntryDraft) => ({
  ...cells,
  wording: forms.join('|'),
  except: except.join('|'),
  source: sourceTitle,
  url: sourceUrl,
});
