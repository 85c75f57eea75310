import { firstEndingAfter, type Span } from '../core/span.ts';
import type { About, TextDocument } from './document.ts';

/** What was read of one frame of a page. Plain data: it travels between contexts. */
export interface FrameText {
  /** Of the page: url, canonicalUrl, title, language, time. What documents say of themselves goes before it. */
  readonly about: About;
  /** In page order: turns of a chat with the rest of the page last, or the page as one. Ids are unique in the frame and stay. */
  readonly documents: readonly TextDocument[];
  /** Where the page is a chat. */
  readonly chat?: Chat;
}

export interface Chat {
  /** Id of the site whose description was used; `any-chat` where the structure alone told. */
  readonly site: string;
  /** Turns read: prompts and answers; reasoning belongs to its answer. */
  readonly read: number;
  /** Turns that are known to be there, but were never shown to us. Undefined where the page does not tell. */
  readonly unseen?: number;
}

/** Ends a paragraph for the matcher and the voice step alike: in the joined text they find what they find block by block. */
const blockBreak = '\n\n';

/** The texts of blocks, in page order, as the one text of a document. */
export function joinBlocks(texts: readonly string[]): string {
  return texts.join(blockBreak);
}

/** A span of one block's text. */
export interface BlockSpan extends Span {
  /** Index of the block. */
  readonly block: number;
}

/**
 * Where a span of the joined text stands in the blocks it was joined from. Where other words stand there now, since blocks came or went,
 * the nearest place that holds the wanted ones; undefined where none does. Words never reach over the end of a block.
 */
export function placeInBlocks(texts: readonly string[], { start, end }: Span, words: string): BlockSpan | undefined {
  const ends: Span[] = [];
  let length = 0;
  for (const text of texts) {
    ends.push({ start: length, end: length + text.length });
    length += text.length + blockBreak.length;
  }
  const spanAt = (from: number): BlockSpan | undefined => {
    const block = firstEndingAfter(ends, from);
    const own = ends[block];
    return own && own.start <= from ? { block, start: from - own.start, end: from - own.start + words.length } : undefined;
  };
  const joined = joinBlocks(texts);
  const from = words !== '' && joined.slice(start, end) === words ? start : nearest(joined, words, start);
  return from < 0 ? undefined : spanAt(from);
}

/** Where the words stand nearest to a place; -1 where they do not. */
function nearest(text: string, words: string, at: number): number {
  if (words === '') return -1;
  const after = text.indexOf(words, at);
  const before = at > 0 ? text.lastIndexOf(words, at - 1) : -1;
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - at < at - before ? after : before;
}
