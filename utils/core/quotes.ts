import { quotationPairs } from './punctuation.ts';
import type { Span } from './span.ts';

/** What stands between quotation marks, without them. */
export interface Quote extends Span {
  /** `《》`, which name a work. */
  readonly isTitle: boolean;
  /** Were both marks found? */
  readonly isPaired: boolean;
}

/** Marks as UTF-16 units: a Chinese character of a text, as a string, is made anew each time it is looked at. */
const closingOf = new Map<number, number>();
for (const [opening, closing] of quotationPairs) closingOf.set(opening!.charCodeAt(0), closing!.charCodeAt(0));
const closings = new Set(closingOf.values());
const titleMarks = unitsOf('《》〈〉');
export const openingMarks = '“‘「『﹁﹃〝"';
const straight = 0x22;
const opensDouble = 0x201c;
const closesDouble = 0x201d;
const closesSingle = 0x2019;

function unitsOf(characters: string): Set<number> {
  return new Set(Array.from(characters, character => character.charCodeAt(0)));
}

/** So many quotations stand open at once and no more: nobody nests them deeper. */
const deepest = 16;

/**
 * The quotations of a paragraph, in the order in which they open. Marks are paired as far as they can be: typists lose some. One that is
 * never closed holds the rest of its paragraph, as where a speech goes on over several; one that was never opened, the paragraph up to it,
 * unless a quotation of its kind stood there before. Titles are taken in pairs only. `marks` says where the quotation marks stand.
 */
export function quotesIn(text: string, paragraph: Span, marks: readonly number[]): readonly Quote[] {
  if (!marks.length) return [];
  const { start, end } = paragraph;
  const quotes: Quote[] = [];
  const open: OpenQuote[] = [];
  /** The closing marks of the quotations so far. */
  const closed = new Set<number | undefined>();
  const add = (from: number, to: number, mark: number, isPaired: boolean) => {
    quotes.push({ start: from, end: to, isTitle: titleMarks.has(mark), isPaired });
    closed.add(closingOf.get(text.charCodeAt(from - 1)));
  };
  const lastClosing = marks.findLast(at => text.charCodeAt(at) === closesDouble) ?? -1;
  for (const at of marks) {
    const mark = text.charCodeAt(at);
    const closing = closingOf.get(mark);
    const isTwin = mark === straight || (mark === opensDouble && at > lastClosing);
    const index = isTwin ? open.findLastIndex(each => each.mark === mark) : open.findLastIndex(each => each.closing === mark);
    if (index >= 0) {
      const opened = open[index]!;
      open.length = index;
      if (!isFieldValue(text, opened, at, paragraph)) add(opened.at + 1, at, opened.mark, true);
    } else if (isTwin || closing) {
      if (open.length === deepest) open.shift();
      open.push({ mark, closing, at });
    } else if (closings.has(mark) && !titleMarks.has(mark) && !isApostrophe(text, mark, at) && !closed.has(mark)) {
      add(start, at, mark, false);
    }
  }
  for (const { mark, at } of open) if (mark !== straight && !titleMarks.has(mark)) add(at + 1, end, mark, false);
  return quotes.length > 1 ? quotes.sort((a, b) => a.start - b.start || b.end - a.end) : quotes;
}

interface OpenQuote {
  readonly mark: number;
  readonly closing: number | undefined;
  readonly at: number;
}

/** China’s */
function isApostrophe(text: string, mark: number, at: number): boolean {
  return mark === closesSingle && /[a-z]/i.test(text.charAt(at - 1));
}

/** In UTF-16 units, around the value of a field. */
const longestMargin = 40;

/** A whole line, or the value of a field (`title: "…"`), in straight quotation marks is markup, not speech. */
function isFieldValue(text: string, { mark, at }: OpenQuote, to: number, { start, end }: Span): boolean {
  if (mark !== straight || at - start > longestMargin || end - to > longestMargin) return false;
  return text.slice(to + 1, end).trim() === '' && /^[\s#>*-]*(\w+: *)?$/.test(text.slice(start, at));
}
