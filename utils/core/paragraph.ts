import { type Cue, type CueWords, createCueSearch, kindBits } from './cues.ts';
import type { FoldTable } from './fold.ts';
import { afterSentence, clauseEdge, lineAround, marksIn, punctuationAt, sentenceEnd } from './punctuation.ts';
import { type Quote, quotesIn } from './quotes.ts';
import type { Span } from './span.ts';

/** One paragraph of a text as the voice step sees it: a line, and not more than `longest`. All spans are spans of the text. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly cues: readonly Cue[];
  /** The kinds that its cues are of. */
  readonly kinds: number;
  readonly quotes: readonly Quote[];
  readonly sentences: readonly Span[];
  /** Are the PRC's state and Party named, and nobody else? Offices of no name are then theirs. */
  readonly namesOnlyState: boolean;
}

/** In UTF-16 units. A longer line (a page without breaks) is cut after the first sentence that ends beyond each multiple of this, within `slack`. */
const longest = 4000;
const slack = 400;

const state = kindBits('state');
const other = kindBits('other');

/** Finds the paragraph of a place in a text, and what is in it. The last one is kept: hits come in order. */
export function createParagraphs(words: CueWords, fold: FoldTable): (text: string, at: number) => Paragraph {
  const cuesIn = createCueSearch(words, fold);
  let line: Span = { start: 0, end: 0 };
  let last: Paragraph | undefined;

  return (text, at) => {
    if (last?.text !== text) line = { start: 0, end: 0 };
    else if (last.start <= at && at < last.end) return last;
    if (at < line.start || at >= line.end) line = lineAround(text, at);
    last = paragraphOf(text, pieceOf(text, line, at), cuesIn);
    return last;
  };
}

function paragraphOf(text: string, span: Span, cuesIn: (text: string, span: Span) => Cue[]): Paragraph {
  const cues = cuesIn(text, span);
  const marks = marksIn(text, span);
  let kinds = 0;
  for (const cue of cues) kinds |= cue.kinds;
  return {
    text,
    start: span.start,
    end: span.end,
    cues,
    kinds,
    quotes: quotesIn(text, span, marks.quotationMarks),
    sentences: sentencesIn(text, span, marks.sentenceEnds),
    namesOnlyState: (kinds & state) !== 0 && (kinds & other) === 0,
  };
}

function pieceOf(text: string, line: Span, at: number): Span {
  const index = Math.floor((at - line.start) / longest);
  const start = cutAt(text, line, index);
  return start <= at ? { start, end: cutAt(text, line, index + 1) } : { start: cutAt(text, line, index - 1), end: start };
}

function cutAt(text: string, line: Span, index: number): number {
  const from = line.start + index * longest;
  if (index <= 0 || from >= line.end) return Math.max(line.start, Math.min(from, line.end));
  for (let i = from; i < Math.min(from + slack, line.end); i++) if (punctuationAt(text, i) & sentenceEnd) return i + 1;
  return from;
}

/** Sentences end at 。！？ and their like, with the closing marks after them. */
function sentencesIn(text: string, { start, end }: Span, marks: readonly number[]): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (const mark of marks) {
    if (mark < from) continue;
    let to = mark + 1;
    while (to < end && punctuationAt(text, to) & afterSentence) to++;
    sentences.push({ start: from, end: to });
    from = to;
  }
  if (from < end) sentences.push({ start: from, end });
  return sentences;
}

/** In UTF-16 units: a clause is followed so far back. */
const longestClause = 60;
const openingBrackets = '(（';
const closingBrackets = ')）';

/** Where the clause of a place begins. Brackets are stepped over: `科尔维尔（Alex Colville）说`. */
export function clauseStart({ text, start }: Span & { readonly text: string }, at: number): number {
  const furthest = Math.max(start, at - longestClause);
  let i = Math.max(furthest, at);
  while (i > furthest && !(punctuationAt(text, i - 1) & clauseEdge)) {
    const bracket = closingBrackets.indexOf(text.charAt(i - 1));
    const opening = bracket < 0 ? -1 : lastBefore(text, openingBrackets.charAt(bracket), i - 1);
    i = opening >= furthest ? opening : i - 1;
  }
  return i;
}

/** Where a character stands last before a place, in the longest clause that may end there; -1 where it does not. */
function lastBefore(text: string, character: string, at: number): number {
  const from = Math.max(0, at - longestClause);
  const found = text.slice(from, at).lastIndexOf(character);
  return found < 0 ? -1 : from + found;
}
