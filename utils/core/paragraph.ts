import { type Cue, type CueWords, createCueSearch, isOf, kindBits } from './cues.ts';
import type { FoldTable } from './fold.ts';
import { isBreak } from './matcher.ts';
import { type Quote, quotesIn } from './quotes.ts';
import type { Span } from './span.ts';

/** One paragraph of a text as the voice step sees it: a line, and not more than `longest`. All spans are spans of the text. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly cues: readonly Cue[];
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
    const span = pieceOf(text, line, at);
    const cues = cuesIn(text, span);
    const namesOnlyState = cues.some(cue => isOf(cue, state)) && !cues.some(cue => isOf(cue, other));
    last = { text, ...span, cues, quotes: quotesIn(text, span), sentences: sentencesIn(text, span), namesOnlyState };
    return last;
  };
}

function lineAround(text: string, at: number): Span {
  let start = at;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

function pieceOf(text: string, line: Span, at: number): Span {
  const index = Math.floor((at - line.start) / longest);
  const start = cutAt(text, line, index);
  return start <= at ? { start, end: cutAt(text, line, index + 1) } : { start: cutAt(text, line, index - 1), end: start };
}

function cutAt(text: string, line: Span, index: number): number {
  const from = line.start + index * longest;
  if (index <= 0 || from >= line.end) return Math.max(line.start, Math.min(from, line.end));
  for (let i = from; i < Math.min(from + slack, line.end); i++) if (endsSentence(text.charCodeAt(i))) return i + 1;
  return from;
}

/** 。！？ and !?｡ */
const endsSentence = (unit: number) =>
  unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x21 || unit === 0x3f || unit === 0xff61;
const afterSentence = '”’」』）)。！？!?';

/** Sentences end at 。！？ and their like, with the closing marks after them. */
function sentencesIn(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (!endsSentence(text.charCodeAt(i))) continue;
    while (i + 1 < end && afterSentence.includes(text.charAt(i + 1))) i++;
    sentences.push({ start: from, end: i + 1 });
    from = i + 1;
  }
  if (from < end) sentences.push({ start: from, end });
  return sentences;
}

/** In UTF-16 units: a clause is followed so far back. */
const longestClause = 60;

/** Where the clause of a place begins. Brackets are stepped over: `科尔维尔（Alex Colville）说`. */
export function clauseStart({ text, start }: Span & { readonly text: string }, at: number): number {
  const furthest = Math.max(start, at - longestClause);
  const before = text.slice(furthest, at);
  let i = before.length;
  while (i > 0 && !'，。！？；：,;:、（(“”‘’「」『』"'.includes(before.charAt(i - 1))) {
    const bracket = before.charAt(i - 1);
    const opening = bracket === ')' || bracket === '）' ? before.lastIndexOf(bracket === ')' ? '(' : '（', i - 1) : -1;
    i = opening >= 0 ? opening : i - 1;
  }
  return furthest + i;
}
