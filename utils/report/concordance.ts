import { type FoldTable, folded } from '../core/fold.ts';
import { type Voice, voices } from '../core/voice.ts';
import type { Role } from './document.ts';
import type { DocumentReport } from './document-report.ts';
import { wordsOf } from './reason.ts';
import type { HitRecord } from './report.ts';

/** One hit with what stands around it (keyword in context). Plain data: it travels to and from workers. */
export interface ConcordanceRow {
  /** Id of the document. */
  readonly report: string;
  readonly role: Role;
  /** Of a chat, from 1. */
  readonly turn?: number;
  readonly hit: HitRecord;
  /** As a reader sees them: without markup, white space as one space. */
  readonly left: string;
  readonly text: string;
  readonly right: string;
}

/** Every hit in the order of the documents and of the text. `length`: UTF-16 units of context on each side, at most. */
export function concordanceRows(reports: Iterable<DocumentReport>, length = 40): ConcordanceRow[] {
  const rows: ConcordanceRow[] = [];
  for (const { id, role, about, hits, readable } of reports)
    for (const hit of hits)
      rows.push({
        report: id,
        role,
        ...(about.turn !== undefined && { turn: about.turn }),
        hit,
        left: leftOf(readable, hit.start, length),
        text: wordsOf(readable, hit),
        right: rightOf(readable, hit.end, length),
      });
  return rows;
}

/** What is masked takes room, an address of a link a hundred units: the window is widened until enough is to be seen. */
function leftOf(readable: string, end: number, length: number): string {
  for (let reach = length + slack; ; reach *= 2) {
    const start = Math.max(0, end - reach);
    const seen = wordsOf(readable, { start, end });
    if (start === 0 || seen.length > length)
      return seen
        .slice(Math.max(0, seen.length - length))
        .replace(/^[\udc00-\udfff]/, '')
        .trimStart();
  }
}

function rightOf(readable: string, start: number, length: number): string {
  for (let reach = length + slack; ; reach *= 2) {
    const end = Math.min(readable.length, start + reach);
    const seen = wordsOf(readable, { start, end });
    if (end === readable.length || seen.length > length)
      return seen
        .slice(0, length)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
  }
}

const slack = 8;

/** What rows can be sorted by; `left` and `right` outwards from the formula. */
export const concordanceOrders = ['position', 'left', 'right', 'formula', 'lexicon', 'voice', 'turn'] as const;
export type ConcordanceOrder = (typeof concordanceOrders)[number];

export interface Sorting {
  readonly order: ConcordanceOrder;
  readonly descending?: boolean;
  readonly fold: FoldTable;
  /** What an entry is shown as, where formulas are sorted by that; else by id. */
  label?(entry: string): string;
}

/**
 * Rows in another order; those that are alike in it stay as they were given, which is by position.
 * Text is compared by the UTF-16 units of its folded form: both scripts alike, and the same order in every browser,
 * which collation by language (`Intl.Collator`) does not promise.
 */
export function sortedRows(rows: readonly ConcordanceRow[], sorting: Sorting): ConcordanceRow[] {
  if (sorting.order === 'position') return sorting.descending ? rows.toReversed() : [...rows];
  const keyOf = keys[sorting.order];
  const sign = sorting.descending ? -1 : 1;
  return rows
    .map(row => ({ row, key: keyOf(row, sorting) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -sign : sign))
    .map(({ row }) => row);
}

/** Within one order all keys are texts, or all are numbers. */
const keys: Readonly<Record<Exclude<ConcordanceOrder, 'position'>, (row: ConcordanceRow, sorting: Sorting) => string | number>> = {
  left: ({ left }, { fold }) => reversed(folded(left, fold)),
  right: ({ right }, { fold }) => folded(right, fold),
  formula: ({ hit, text }, { fold, label }) => `${label ? folded(label(hit.entry), fold) : hit.entry}\0${folded(text, fold)}`,
  lexicon: ({ hit }) => `${hit.lexicon}\0${hit.entry}`,
  voice: ({ hit }) => voices.indexOf(hit.voice),
  turn: ({ turn }) => turn ?? Number.POSITIVE_INFINITY,
};

/** Unit by unit: it is compared and not shown. */
function reversed(text: string): string {
  return text.split('').reverse().join('');
}

/** What rows must have to be shown: of each kind one of those named. What is not there asks for nothing. */
export interface ConcordanceFilter {
  readonly entries?: ReadonlySet<string>;
  readonly lexicons?: ReadonlySet<string>;
  readonly voices?: ReadonlySet<Voice>;
  readonly roles?: ReadonlySet<Role>;
  readonly turns?: ReadonlySet<number>;
  /** Ids of documents. */
  readonly reports?: ReadonlySet<string>;
  /** Words in the formula or around it, in either script. */
  readonly words?: string;
}

/** The rows that pass, in the order given. */
export function filteredRows(rows: readonly ConcordanceRow[], filter: ConcordanceFilter, fold: FoldTable): ConcordanceRow[] {
  const words = folded(filter.words ?? '', fold);
  return rows.filter(
    ({ report, role, turn, hit, left, text, right }) =>
      has(filter.entries, hit.entry) &&
      has(filter.lexicons, hit.lexicon) &&
      has(filter.voices, hit.voice) &&
      has(filter.roles, role) &&
      has(filter.turns, turn) &&
      has(filter.reports, report) &&
      (!words || folded(left + text + right, fold).includes(words)),
  );
}

function has<T>(wanted: ReadonlySet<T> | undefined, value: T | undefined): boolean {
  return !wanted || (value !== undefined && wanted.has(value));
}
