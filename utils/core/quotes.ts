import type { Span } from './span.ts';

/** What stands between quotation marks, without them. */
export interface Quote extends Span {
  /** `《》`, which name a work. */
  readonly isTitle: boolean;
  /** Were both marks found? */
  readonly isPaired: boolean;
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
const closings = Object.values(closingOf).join('');
const titleMarks = '《》〈〉';
export const openingMarks = '“‘「『﹁﹃〝"';

/** So many quotations stand open at once and no more: nobody nests them deeper. */
const deepest = 16;

const nothing: readonly never[] = [];

/**
 * The quotations of a paragraph, in the order in which they open. Marks are paired as far as they can be: typists lose some. One that is
 * never closed holds the rest of its paragraph, as where a speech goes on over several; one that was never opened, the paragraph up to it,
 * unless a quotation of its kind stood there before. Titles are taken in pairs only. `marks` says where the quotation marks stand.
 */
export function quotesIn(text: string, paragraph: Span, marks: readonly number[]): readonly Quote[] {
  if (!marks.length) return nothing;
  const { start, end } = paragraph;
  const quotes: Quote[] = [];
  const open: number[] = [];
  /** The closing marks of the quotations so far. */
  let closed = '';
  const add = (from: number, to: number, mark: string, isPaired: boolean) => {
    quotes.push({ start: from, end: to, isTitle: titleMarks.includes(mark), isPaired });
    const closing = closingOf[text.charAt(from - 1)];
    if (closing && !closed.includes(closing)) closed += closing;
  };
  const lastClosing = marks.findLast(at => text.charAt(at) === '”') ?? -1;
  for (const at of marks) {
    const mark = text.charAt(at);
    const isTwin = mark === '"' || (mark === '“' && at > lastClosing);
    const opened = open.findLastIndex(each => (isTwin ? text.charAt(each) === mark : closingOf[text.charAt(each)] === mark));
    if (opened >= 0) {
      const from = open[opened]!;
      open.length = opened;
      if (!isFieldValue(text, from, at, paragraph)) add(from + 1, at, text.charAt(from), true);
    } else if (isTwin || closingOf[mark]) {
      if (open.length === deepest) open.shift();
      open.push(at);
    } else if (closings.includes(mark) && !titleMarks.includes(mark) && !isApostrophe(text, at) && !closed.includes(mark)) {
      add(start, at, mark, false);
    }
  }
  for (const at of open) {
    const mark = text.charAt(at);
    if (mark !== '"' && !titleMarks.includes(mark)) add(at + 1, end, mark, false);
  }
  return quotes.length > 1 ? quotes.sort((a, b) => a.start - b.start || b.end - a.end) : quotes;
}

/** China’s */
function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '’' && /[a-z]/i.test(text.charAt(at - 1));
}

/** In UTF-16 units, around the value of a field. */
const longestMargin = 40;

/** A whole line, or the value of a field (`title: "…"`), in straight quotation marks is markup, not speech. */
function isFieldValue(text: string, from: number, to: number, { start, end }: Span): boolean {
  if (text.charAt(from) !== '"' || from - start > longestMargin || end - to > longestMargin) return false;
  return text.slice(to + 1, end).trim() === '' && /^[\s#>*-]*(\w+: *)?$/.test(text.slice(start, from));
}
