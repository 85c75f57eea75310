import type { FoldTable } from './fold.ts';
import type { Span } from './span.ts';

/** What a word near a formula tells of who speaks: the lists of `lexicons/cues.json`. */
export const cueKinds = [
  /** Verbs that can only introduce what someone says (表示), and those that often do something else (希望, 要求). */
  'speech',
  'weakSpeech',
  /** Longer words that hold a cue and are none: 小说, 名称, 中国特色. */
  'mask',
  /**
   * Who speaks: the state, the Party, their media and officials; others by name; persons of any side (学者, 记者);
   * offices that exist in every country; who stands for one named before; the text itself.
   */
  'state',
  'other',
  'person',
  'office',
  'pronoun',
  'self',
  /** What may stand between a speaker and the verb. */
  'adverb',
  /** How a sentence begins that goes on with what was said (要, 必须), and one that goes back to telling (随后, 然而). */
  'modal',
  'narrative',
  /** Kinds of documents: a title beside one of them is that of someone's words. */
  'document',
  'soCalled',
  /** Words about words, after a formula (的口号), and before it (名为). */
  'aboutWords',
  'naming',
  'negation',
  /** Words of criticism and contrast. */
  'critical',
] as const;
export type CueKind = (typeof cueKinds)[number];

/** Folded words by kind. A word may be of several kinds. */
export type CueWords = Readonly<Record<CueKind, readonly string[]>>;

export interface Cue extends Span {
  /** Bits of `kindBits`. */
  readonly kinds: number;
}

const bitOf = Object.fromEntries(cueKinds.map((kind, index) => [kind, 1 << index])) as Record<CueKind, number>;

/** Kinds as one number, for `isOf`. */
export function kindBits(...kinds: readonly CueKind[]): number {
  let bits = 0;
  for (const kind of kinds) bits |= bitOf[kind];
  return bits;
}

/** Is the cue of one of the kinds? */
export function isOf(cue: Cue, bits: number): boolean {
  return (cue.kinds & bits) !== 0;
}

/** Finds the cues of a span of a text: in order, none overlapping another; of words that begin at the same place the longest. */
export function createCueSearch(words: CueWords, fold: FoldTable): (text: string, span: Span) => Cue[] {
  // Most pages hold no formula, and never ask.
  let index: CueIndex | undefined;

  return (text, { start, end }) => {
    index ??= indexOf(words);
    const { chains } = index;
    const cues: Cue[] = [];
    let unit = fold[text.charCodeAt(start)]!;
    for (let i = start; i < end; ) {
      const next = i + 1 < text.length ? fold[text.charCodeAt(i + 1)]! : 0;
      // Few characters begin a cue with the one behind them, or alone: the others need not be looked up.
      const pair = chains[(imul(unit, hashFactor) ^ next) & (chainCount - 1)]!;
      const alone = chains[imul(unit, hashFactor) & (chainCount - 1)]!;
      const cue = pair | alone ? (cueAt(text, i, pair, index, fold) ?? cueAt(text, i, alone, index, fold)) : undefined;
      if (cue) cues.push(cue);
      i = cue ? cue.end : i + 1;
      unit = cue ? (i < end ? fold[text.charCodeAt(i)]! : 0) : next;
    }
    return cues;
  };
}

/** Words with the same beginning hang together in a chain. A word that is of several kinds stands there several times. */
interface CueIndex {
  /** From 1 on. */
  readonly words: readonly string[];
  readonly kinds: Int32Array;
  /** By the hash of a beginning, the first word of its chain; by word, the next; 0 behind the last. */
  readonly chains: Uint16Array;
  readonly nexts: Uint16Array;
}

/** Words are only hung in, one beside the other: to sort them, or to gather those of a beginning, would cost more than all searches on most pages. */
function indexOf(wordsByKind: CueWords): CueIndex {
  const words = [''];
  for (const kind of cueKinds) for (const word of wordsByKind[kind]) words.push(word);
  const kinds = new Int32Array(words.length);
  const nexts = new Uint16Array(words.length);
  const chains = new Uint16Array(chainCount);
  let at = 1;
  for (let kind = 0; kind < cueKinds.length; kind++)
    for (const last = at + wordsByKind[cueKinds[kind]!].length; at < last; at++) {
      const word = words[at]!;
      const beginning = (imul(word.charCodeAt(0), hashFactor) ^ (word.length > 1 ? word.charCodeAt(1) : 0)) & (chainCount - 1);
      kinds[at] = 1 << kind;
      nexts[at] = chains[beginning]!;
      chains[beginning] = at;
    }
  return { words, kinds, nexts, chains };
}

const { imul } = Math;
/** Two units as one small number, the same for few others. */
const hashFactor = 0x9e5;
const chainCount = 1 << 14;

/** The longest word of a chain that stands here, as all the kinds it is of. */
function cueAt(text: string, start: number, chain: number, { words, kinds, nexts }: CueIndex, fold: FoldTable): Cue | undefined {
  let length = 0;
  let kindsOfLongest = 0;
  for (let k = chain; k; k = nexts[k]!) {
    const word = words[k]!;
    if (word.length < length || !standsAt(text, start, word, fold)) continue;
    kindsOfLongest = word.length > length ? kinds[k]! : kindsOfLongest | kinds[k]!;
    length = word.length;
  }
  return length ? { start, end: start + length, kinds: kindsOfLongest } : undefined;
}

/** Cues are short words: unlike formulas they are taken only where nothing stands between their characters. */
function standsAt(text: string, at: number, word: string, fold: FoldTable): boolean {
  if (at + word.length > text.length) return false;
  for (let k = 0; k < word.length; k++) if (fold[text.charCodeAt(at + k)] !== word.charCodeAt(k)) return false;
  return true;
}
