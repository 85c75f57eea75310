import type { Span } from './span.ts';

/** What a mark does in a text, as bits of `punctuation`. */
export const sentenceEnd = 1;
/** May stand behind the mark that ends a sentence, and belongs to it. */
export const afterSentence = 2;
/** Stands between clauses: a name does not reach beyond. */
export const clauseEdge = 4;
export const quotationMark = 8;
export const lineBreak = 16;
/** Brackets that an insertion stands in, 加強(AI)能力建設. */
export const opening = 32;
export const closing = 64;
/** What may stand for 、. */
export const comma = 128;

/** Quotation marks and those of titles, each with the one that closes it. Straight ones close themselves. */
export const quotationPairs = ['“”', '‘’', '「」', '『』', '﹁﹂', '﹃﹄', '〝〞', '《》', '〈〉'];
/** Ends of brackets. */
export const closings = ')）]］】〕';

/** By UTF-16 unit, what the mark does; 0 for what is no mark. */
export const punctuation = new Uint8Array(0x10000);
mark('。！？!?｡', sentenceEnd);
mark('”’」』）)。！？!?', afterSentence);
mark('，。！？；：,;:、（(“”‘’「」『』"', clauseEdge);
mark(`"${quotationPairs.join('')}`, quotationMark);
mark('\n\r\u2028\u2029', lineBreak);
mark('(（[［【〔', opening);
mark(closings, closing);
mark('、，,﹑､', comma);

function mark(characters: string, kind: number): void {
  for (const character of characters) punctuation[character.charCodeAt(0)]! |= kind;
}

/** Is a character one of these? Beyond the end of a text there is none, and so none of these. */
export function isOneOf(characters: string, character: string): boolean {
  return character !== '' && characters.includes(character);
}

/** Ends a line. */
export const isBreak = (unit: number) => (punctuation[unit]! & lineBreak) !== 0;

/** What the unit at a place of a text is. */
export function punctuationAt(text: string, at: number): number {
  return punctuation[text.charCodeAt(at)]!;
}

/** The line that a place of a text stands in. */
export function lineAround(text: string, at: number): Span {
  const kindOf = punctuation;
  let start = at;
  while (start > 0 && !(kindOf[text.charCodeAt(start - 1)]! & lineBreak)) start--;
  let end = at;
  while (end < text.length && !(kindOf[text.charCodeAt(end)]! & lineBreak)) end++;
  return { start, end };
}

/** Where the marks of a paragraph stand that cut it into sentences and quotations. */
export interface Marks {
  readonly sentenceEnds: readonly number[];
  readonly quotationMarks: readonly number[];
}

/** Both in one run through the text, which calls nothing: before it is compiled, every call would cost as much as the rest. */
export function marksIn(text: string, { start, end }: Span): Marks {
  const kindOf = punctuation;
  const sentenceEnds: number[] = [];
  const quotationMarks: number[] = [];
  for (let i = start; i < end; i++) {
    const kind = kindOf[text.charCodeAt(i)]!;
    if (kind === 0) continue;
    if (kind & sentenceEnd) sentenceEnds.push(i);
    if (kind & quotationMark) quotationMarks.push(i);
  }
  return { sentenceEnds, quotationMarks };
}
