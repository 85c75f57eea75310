import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded } from '../../utils/core/fold.ts';
import { createMatcher } from '../../utils/core/matcher.ts';
import { createScanner } from '../../utils/core/scanner.ts';
import { compileCurated } from '../../utils/node/curated.ts';
import { fold } from '../small-lexicon.ts';
import { holds, keepRun } from './runs.ts';
import { invisibleUnit, plainTexts, snippets, texts } from './texts.ts';

const tables = compileCurated();
const scan = createScanner(tables, fold);
const match = createMatcher(tables, fold);

test('what is folded stays as it is, unit by unit', ({ task }) => {
  const began = performance.now();
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  expect(units.filter(unit => fold[fold[unit]!] !== fold[unit]).map(unit => String.fromCharCode(unit))).toEqual([]);
  keepRun(task, units.length, began);
});

/** Pieces of more units than are made into a string at once. */
const long = fc.tuple(snippets, fc.nat(6000)).map(([text, length]) => text.repeat(Math.ceil(length / (text.length || 1))).slice(0, length));

holds(
  'slices folded are slices of what is folded',
  'many',
  fc.property(texts, fc.nat(), (text, at) => {
    const place = at % (text.length + 1);
    return folded(text.slice(0, place), fold) + folded(text.slice(place), fold) === folded(text, fold);
  }),
);

holds(
  'however long the text is',
  'few',
  fc.property(long, fc.nat(), (text, at) => {
    const place = at % (text.length + 1);
    return folded(text.slice(0, place), fold) + folded(text.slice(place), fold) === folded(text, fold);
  }),
);

/** Each unit as it is compared, at its place; what matching ignores stays. */
const comparable = (text: string) =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    .map(comparableUnit)
    .join('');
const comparableUnit = (unit: number) => String.fromCharCode(fold[unit] || unit);

holds(
  'a place in the folded text is that place in the text: script, width and case move no hit',
  'some',
  fc.property(texts, text => {
    expect(placesIn(comparable(text))).toEqual(placesIn(text));
  }),
);

const placesIn = (text: string) => scan(text).map(({ start, end, pattern }) => ({ start, end, pattern }));

/** Candidates: which of two that overlap is the longer one is told by their spans, in which what is invisible counts. */
holds(
  'what is invisible hides no candidate and makes none',
  'some',
  fc.property(plainTexts, fc.array(fc.tuple(fc.nat(), invisibleUnit), { maxLength: 4 }), (text, insertions) => {
    let seen = text;
    for (const [at, unit] of insertions) {
      const place = at % (seen.length + 1);
      seen = seen.slice(0, place) + unit + seen.slice(place);
    }
    expect(wordsIn(seen)).toEqual(wordsIn(text));
  }),
);

const wordsIn = (text: string) => match(text).map(({ start, end, pattern }) => [pattern, folded(text.slice(start, end), fold)]);
