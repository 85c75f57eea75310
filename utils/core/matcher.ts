import type { FoldTable } from './fold.ts';
import { closed, createPairIndex, nextPair } from './pair-index.ts';
import { bar, close, gapLength, isLiteral, open, optionalComma } from './pattern.ts';
import { closing, closings, comma, isBreak, lineBreak, opening, punctuation, sentenceEnd } from './punctuation.ts';
import type { Span } from './span.ts';
import { anchorShift, type Tables } from './tables.ts';

/** A pattern found in a text, not yet confirmed. */
export interface Candidate extends Span {
  readonly pattern: number;
}

/** No group has more choices; six groups, the most there are, then make a path that a number can hold. */
export const mostChoices = 256;
/** A short insertion in brackets, `加強(AI)能力建設`, may hold this many characters. */
const longestInsertion = 12;
/** References stand in a row, `共享[1][2]智能红利`. More than these are no quotation, and following them to the end would take quadratic time. */
const mostInsertions = 4;

/**
 * Finds all patterns in a text, in its own offsets.
 *
 * Every wording of a pattern is looked for by its rarest pair of neighbouring characters: most text then costs one look-up in a bit table
 * a character. Where a pair occurs, the pattern is compared outwards from it, both ways, on the text itself: nothing is copied or converted,
 * and what matching ignores is stepped over.
 */
