import type { FoldTable } from './fold.ts';
import { bar, close, gapLength, isLiteral, open, optionalComma } from './pattern.ts';
import type { Span } from './span.ts';
import { anchorShift, type Tables } from './tables.ts';

/** A pattern found in a text, not yet confirmed. */
export interface Candidate extends Span {
  readonly pattern: number;
}

/** Where a pattern can end, and by which of its alternatives. */
interface End {
  readonly at: number;
  readonly path: number;
}

/** No group has as many choices; six groups, the most there are, then make a path that a number can hold. */
const mostChoices = 256;
/** A short insertion in brackets, `加強(AI)能力建設`, may hold this many characters. */
const longestInsertion = 12;
/** References stand in a row, `共享[1][2]智能红利`. More than these are no quotation, and following them to the end would take quadratic time. */
const mostInsertions = 4;
const bitCount = 1 << 17;

/**
 * Finds all patterns in a text, in its own offsets.
 *
 * Every pattern is looked for by its rarest pair of neighbouring characters: most text then costs one look-up in a bit table a character.
 * Where a pair occurs, the pattern is compared outwards from it, both ways, on the text itself: nothing is copied or converted,
 * and what matching ignores is stepped over.
 */
export function createMatcher(tables: Tables, fold: FoldTable): (text: string) => Candidate[] {
  const bits = new Uint32Array(bitCount >>> 5);
  for (const pair of tables.pairs) {
    const bit = bitOf(pair >>> 16, pair & 0xffff);
    bits[bit >>> 5]! |= 1 << (bit & 31);
  }

  const { units } = tables;

  return text => {
    const found: Candidate[] = [];
    let previous = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const unit = fold[code]!;
      if (unit === 0) {
        if (isOpening(code)) collectBeyond(text, previous, i, found);
        continue;
      }
      const bit = bitOf(previous, unit);
      if ((bits[bit >>> 5]! >>> (bit & 31)) & 1) collect(text, previous, unit, i, found);
      previous = unit;
    }
    return found;
  };

  /** Tries the pairs whose second character stands beyond the insertion, or the insertions, that open at `at`. */
  function collectBeyond(text: string, first: number, at: number, found: Candidate[]): void {
    let opening = at;
    for (let count = 0; count < mostInsertions && opening >= 0; count++) {
      const after = afterInsertion(text, opening, 1);
      const next = after < 0 ? -1 : nextUnit(text, after, fold);
      if (next < 0) return;
      collect(text, first, fold[text.charCodeAt(next)]!, next, found);
      opening = nextOpening(text, after, next);
    }
  }

  /** Tries every pattern that is looked for by this pair, whose second character stands at `at`. */
  function collect(text: string, first: number, second: number, at: number, found: Candidate[]): void {
    const index = indexOf(tables.pairs, ((first << 16) | second) >>> 0);
    if (index < 0) return;
    for (let k = tables.pairStarts[index]!; k < tables.pairStarts[index + 1]!; k++) {
      const anchor = tables.anchors[k]!;
      const pattern = anchor >>> anchorShift;
      const begin = tables.starts[pattern]!;
      const offset = begin + (anchor & (2 ** anchorShift - 1));
      const lasts = follow(text, at, { at, path: 0 }, offset + 1, tables.starts[pattern + 1]!, 1, []);
      if (!lasts.length) continue;
      const firsts = follow(text, at - 1, { at, path: 0 }, offset, begin - 1, -1, []);
      for (const first of firsts) for (const last of lasts) found.push({ start: first.at, end: last.at + 1, pattern });
    }
  }

  /**
   * Compares units `from` up to, not including, `to` with the text from `at`, in one direction; `end` is where the unit before stands.
   * Adds to `ends` every end of the pattern: its alternatives may end in different places.
   */
  function follow(text: string, at: number, { at: last, path }: End, from: number, to: number, step: 1 | -1, ends: End[]): End[] {
    const groupStart = step > 0 ? open : close;
    const groupEnd = step > 0 ? close : open;
    for (let k = from; k !== to; k += step) {
      const unit = units[k]!;
      if (isLiteral(unit)) {
        last = seek(text, at, unit, step);
        if (last < 0) return ends;
        at = last + step;
      } else if (unit === optionalComma) {
        const comma = seek(text, at, isComma, step);
        if (comma >= 0) at = comma + step;
      } else if (unit === groupStart) {
        for (let choice = 0; units[k] !== groupEnd; choice++) {
          follow(text, at, { at: last, path: path * mostChoices + choice }, k + step, to, step, ends);
          do k += step;
          while (units[k] !== bar && units[k] !== groupEnd);
        }
        return ends;
      } else if (unit === bar) {
        // The end of a choice: on behind the group.
        while (units[k] !== groupEnd) k += step;
      } else if (unit !== groupEnd) {
        return followGap(text, at, path, gapLength(unit), k + step, to, step, ends);
      }
    }
    ends.push({ at: last, path });
    return ends;
  }

  /** For each path through the rest, the shortest gap that lets it match. A gap crosses no sentence end. */
  function followGap(text: string, at: number, path: number, longest: number, from: number, to: number, step: 1 | -1, ends: End[]): End[] {
    const taken = new Set<number>();
    for (let length = 0; length <= longest; length++) {
      for (const end of follow(text, at, { at, path }, from, to, step, [])) {
        if (!taken.has(end.path)) ends.push(end);
        taken.add(end.path);
      }
      while (fold[text.charCodeAt(at)] === 0 && !isBreak(text.charCodeAt(at))) at += step;
      if (at < 0 || at >= text.length || isSentenceEnd(text.charCodeAt(at))) break;
      at += step;
    }
    return ends;
  }

  /** Where the wanted unit stands, if nothing but ignorable characters, or a few insertions in brackets, stand before it; else -1. */
  function seek(text: string, at: number, wanted: number | ((code: number) => boolean), step: 1 | -1): number {
    let bracket = -1;
    let insertions = 0;
    let breaks = 0;
    for (let i = at; i >= 0 && i < text.length; i += step) {
      const code = text.charCodeAt(i);
      const unit = fold[code]!;
      if (unit === 0) {
        if (step > 0 ? isOpening(code) : isClosing(code)) bracket = i;
        // One line break is a wrapped line; two, or one with an indent, begin a new paragraph.
        if (endsLine(text, i) && (++breaks > 1 || text.charCodeAt(i + 1) === 0x3000)) return -1;
      } else if (typeof wanted === 'number' ? unit === wanted : wanted(code)) {
        return i;
      } else {
        if (bracket < 0 || ++insertions > mostInsertions) return -1;
        i = afterInsertion(text, bracket, step) - step;
        bracket = -1;
        if (i < 0) return -1;
      }
    }
    return -1;
  }
}

function bitOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e5) ^ second) & (bitCount - 1);
}

/** The first place beyond a short bracketed insertion whose nearer bracket stands at `at`, or -1 where there is none. Backwards, -1 may also mean the beginning. */
function afterInsertion(text: string, at: number, step: 1 | -1): number {
  for (let i = at + step, length = 0; length <= longestInsertion; i += step, length++) {
    const code = text.charCodeAt(i);
    if (Number.isNaN(code) || isSentenceEnd(code)) return -1;
    if (step > 0 ? isClosing(code) : isOpening(code)) return i + step;
  }
  return -1;
}

/**
 * The next unit that is compared, or -1. Gives up behind so many opening brackets: each of them is asked for what follows it,
 * and a long run of them would be read to its end from every one.
 */
function nextUnit(text: string, from: number, fold: FoldTable): number {
  for (let i = from, passed = 0; i < text.length && passed <= mostInsertions; i++) {
    const code = text.charCodeAt(i);
    if (fold[code] !== 0) return i;
    if (isOpening(code)) passed++;
  }
  return -1;
}

function nextOpening(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isOpening(text.charCodeAt(i))) return i;
  return -1;
}

/** Does a line end with this unit? CR LF ends one line, with its LF. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isBreak(code) && !(code === 0x0d && text.charCodeAt(at + 1) === 0x0a);
}

/** Index of a value in an ascending array, or -1. */
function indexOf(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const here = sorted[middle]!;
    if (here === value) return middle;
    if (here < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const unitsOf = (characters: string) => new Set(Array.from(characters, character => character.charCodeAt(0)));
const openings = unitsOf('(（[［【〔');
const closings = unitsOf(')）]］】〕');
const commas = unitsOf('、，,﹑､');
const breaks = unitsOf('\n\r\u2028\u2029');
const sentenceEnds = unitsOf('。！？；!?;｡\n\r\u2028\u2029');
const isOpening = (code: number) => openings.has(code);
const isClosing = (code: number) => closings.has(code);
const isComma = (code: number) => commas.has(code);
/** Ends a line. */
export const isBreak = (code: number) => breaks.has(code);
/** Ends a sentence, or the line. */
const isSentenceEnd = (code: number) => sentenceEnds.has(code);
