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
  // Twice as much as is wanted: white space will be drawn together, and marks left out.
  const from = unitsBefore(readable, start, 2 * contextUnits);
  const to = unitsAfter(readable, end, 2 * contextUnits);
  return {
    left: lastUnits(wordsOf(readable, { start: from, end: start })),
    text: wordsOf(readable, { start, end }),
    right: firstUnits(wordsOf(readable, { start: end, end: to })),
  };
}

/** As the Web Annotation model quotes: nothing is changed in it but that markup is left out, so it can be looked for. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export function quoteOf({ readable, kind }: DocumentReport, { start, end }: Span): Quote {
  const shown = (from: number, to: number) => {
    const slice = readable.slice(from, to);
    // In plain text nothing was masked: there it is a character of the text.
    return kind === 'plain' ? slice : slice.replaceAll(filler, '');
  };
  return {
    exact: shown(start, end),
    prefix: lastUnits(shown(unitsBefore(readable, start, contextUnits), start)),
    suffix: firstUnits(shown(end, unitsAfter(readable, end, contextUnits))),
  };
}

/** What `readableText` puts where nothing is read. */
const filler = '\u200b';

/** Where so many units that are read begin, before an offset. */
function unitsBefore(text: string, offset: number, units: number): number {
  let at = offset;
  for (let left = units; left > 0 && at > 0; ) if (text[--at] !== filler) left--;
  return isSecondHalf(text, at) ? at + 1 : at;
}

function unitsAfter(text: string, offset: number, units: number): number {
  let at = offset;
  for (let left = units; left > 0 && at < text.length; ) if (text[at++] !== filler) left--;
  return isSecondHalf(text, at) ? at - 1 : at;
}

/** No pair of surrogates is cut: rather one unit less. */
function lastUnits(text: string): string {
  const from = Math.max(0, text.length - contextUnits);
  return text.slice(isSecondHalf(text, from) ? from + 1 : from);
}

function firstUnits(text: string): string {
  return text.slice(0, isSecondHalf(text, contextUnits) ? contextUnits - 1 : contextUnits);
}

/** Does a surrogate pair stand across this offset? */
function isSecondHalf(text: string, offset: number): boolean {
  return offset > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}