export function createMatcher(tables: Tables, fold: FoldTable): (text: string) => Candidate[] {
  const { units } = tables;
  const { indexOf, bits } = createPairIndex(tables.pairs);
  const unitOf = withClosings(fold);
  /** Where a pattern can end, and by which of its alternatives: a stack that all steps of a comparison share, for to make lists would take longer than to compare. */
  const endPlaces: number[] = [];
  const endPaths: number[] = [];
  let endCount = 0;

  return text => {
    const found: Candidate[] = [];
    let previous = 0;
    for (let from = 0, at = nextPair(text, 0, 0, unitOf, bits); at < text.length; at = nextPair(text, from, previous, unitOf, bits)) {
      // Only as far back as nobody has looked yet: a thousand spaces would else be gone over a thousand times.
      const before = unitBefore(text, at, from, unitOf);
      if (before >= 0) previous = unitOf[text.charCodeAt(before)]!;
      const unit = unitOf[text.charCodeAt(at)]!;
      if (unit) {
        if (previous === closed) collectBeyond(text, unit, at, found);
        else collect(text, previous, unit, at, found);
        previous = unit;
      }
      from = at + 1;
    }
    return found;
  };

  /** Tries the pairs whose second character stands behind a closing bracket: with the unit before it, and with those before the insertions it ends. */
  function collectBeyond(text: string, second: number, at: number, found: Candidate[]): void {
    let first = unitBefore(text, at, 0, fold);
    for (let count = 0; first >= 0; count++) {
      collect(text, fold[text.charCodeAt(first)]!, second, at, found);
      const bracket = nextClosing(text, first + 1, at);
      const before = bracket < 0 || count === mostInsertions ? -1 : afterInsertion(text, bracket, -1);
      first = before < 0 ? -1 : unitBefore(text, before + 1, 0, fold);
    }
  }

  /** Tries every pattern that is looked for by this pair, whose second character stands at `at`. */
  function collect(text: string, first: number, second: number, at: number, found: Candidate[]): void {
    const index = indexOf(first, second);
    if (index < 0) return;
    for (let k = tables.pairStarts[index]!; k < tables.pairStarts[index + 1]!; k++) {
      const anchor = tables.anchors[k]!;
      const pattern = anchor >>> anchorShift;
      const begin = tables.starts[pattern]!;
      const end = tables.starts[pattern + 1]!;
      const offset = begin + (anchor & ((1 << anchorShift) - 1));
      // A look at the neighbours on either side: most patterns are out by it, and need not be followed.
      if (offset + 2 < end && isOther(text, at + 1, units[offset + 2]!)) continue;
      if (offset > begin && unitAt(text, at - 1) === first && isOther(text, at - 2, units[offset - 1]!)) continue;
      endCount = 0;
      follow(text, at + 1, at, 0, offset + 2, end, 1);
      const lasts = endCount;
      if (!lasts) continue;
      follow(text, at - 1, at, 0, offset, begin - 1, -1);
      for (let i = lasts; i < endCount; i++)
        for (let j = 0; j < lasts; j++) found.push({ start: endPlaces[i]!, end: endPlaces[j]! + 1, pattern });
    }
  }

  /**
   * Compares units `from` up to, not including, `to` with the text from `at`, in one direction; `last` is where the unit before stands.
   * Adds every end of the pattern to the ends: its alternatives may end in different places.
   */
  function follow(text: string, at: number, last: number, path: number, from: number, to: number, step: 1 | -1): void {
    const groupStart = step > 0 ? open : close;
    const groupEnd = step > 0 ? close : open;
    for (let k = from; k !== to; k += step) {
      const unit = units[k]!;
      if (isLiteral(unit)) {
        // Nearly always it stands right here, or something else does.
        const here = unitAt(text, at);
        last = here === unit ? at : here === 0 ? seek(text, at, unit, step) : -1;
        if (last < 0) return;
        at = last + step;
      } else if (unit === optionalComma) {
        const comma = seek(text, at, optionalComma, step);
        if (comma >= 0) at = comma + step;
      } else if (unit === groupStart) {
        // Of the choices that may stand here nearly always one is left: the last one is gone on with, only others are followed apart.
        let chosen = -1;
        let chosenPath = 0;
        for (let choice = path * mostChoices; units[k] !== groupEnd; choice++) {
          if (!isOther(text, at, units[k + step]!)) {
            if (chosen >= 0) follow(text, at, last, chosenPath, chosen + step, to, step);
            chosen = k;
            chosenPath = choice;
          }
          do k += step;
          while (units[k] !== bar && units[k] !== groupEnd);
        }
        if (chosen < 0) return;
        k = chosen;
        path = chosenPath;
      } else if (unit === bar) {
        // The end of a choice: on behind the group.
        while (units[k] !== groupEnd) k += step;
      } else if (unit !== groupEnd) {
        followGap(text, at, path, gapLength(unit), k + step, to, step);
        return;
      }
    }
    endPlaces[endCount] = last;
    endPaths[endCount++] = path;
  }

  /** Stands something else here than this unit of a pattern wants? Nearly always it does, and nothing need be stepped over to know. */
  function isOther(text: string, at: number, unit: number): boolean {
    const here = unitAt(text, at);
    return here !== unit && here !== 0 && isLiteral(unit);
  }

  /** -1 beyond either end: to ask a table for what it does not have is slow, and stays so. */
  function unitAt(text: string, at: number): number {
    return at >= 0 && at < text.length ? fold[text.charCodeAt(at)]! : -1;
  }

  /** Does one of the choices of a group, or a plain unit, begin here? */
  function mayBegin(text: string, at: number, from: number, step: 1 | -1): boolean {
    const groupEnd = step > 0 ? close : open;
    if (units[from] !== (step > 0 ? open : close)) return !isOther(text, at, units[from]!);
    for (let k = from; units[k] !== groupEnd; ) {
      if (!isOther(text, at, units[k + step]!)) return true;
      do k += step;
      while (units[k] !== bar && units[k] !== groupEnd);
    }
    return false;
  }

  /** For each path through the rest, the shortest gap that lets it match. A gap crosses no sentence end. */
  function followGap(text: string, at: number, path: number, longest: number, from: number, to: number, step: 1 | -1): void {
    const known = endCount;
    for (let length = 0; length <= longest; length++) {
      if (mayBegin(text, at, from, step)) {
        const before = endCount;
        follow(text, at, at, path, from, to, step);
        keepNewPaths(known, before);
      }
      while (at >= 0 && at < text.length && fold[text.charCodeAt(at)] === 0 && !isBreak(text.charCodeAt(at))) at += step;
      if (at < 0 || at >= text.length || isSentenceEnd(text.charCodeAt(at))) break;
      at += step;
    }
  }

  /** Of the ends from `before` on keeps those by a path that no end from `known` on has taken. There are few. */
  function keepNewPaths(known: number, before: number): void {
    const found = endCount;
    endCount = before;
    for (let i = before; i < found; i++) {
      const taken = endPaths.indexOf(endPaths[i]!, known);
      if (taken < endCount) continue;
      endPlaces[endCount] = endPlaces[i]!;
      endPaths[endCount++] = endPaths[i]!;
    }
  }

  /** Where the wanted unit stands, if nothing but ignorable characters, or a few insertions in brackets, stand before it; else -1. */
  function seek(text: string, at: number, wanted: number, step: 1 | -1): number {
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
      } else if (unit === wanted || (wanted === optionalComma && isComma(code))) {
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

function withClosings(fold: FoldTable): Uint16Array {
  const units = new Uint16Array(fold);
  for (const bracket of closings) units[bracket.charCodeAt(0)] = closed;
  return units;
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

/** Where the last unit that is compared stands before a place, from another on, or -1. */
function unitBefore(text: string, at: number, from: number, fold: FoldTable): number {
  let i = at - 1;
  while (i >= from && fold[text.charCodeAt(i)] === 0) i--;
  return i < from ? -1 : i;
}

function nextClosing(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isClosing(text.charCodeAt(i))) return i;
  return -1;
}

/** Does a line end with this unit? CR LF ends one line, with its LF. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isBreak(code) && !(code === 0x0d && text.charCodeAt(at + 1) === 0x0a);
}

const isOpening = (code: number) => (punctuation[code]! & opening) !== 0;
const isClosing = (code: number) => (punctuation[code]! & closing) !== 0;
const isComma = (code: number) => (punctuation[code]! & comma) !== 0;
/** Ends a sentence, or a part of it with ; or ；, or the line. */
const isSentenceEnd = (code: number) => (punctuation[code]! & (sentenceEnd | lineBreak)) !== 0 || code === 0x3b || code === 0xff1b;
