/** What a mark does in a text, as bits of `punctuationAt`. */
export const sentenceEnd = 1;
/** May stand behind the mark that ends a sentence, and belongs to it. */
export const afterSentence = 2;
/** Stands between clauses: a name does not reach beyond. */
export const clauseEdge = 4;
export const quotationMark = 8;

const kinds = new Uint8Array(0x10000);
mark('。！？!?｡', sentenceEnd);
mark('”’」』）)。！？!?', afterSentence);
mark('，。！？；：,;:、（(“”‘’「」『』"', clauseEdge);
mark('"“”‘’「」『』﹁﹂﹃﹄〝〞《》〈〉', quotationMark);

function mark(characters: string, kind: number): void {
  for (const character of characters) kinds[character.charCodeAt(0)]! |= kind;
}

/** What the unit at a place of a text is; 0 for what is no mark. One look-up in a table, since every character of a paragraph is asked. */
export function punctuationAt(text: string, at: number): number {
  return kinds[text.charCodeAt(at)]!;
}
