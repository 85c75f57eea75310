import type { Span } from '../../core/span.ts';
import type { DocumentReport } from '../document-report.ts';
import { wordsOf } from '../reason.ts';

/** Words around a hit, in UTF-16 units on each side, as the reader sees them. */
export const contextUnits = 32;

/** A line of a concordance. */
export interface ConcordanceLine {
  readonly left: string;
  readonly text: string;
  readonly right: string;
}

/** A hit in its words, each part on one line and without markup. */
export function concordanceLine({ readable }: DocumentReport, { start, end }: Span): ConcordanceLine {
  return {
    left: lastUnits(wordsOf(readable, { start: unitsBefore(readable, start), end: start })),
    text: wordsOf(readable, { start, end }),
    right: firstUnits(wordsOf(readable, { start: end, end: unitsAfter(readable, end) })),
  };
}

/** As the Web Annotation model quotes, to be looked for: plain text as it stands, other texts without markup and with white space drawn together. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export function quoteOf({ readable, kind }: DocumentReport, { start, end }: Span): Quote {
  const shown = (from: number, to: number) => {
    const slice = readable.slice(from, to);
    // In plain text nothing was masked: there the filler is a character of the text.
    return kind === 'plain' ? slice : slice.replaceAll(filler, '').replace(/\s+/g, ' ');
  };
  return {
    exact: shown(start, end),
    prefix: lastUnits(shown(unitsBefore(readable, start), start)),
    suffix: firstUnits(shown(end, unitsAfter(readable, end))),
  };
}

/** What `readableText` puts where nothing is read. */
const filler = '\u200b';

/** Units looked at: more than are wanted, for white space will be drawn together, and marks left out. */
const reach = 3 * contextUnits;

/** Where so many units that are read begin, before an offset. */
function unitsBefore(text: string, offset: number): number {
  let at = offset;
  for (let left = reach; left > 0 && at > 0; ) if (text[--at] !== filler) left--;
  return at;
}

function unitsAfter(text: string, offset: number): number {
  let at = offset;
  for (let left = reach; left > 0 && at < text.length; ) if (text[at++] !== filler) left--;
  return at;
}

/** No pair of surrogates is cut: rather one unit less. */
function lastUnits(text: string): string {
  return text.slice(-contextUnits).replace(/^[\udc00-\udfff]/, '');
}

function firstUnits(text: string): string {
  return text.slice(0, contextUnits).replace(/[\ud800-\udbff]$/, '');
}
