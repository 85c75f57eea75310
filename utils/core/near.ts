import { type FoldTable, folded } from './fold.ts';
import { isBreak } from './punctuation.ts';
import type { Span } from './span.ts';

/** Does one of the words of a condition (`60 中国 我国`) stand in the paragraph of the span, within so many characters of it? */
export function createNearTest(fold: FoldTable): (text: string, span: Span, condition: string) => boolean {
  /** Those that were asked for. */
  const conditions = new Map<string, { within: number; words: readonly string[] }>();

  return (text, { start, end }, line) => {
    const { within, words } = conditionOf(line);
    const before = paragraphEdge(text, start - 1, within, -1, fold);
    const after = paragraphEdge(text, end, within, 1, fold);
    const around = `${folded(text.slice(before + 1, start), fold)}\n${folded(text.slice(end, after), fold)}`;
    return words.some(word => around.includes(word));
  };

  function conditionOf(line: string) {
    const known = conditions.get(line);
    if (known) return known;
    const [within, ...words] = line.split(' ');
    const condition = { within: Number(within), words };
    conditions.set(line, condition);
    return condition;
  }
}

/**
 * The first place from `at` on that is out of reach: in another paragraph, or more than `within` characters away.
 * Only what is compared counts: between two words of a page may stand the address of a link, masked.
 */
function paragraphEdge(text: string, at: number, within: number, step: 1 | -1, fold: FoldTable): number {
  let i = at;
  for (let left = within; i >= 0 && i < text.length; i += step) {
    const code = text.charCodeAt(i);
    if (isBreak(code) || (fold[code] !== 0 && left-- === 0)) break;
  }
  return i;
}
