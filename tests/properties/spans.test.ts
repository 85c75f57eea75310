import fc from 'fast-check';
import { expect } from 'vitest';
import { folded } from '../../utils/core/fold.ts';
import { gapLength, optionalComma, piecesOf, wordingsOf } from '../../utils/core/pattern.ts';
import { createScanner, type Hit } from '../../utils/core/scanner.ts';
import type { Span } from '../../utils/core/span.ts';
import { compileCurated } from '../../utils/node/curated.ts';
import { fold } from '../small-lexicon.ts';
import { holds } from './runs.ts';
import { texts } from './texts.ts';

const tables = compileCurated();
const scan = createScanner(tables, fold);

/** What a scan promises of each hit. */
const promises: Readonly<Record<string, (text: string, hit: Hit, before: Hit | undefined) => boolean>> = {
  'a hit is a stretch of the text': (text, hit) => isStretch(text, hit),
  'hits are in order, and none overlaps another': (_text, hit, before) => !before || before.end <= hit.start,
  'no hit parts the halves of a character': (text, { start, end }) => !isInsideCharacter(text, start) && !isInsideCharacter(text, end),
  'a hit begins and ends with what is compared': (text, { start, end }) =>
    fold[text.charCodeAt(start)] !== 0 && fold[text.charCodeAt(end - 1)] !== 0,
  'the words of a hit are a wording of its pattern': (text, hit) => {
    const words = text.slice(hit.start, hit.end);
    return hasBrackets(words) || readingOf(hit.pattern).test(folded(words, fold));
  },
  'speaker and cue are stretches of the text': (text, { speech }) =>
    [speech.speaker, speech.reason.cue].every(span => !span || isStretch(text, span)),
};

holds(
  'a hit is where and what a scan promises',
  'many',
  fc.property(texts, text => {
    expect(brokenPromises(text)).toEqual([]);
  }),
);

function brokenPromises(text: string): string[] {
  const hits = scan(text);
  return Object.keys(promises).filter(name => !hits.every((hit, index) => promises[name]?.(text, hit, hits[index - 1])));
}

const isStretch = (text: string, { start, end }: Span) => start >= 0 && start < end && end <= text.length;

function isInsideCharacter(text: string, at: number): boolean {
  const isFirst = (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return isFirst && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

/** An insertion in brackets is no part of a wording. */
const hasBrackets = (words: string) => /[()（）[\]［］【】〔〕]/.test(words);

const readings = new Map<number, RegExp>();

/** The pattern as an expression over folded text: the long way, to hold the short one to. */
function readingOf(pattern: number): RegExp {
  const known = readings.get(pattern);
  if (known) return known;
  const units = String.fromCharCode(...tables.units.subarray(tables.starts[pattern], tables.starts[pattern + 1]));
  const reading = new RegExp(
    `^(?:${wordingsOf(piecesOf(units))
      .map(wording => Array.from(wording, unitReading).join(''))
      .join('|')})$`,
  );
  readings.set(pattern, reading);
  return reading;
}

function unitReading(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code === optionalComma) return '[、,﹑､]?';
  return gapLength(code) ? `[^。!?｡;]{0,${gapLength(code)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
