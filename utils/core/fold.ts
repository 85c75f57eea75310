/** For each UTF-16 unit the unit it is compared as; 0 for what matching ignores. 65,536 long. */
export type FoldTable = Uint16Array;

/**
 * Builds the table from pairs of characters: `"萬万與与"` says that 萬 is compared as 万, 與 as 与.
 * Width and letter case are folded by rule; the pairs hold scripts, Kangxi radicals and compatibility ideographs.
 * One unit always becomes one unit: a position in folded text is a position in the text.
 */
export function foldTable(pairs: string): FoldTable {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit;
  for (let i = 0; i < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = table[unit + 0xfee0] = unit + 0x20;
  for (let unit = 0x21; unit <= 0x7e; unit++) if (unit < 0x41 || unit > 0x5a) table[unit + 0xfee0] = unit;
  for (const [first, last] of ignorableRanges) table.fill(0, first, last + 1);
  for (const mark of ignorableMarks) table[mark.charCodeAt(0)] = 0;
  return table;
}

/** The text as it is compared: ignorable characters left out. */
export function folded(text: string, table: FoldTable): string {
  let out = '';
  for (let from = 0; from < text.length; from += longestPiece) {
    const units: number[] = [];
    for (let i = from; i < Math.min(text.length, from + longestPiece); i++) {
      const unit = table[text.charCodeAt(i)]!;
      if (unit) units.push(unit);
    }
    // A string in one go takes half as long as character by character.
    out += String.fromCharCode(...units);
  }
  return out;
}

/** So many arguments every engine takes. */
const longestPiece = 4096;

const ignorableRanges = [
  [0x00, 0x20],
  [0x7f, 0xa0],
  [0xad, 0xad], // soft hyphen
  [0x2000, 0x200f], // spaces, zero-width characters, direction marks
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xfe00, 0xfe0f], // variation selectors
  [0xfeff, 0xfeff],
] as const;

/** Quotation marks, brackets, and the asterisk of raw Markdown, which chat answers are full of. */
const ignorableMarks = '"\'＂＇“”‘’„‟«»‹›「」『』﹁﹂﹃﹄〝〞〟《》〈〉()（）[]［］【】〔〕〖〗{}｛｝*＊';
