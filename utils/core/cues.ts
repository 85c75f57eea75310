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
      const hash = imul(unit, hashFactor);
      const pair = chains[(hash ^ next) & (chainCount - 1)]!;
      const alone = chains[hash & (chainCount - 1)]!;
      const cue = pair | alone ? cueAt(text, i, unit, next, index, fold) : undefined;
      if (cue) {
        cues.push(cue);
        i = cue.end;
        unit = i < end ? fold[text.charCodeAt(i)]! : 0;
      } else {
        i++;
        unit = next;
      }
    }
    return cues;
  };
}

/** Words by how they begin: those whose beginnings have the same hash hang together in a chain. A word that is of several kinds hangs there several times. */
interface CueIndex {
  /** From 1 on. */
  readonly words: readonly string[];
  /** The first two units of each word, as one number. */
  readonly beginnings: Int32Array;
  readonly lengths: Uint8Array;
  readonly kinds: Int32Array;
  /** By hash, the first word of a chain; by word, the next one; 0 behind the last. */
  readonly chains: Uint16Array;
  readonly nexts: Uint16Array;
}

/** Words are only hung up, one beside the other: to sort them, or to gather those of a beginning, would cost more than all searches on most pages. */
function indexOf(wordsByKind: CueWords): CueIndex {
  const words = [''];
  for (const kind of cueKinds) for (const word of wordsByKind[kind]) words.push(word);
  const beginnings = new Int32Array(words.length);
  const lengths = new Uint8Array(words.length);
  const kinds = new Int32Array(words.length);
  const chains = new Uint16Array(chainCount);
  const nexts = new Uint16Array(words.length);
  let at = 1;
  for (let kind = 0; kind < cueKinds.length; kind++)
    for (const last = at + wordsByKind[cueKinds[kind]!].length; at < last; at++) {
      const word = words[at]!;
      const first = word.charCodeAt(0);
      const second = word.length > 1 ? word.charCodeAt(1) : 0;
      const hash = (imul(first, hashFactor) ^ second) & (chainCount - 1);
      beginnings[at] = (first << 16) | second;
      lengths[at] = word.length;
      kinds[at] = 1 << kind;
      nexts[at] = chains[hash]!;
      chains[hash] = at;
    }
  return { words, beginnings, lengths, kinds, chains, nexts };
}

const { imul } = Math;
/** Two units as one small number, the same for few others. */
const hashFactor = 0x9e5;
const chainCount = 1 << 14;

/** The longest word that stands here, as all the kinds it is of. */
function cueAt(text: string, start: number, unit: number, next: number, index: CueIndex, fold: FoldTable): Cue | undefined {
  const { words, beginnings, lengths, kinds, chains, nexts } = index;
  let longest = 0;
  let kindsOfLongest = 0;
  for (let second = next; longest === 0; second = 0) {
    const beginning = (unit << 16) | second;
    for (let word = chains[(imul(unit, hashFactor) ^ second) & (chainCount - 1)]!; word !== 0; word = nexts[word]!) {
      if (beginnings[word] !== beginning) continue;
      const length = lengths[word]!;
      if (length < longest || (length > 2 && !goesOnAt(text, start, words[word]!, fold))) continue;
      kindsOfLongest = length > longest ? kinds[word]! : kindsOfLongest | kinds[word]!;
      longest = length;
    }
    if (second === 0) break;
  }
  return longest === 0 ? undefined : { start, end: start + longest, kinds: kindsOfLongest };
}

/** Does a word whose beginning stands here stand here whole? Cues are short: unlike formulas they are taken only where nothing stands between their characters. */
function goesOnAt(text: string, at: number, word: string, fold: FoldTable): boolean {
  if (at + word.length > text.length) return false;
  for (let k = 2; k < word.length; k++) if (fold[text.charCodeAt(at + k)] !== word.charCodeAt(k)) return false;
  return true;
}
