import { type Cue, type CueWords, createCueSearch } from './cues.ts';
import type { FoldTable } from './fold.ts';
import { isBreak } from './matcher.ts';
import type { Span } from './span.ts';

/** What stands between quotation marks, without them. */
export interface Quote extends Span {
  /** `《》`, which name a work. */
  readonly isTitle: boolean;
}

/** One paragraph of a text as the voice step sees it. All spans are spans of the text. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly cues: readonly Cue[];
  /** In the order in which they open. */
  readonly quotes: readonly Quote[];
  readonly sentences: readonly Span[];
}

/** Of a longer paragraph (a page without line breaks) such pieces are taken for paragraphs: no speech of a person goes on for so long unbroken. */
const longest = 4000;

/** Finds the paragraph of a place in a text, and what is in it. The last one is kept: hits come in order. */
export function createParagraphs(words: CueWords, fold: FoldTable): (text: string, at: number) => Paragraph {
  const cuesIn = createCueSearch(words, fold);
  let lines: Span = { start: 0, end: 0 };
  let last: Paragraph | undefined;

  return (text, at) => {
    if (last?.text !== text) lines = { start: 0, end: 0 };
    else if (last.start <= at && at < last.end) return last;
    if (at < lines.start || at >= lines.end) lines = lineAround(text, at);
    const start = at - ((at - lines.start) % longest);
    const span = { start, end: Math.min(start + longest, lines.end) };
    last = { text, ...span, cues: cuesIn(text, span), quotes: quotesIn(text, span), sentences: sentencesIn(text, span) };
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

const closingOf: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '﹁': '﹂',
  '﹃': '﹄',
  '〝': '〞',
  '《': '》',
  '〈': '〉',
};
const closings = new Set(Object.values(closingOf));
export const openingMarks = '“‘「『﹁﹃〝"';

/** So many quotations stand open at once and no more: nobody nests them deeper. */
const deepest = 16;

/**
 * Pairs of quotation marks, as far as they can be paired: typists lose some. One that is never closed holds the rest of its paragraph,
 * as where a speech goes on over several; one that was never opened, the paragraph up to it, unless a quotation of its kind stood there before.
 */
function quotesIn(text: string, { start, end }: Span): Quote[] {
  const quotes: Quote[] = [];
  const open: { mark: string; at: number }[] = [];
  const close = (from: number, to: number, mark: string) => quotes.push({ start: from, end: to, isTitle: mark === '《' || mark === '〈' });
  for (let i = start; i < end; i++) {
    if (!mayBeMark(text.charCodeAt(i))) continue;
    const mark = text.charAt(i);
    if (mark === '"') {
      const at = open.findLastIndex(each => each.mark === mark);
      const opened = at < 0 ? undefined : open.splice(at)[0];
      if (!opened) open.push({ mark, at: i });
      else if (!isFieldValue(text, opened.at, i, { start, end })) close(opened.at + 1, i, mark);
    } else if (closingOf[mark]) {
      if (open.length === deepest) open.shift();
      open.push({ mark, at: i });
    } else if (closings.has(mark)) {
      const at = open.findLastIndex(each => closingOf[each.mark] === mark);
      const opened = at < 0 ? undefined : open.splice(at)[0];
      if (opened) close(opened.at + 1, i, opened.mark);
      else if (!quotes.some(quote => closingOf[text.charAt(quote.start - 1)] === mark)) close(start, i, '');
    }
  }
  for (const { mark, at } of open) if (mark !== '"' && mark !== '《' && mark !== '〈') close(at + 1, end, mark);
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Keeps the loop above short for all but a few characters: the blocks that quotation marks stand in. */
function mayBeMark(unit: number): boolean {
  return unit < 0x3000 ? unit === 0x22 || (unit >= 0x2018 && unit <= 0x201d) : unit <= 0x301f || (unit >= 0xfe41 && unit <= 0xfe44);
}

/** A whole line, or the value of a field (`title: "…"`), in straight quotation marks is markup, not speech. */
function isFieldValue(text: string, from: number, to: number, { start, end }: Span): boolean {
  return (
    to - from > 0 &&
    end - to < 40 &&
    text.slice(to + 1, end).trim() === '' &&
    from - start < 40 &&
    /^[\s#>*-]*(\w+: *)?$/.test(text.slice(start, from))
  );
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
