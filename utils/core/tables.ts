import type { CueWords } from './cues.ts';

/** Lexicons made ready for the scanner: what `lexicon/compile` makes and every scanner reads. Plain data, no behaviour. */
export interface Tables {
  readonly head: Head;
  /** All patterns, one after the other; pattern `p` is units `starts[p]` to `starts[p + 1]`. */
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  /** Per pattern: index into `head.entries`, index into that entry's `forms`, bits of `patternBits`, index into `head.conditions` or `none`. */
  readonly entries: Uint16Array;
  readonly forms: Uint8Array;
  readonly bits: Uint8Array;
  readonly conditions: Uint16Array;
  /** The pair of characters each pattern is looked for by: `first << 16 | second`, ascending, with where each pair's patterns begin in `anchors`. */
  readonly pairs: Uint32Array;
  readonly pairStarts: Uint32Array;
  /** `pattern << 8 | offset of the pair in the pattern`. */
  readonly anchors: Uint32Array;
}

export interface Head {
  readonly lexicons: readonly { readonly id: string; readonly version: string; readonly onByDefault: boolean }[];
  readonly entries: readonly TableEntry[];
  readonly conditions: readonly Condition[];
  /** Pattern → the regional words it holds in place of the lexicon's own. */
  readonly words: Readonly<Record<number, readonly RegionalWord[]>>;
  /** Pairs for `foldTable`. */
  readonly fold: string;
  /** For the boundary step: words that can overlap a short form, each with its frequency, and the sum of all frequencies. */
  readonly dictionary: string;
  readonly dictionaryTotal: number;
  /** For the voice step. */
  readonly cues: CueWords;
}

export interface TableEntry {
  readonly id: string;
  /** Index into `Head.lexicons`. */
  readonly lexicon: number;
  /** The canonical wording, Simplified. */
  readonly label: string;
  readonly forms: readonly string[];
  /** Is it officially written in quotation marks? */
  readonly isQuoted?: true;
}

/** Folded words that must, or must not, stand within so many characters. */
export interface Condition {
  readonly near?: { readonly words: readonly string[]; readonly within: number };
  readonly notNear?: { readonly words: readonly string[]; readonly within: number };
}

export interface RegionalWord {
  /** Folded: 共享. */
  readonly canonical: string;
  /** Folded: 共用. */
  readonly here: string;
  readonly region: 'TW' | 'HK';
}

/** The bits above these hold the tier: 0 core, 1 extended, 2 research. */
export const patternBits = { exception: 1, wholeWord: 2 } as const;
export const tierShift = 2;
export const none = 0xffff;

/** Names, in file order, of the numeric arrays: one list for writing and reading. */
const arrays = [
  ['starts', Uint32Array],
  ['pairs', Uint32Array],
  ['pairStarts', Uint32Array],
  ['anchors', Uint32Array],
  ['units', Uint16Array],
  ['entries', Uint16Array],
  ['conditions', Uint16Array],
  ['forms', Uint8Array],
  ['bits', Uint8Array],
] as const;

/** One block of bytes: the lengths of all parts, the numbers (widest first, so that each stays aligned), then the head as JSON. */
export function encodeTables(tables: Tables): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(tables.head));
  const parts = arrays.map(([name]) => tables[name]);
  const lengths = new Uint32Array([...parts.map(part => part.length), head.length]);
  const bytes = new Uint8Array(lengths.byteLength + parts.reduce((sum, part) => sum + part.byteLength, 0) + head.length);
  let at = 0;
  for (const part of [lengths, ...parts, head]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** Reads what `encodeTables` wrote; the arrays are views into `bytes`, which must begin its buffer. */
export function decodeTables(bytes: Uint8Array<ArrayBuffer>): Tables {
  const lengths = new Uint32Array(bytes.buffer, 0, arrays.length + 1);
  let at = lengths.byteLength;
  const views: Record<string, Uint8Array | Uint16Array | Uint32Array> = {};
  arrays.forEach(([name, ArrayType], index) => {
    const length = lengths[index] ?? 0;
    views[name] = new ArrayType(bytes.buffer, at, length);
    at += length * ArrayType.BYTES_PER_ELEMENT;
  });
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(at)));
  return { head, ...views } as Tables;
}
