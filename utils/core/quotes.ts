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
const closings = new Set(Object.values(closingOf));
const titleMarks = '《》〈〉';
export const openingMarks = '“‘「『﹁﹃〝"';

/** So many quotations stand open at once and no more: nobody nests them deeper. */
const deepest = 16;

/**
 * The quotations of a paragraph, in the order in which they open. Marks are paired as far as they can be: typists lose some. One that is
 * never closed holds the rest of its paragraph, as where a speech goes on over several; one that was never opened, the paragraph up to it,
 * unless a quotation of its kind stood there before. Titles are taken in pairs only.
 */
export function quotesIn(text: string, { start, end }: Span): Quote[] {
  const quotes: Quote[] = [];
  const open: { mark: string; at: number }[] = [];
  const lastClosing = start + text.slice(start, end).lastIndexOf('”');
  const add = (from: number, to: number, mark: string, isPaired: boolean) =>
    quotes.push({ start: from, end: to, isTitle: titleMarks.includes(mark), isPaired });
  const close = (at: number, to: number): void => {
    const [opened] = open.splice(at);
    if (opened && !isFieldValue(text, opened, to, { start, end })) add(opened.at + 1, to, opened.mark, true);
  };
  for (let i = start; i < end; i++) {
    if (!mayBeMark(text.charCodeAt(i))) continue;
    const mark = text.charAt(i);
    const isTwin = mark === '"' || (mark === '“' && i > lastClosing);
    const opened = open.findLastIndex(each => (isTwin ? each.mark === mark : closingOf[each.mark] === mark));
    if (opened >= 0) close(opened, i);
    else if (isTwin || closingOf[mark]) {
      if (open.length === deepest) open.shift();
      open.push({ mark, at: i });
    } else if (closings.has(mark) && !titleMarks.includes(mark) && !isApostrophe(text, i)) {
      if (!quotes.some(quote => closingOf[text.charAt(quote.start - 1)] === mark)) add(start, i, mark, false);
    }
  }
  for (const { mark, at } of open) if (mark !== '"' && !titleMarks.includes(mark)) add(at + 1, end, mark, false);
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Keeps the loop above short for all but a few characters: the blocks that quotation marks stand in. */
function mayBeMark(unit: number): boolean {
  return unit < 0x3000 ? unit === 0x22 || (unit >= 0x2018 && unit <= 0x201d) : unit <= 0x301f || (unit >= 0xfe41 && unit <= 0xfe44);
}

/** China’s */
function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '’' && /[a-z]/i.test(text.charAt(at - 1));
}

/** In UTF-16 units, around the value of a field. */
const longestMargin = 40;

/** A whole line, or the value of a field (`title: "…"`), in straight quotation marks is markup, not speech. */
function isFieldValue(text: string, { mark, at }: { mark: string; at: number }, to: number, { start, end }: Span): boolean {
  if (mark !== '"' || at - start > longestMargin || end - to > longestMargin) return false;
  return text.slice(to + 1, end).trim() === '' && /^[\s#>*-]*(\w+: *)?$/.test(text.slice(start, at));
}
