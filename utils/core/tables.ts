import { type CueWords, cueKinds } from './cues.ts';

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
  /** The pairs of characters patterns are looked for by, one for each wording of a pattern: `first << 16 | second`, ascending, with where each pair's patterns begin in `anchors`. */
  readonly pairs: Uint32Array;
  readonly pairStarts: Uint32Array;
  /** `pattern << anchorShift | offset of the pair in the pattern`. */
  readonly anchors: Uint32Array;
  /** The dictionary of the boundary step: all words in a row, short ones first, those of one length in order; and what each costs (`wordCost`). */
  readonly wordUnits: Uint16Array;
  readonly wordCosts: Uint16Array;
}

export interface Head {
  readonly lexicons: readonly { readonly id: string; readonly version: string; readonly onByDefault: boolean }[];
  readonly entries: readonly TableEntry[];
  readonly conditions: readonly Condition[];
  /** Regional words that patterns hold besides the lexicons' own. */
  readonly words: readonly RegionalWord[];
  /** Pairs for `foldTable`. */
  readonly fold: string;
  /** How many words the dictionary has of each length, from one on, and the sum of the frequencies of the whole dictionary it was cut from. */
  readonly wordCounts: readonly number[];
  readonly wordTotal: number;
  /** For the voice step. */
  readonly cues: CueWords;
  /** Of an addition: words that the dictionary it is added to must not hold, for they are compounds of its forms. */
  readonly without?: readonly string[];
}

export interface TableEntry {
  readonly id: string;
  /** Index into `Head.lexicons`. */
  readonly lexicon: number;
}

/** What `compile` makes: the tables, and what reports and checks say of entries. Pages ask for that by id, so `encodeTables` leaves it out. */
export interface CompiledTables extends Tables {
  /** By index into `head.entries`. */
  readonly texts: readonly EntryTexts[];
  /** By index into `head.lexicons`: sha256 of the lexicon's file in its canonical form. */
  readonly digests: readonly string[];
}

export interface EntryTexts {
  /** The canonical wording, Simplified. */
  readonly label: string;
  /** In the notation of the lexicons. */
  readonly forms: readonly string[];
}

/** Folded words one of which must, or must not, stand within so many characters: `60 中国 我国`. Lines, for few of them are ever asked for in a page. */
export interface Condition {
  readonly near?: string;
  readonly notNear?: string;
}

export interface RegionalWord {
  /** Folded: 共享. */
  readonly canonical: string;
  /** Folded: 共用. */
  readonly here: string;
  readonly region: 'TW' | 'HK';
}

/** `quoted`: officially written in quotation marks. The bits above these hold the tier: 0 core, 1 extended, 2 research. */
export const patternBits = { exception: 1, wholeWord: 2, quoted: 4 } as const;
export const tierShift = 3;
export const none = 0xffff;
export const anchorShift = 10;

/** A pattern as text, by its index. */
export function patternAt({ units, starts }: Pick<Tables, 'units' | 'starts'>, index: number): string {
  return String.fromCharCode(...units.subarray(starts[index], starts[index + 1]));
}

/** Names, in file order, of the numeric arrays: one list for writing and reading. `pairs` are read from the patterns, and instead of starts lengths are written, which take half the room. */
const arrays = [
  ['anchors', Uint32Array],
  ['units', Uint16Array],
  ['starts', Uint16Array],
  ['pairStarts', Uint16Array],
  ['entries', Uint16Array],
  ['conditions', Uint16Array],
  ['wordUnits', Uint16Array],
  ['wordCosts', Uint16Array],
  ['forms', Uint8Array],
  ['bits', Uint8Array],
] as const;

/** One block of bytes: the lengths of all parts, the numbers (widest first, so that each stays aligned), then the head as JSON, without what names repeat. */
export function encodeTables(tables: Tables): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(packed(tables.head)));
  const parts = arrays.map(([name]) => (name === 'starts' || name === 'pairStarts' ? lengthsOf(tables[name]) : tables[name]));
  const lengths = new Uint32Array([...parts.map(part => part.length), head.length]);
  const bytes = new Uint8Array(lengths.byteLength + parts.reduce((sum, part) => sum + part.byteLength, 0) + head.length);
  let at = 0;
  for (const part of [lengths, ...parts, head]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** Reads what `encodeTables` wrote; most arrays are views into `bytes`, which must begin its buffer. */
export function decodeTables(bytes: Uint8Array<ArrayBuffer>): Tables {
  const lengths = new Uint32Array(bytes.buffer, 0, arrays.length + 1);
  let at = lengths.byteLength;
  const views: Record<string, Uint8Array | Uint16Array | Uint32Array> = {};
  arrays.forEach(([name, ArrayType], index) => {
    const length = lengths[index] ?? 0;
    views[name] = new ArrayType(bytes.buffer, at, length);
    at += length * ArrayType.BYTES_PER_ELEMENT;
  });
  const head = unpacked(JSON.parse(new TextDecoder().decode(bytes.subarray(at))));
  const starts = startsOf(views.starts as Uint16Array);
  const tables = { head, ...views, starts, pairStarts: startsOf(views.pairStarts as Uint16Array) } as Tables;
  return { ...tables, pairs: pairsOf(tables) };
}

/** Each pair stands where its first anchor says. */
function pairsOf({ units, starts, anchors, pairStarts }: Tables): Uint32Array {
  const pairs = new Uint32Array(pairStarts.length - 1);
  for (let i = 0; i < pairs.length; i++) {
    const anchor = anchors[pairStarts[i]!]!;
    const at = starts[anchor >>> anchorShift]! + (anchor & ((1 << anchorShift) - 1));
    pairs[i] = (units[at]! << 16) | units[at + 1]!;
  }
  return pairs;
}

function lengthsOf(starts: Uint32Array): Uint16Array {
  return Uint16Array.from(starts.subarray(1), (end, i) => end - starts[i]!);
}

function startsOf(lengths: Uint16Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = starts[i]! + lengths[i]!;
  return starts;
}

/** The head with the names of its 1,600 entries and 3,000 words joined by spaces: half the size, and read in a fraction of the time. */
interface PackedHead extends Omit<Head, 'entries' | 'cues'> {
  /** Per lexicon, the ids of its entries. */
  readonly entries: readonly string[];
  /** Per kind, in the order of `cueKinds`. */
  readonly cues: readonly string[];
}

function packed({ entries, cues, ...rest }: Head): PackedHead {
  const idsOf = (lexicon: number) => entries.flatMap(entry => (entry.lexicon === lexicon ? [entry.id] : [])).join(' ');
  return {
    ...rest,
    entries: rest.lexicons.map((_, lexicon) => idsOf(lexicon)),
    cues: cueKinds.map(kind => cues[kind].join(' ')),
  };
}

function unpacked({ entries, cues, ...rest }: PackedHead): Head {
  return {
    ...rest,
    entries: entries.flatMap((ids, lexicon) => (ids === '' ? [] : ids.split(' ')).map(id => ({ id, lexicon }))),
    cues: Object.fromEntries(cueKinds.map((kind, i) => [kind, cues[i]!.split(' ')])) as unknown as CueWords,
  };
}
