import { createBoundaryTest } from './boundary.ts';
import { type FoldTable, foldTable } from './fold.ts';
import { type Candidate, createMatcher } from './matcher.ts';
import { createNearTest } from './near.ts';
import { firstEndingAfter, type Span } from './span.ts';
import { patternBits, type TableEntry, type Tables, tierShift } from './tables.ts';
import { createVoice, type Speech } from './voice.ts';

/** A formula found and confirmed. */
export interface Hit extends Span {
  readonly entry: TableEntry;
  /** Pattern that matched, an index into the tables. */
  readonly pattern: number;
  /** Who speaks it here. */
  readonly speech: Speech;
}

/** Is this entry looked for, by its forms of this tier (0 core, 1 extended, 2 research)? */
export type Allows = (entry: TableEntry, tier: number) => boolean;

/** The hits of a text, in order, none overlapping another. What is not allowed is left out before the longest wins. */
export type Scanner = (text: string, allows?: Allows) => Hit[];

/** The whole path from text to hits: match, confirm, keep the longest. */
export function createScanner(tables: Tables, fold: FoldTable = foldTable(tables.head.fold)): Scanner {
  const match = createMatcher(tables, fold);
  const isWord = createBoundaryTest(tables, fold);
  const speechAt = createVoice(tables.head.cues, fold);
  const standsNear = createNearTest(fold);

  return (text, allows = () => true) => {
    const candidates = match(text).filter(({ pattern }) => allows(entryOf(tables, pattern), tables.bits[pattern]! >>> tierShift));
    const exceptions = byEntry(
      tables,
      candidates.filter(({ pattern }) => isException(tables, pattern)),
    );
    const confirmed = candidates.filter(
      candidate =>
        !isException(tables, candidate.pattern) &&
        !isExcepted(tables, candidate, exceptions.get(tables.entries[candidate.pattern]!)) &&
        isConfirmed(text, candidate),
    );
    return longest(confirmed).map(({ start, end, pattern }) => ({
      start,
      end,
      pattern,
      entry: entryOf(tables, pattern),
      speech: speechAt(text, { start, end }, isQuoted(tables, pattern)),
    }));
  };

  function isConfirmed(text: string, candidate: Candidate): boolean {
    if (cutsLatinWord(text, candidate, fold)) return false;
    const condition = tables.head.conditions[tables.conditions[candidate.pattern]!];
    if (condition?.near && !standsNear(text, candidate, condition.near)) return false;
    if (condition?.notNear && standsNear(text, candidate, condition.notNear)) return false;
    return !(tables.bits[candidate.pattern]! & patternBits.wholeWord) || isWord(text, candidate);
  }
}

/** Of overlapping candidates the longest stays, of equally long ones the first, of the same span the pattern compiled first. */
function longest(candidates: readonly Candidate[]): Candidate[] {
  const inOrder = candidates.toSorted((a, b) => a.start - b.start);
  const kept: Candidate[] = [];
  for (let from = 0; from < inOrder.length; ) {
    // Those that hang together by their overlaps: nearly always one or two.
    let to = from;
    for (let end = 0; to < inOrder.length && (to === from || inOrder[to]!.start < end); to++) end = Math.max(end, inOrder[to]!.end);
    if (to === from + 1) kept.push(inOrder[from]!);
    else for (const candidate of longestOf(inOrder.slice(from, to))) kept.push(candidate);
    from = to;
  }
  return kept;
}

function longestOf(candidates: readonly Candidate[]): Candidate[] {
  const byLength = candidates.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.pattern - b.pattern);
  const kept: Candidate[] = [];
  for (const candidate of byLength) {
    const at = firstEndingAfter(kept, candidate.start);
    const next = kept[at];
    if (!next || next.start >= candidate.end) kept.splice(at, 0, candidate);
  }
  return kept;
}

function byEntry(tables: Tables, candidates: readonly Candidate[]): Map<number, Candidate[]> {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates.toSorted((a, b) => a.end - b.end)) {
    const entry = tables.entries[candidate.pattern]!;
    const group = groups.get(entry);
    if (group) group.push(candidate);
    else groups.set(entry, [candidate]);
  }
  return groups;
}

/** No form reaches further: gaps and insertions included. */
const longestException = 400;

/** Is the candidate taken away by an exception of its entry? Only those that end near it are asked. */
function isExcepted(tables: Tables, candidate: Candidate, exceptions: readonly Candidate[] = []): boolean {
  for (let i = firstEndingAfter(exceptions, candidate.start); i < exceptions.length; i++) {
    const exception = exceptions[i]!;
    if (exception.end > candidate.end + longestException) return false;
    if (takesAway(exception, candidate) && appliesTo(tables, exception.pattern, candidate.pattern)) return true;
  }
  return false;
}

/** Does the exception hold the candidate, or part of it and more: 文化自信心 takes 增强文化自信 in 增强文化自信心? */
function takesAway(exception: Span, candidate: Span): boolean {
  const covers = exception.start <= candidate.start && exception.end >= candidate.end;
  const overlaps = exception.start < candidate.end && exception.end > candidate.start;
  const isInside = exception.start >= candidate.start && exception.end <= candidate.end;
  return covers || (overlaps && !isInside);
}

/** An exception belongs to its entry, or to one form of it. */
function appliesTo(tables: Tables, exception: number, pattern: number): boolean {
  return tables.forms[exception] === wholeEntry || tables.forms[exception] === tables.forms[pattern];
}

/** Form index of an exception that holds for all forms of its entry. */
export const wholeEntry = 0xff;

/** A form that begins or ends in Latin letters must not end inside a longer word: AI出海 is not in OpenAI出海. */
function cutsLatinWord(text: string, { start, end }: Span, fold: FoldTable): boolean {
  const isLatin = (at: number) => {
    const unit = fold[text.charCodeAt(at)] ?? 0;
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  };
  const joins = (left: number, right: number) => isLatin(left) && isLatin(right);
  return joins(start - 1, start) || joins(end - 1, end);
}

const entryOf = (tables: Tables, pattern: number): TableEntry => tables.head.entries[tables.entries[pattern]!]!;
const isException = (tables: Tables, pattern: number) => (tables.bits[pattern]! & patternBits.exception) !== 0;
/** Is what matched officially written in quotation marks? */
export const isQuoted = (tables: Tables, pattern: number) => (tables.bits[pattern]! & patternBits.quoted) !== 0;
