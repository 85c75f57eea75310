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
  const kindsOf = new Map<string, number>();
  for (const kind of cueKinds) for (const word of words[kind]) kindsOf.set(word, (kindsOf.get(word) ?? 0) | kindBits(kind));
  const byFirst = new Map<number, [word: string, kinds: number][]>();
  const beginnings = new Uint8Array(beginningCount);
  for (const [word, kinds] of [...kindsOf].sort(([a], [b]) => b.length - a.length)) {
    const first = word.charCodeAt(0);
    const list = byFirst.get(first);
    if (list) list.push([word, kinds]);
    else byFirst.set(first, [[word, kinds]]);
    beginnings[beginningOf(first, word.length > 1 ? word.charCodeAt(1) : 0)] = 1;
  }

  return (text, { start, end }) => {
    const cues: Cue[] = [];
    let unit = fold[text.charCodeAt(start)]!;
    for (let i = start; i < end; ) {
      const next = i + 1 < text.length ? fold[text.charCodeAt(i + 1)]! : 0;
      // Few characters begin a cue with the one behind them, or alone: the others need not be looked up.
      const mayBegin = beginnings[beginningOf(unit, next)]! | beginnings[beginningOf(unit, 0)]!;
      const found = mayBegin ? wordAt(text, unit, i) : undefined;
      if (found) cues.push({ start: i, end: i + found[0].length, kinds: found[1] });
      i += found ? found[0].length : 1;
      unit = found ? (i < end ? fold[text.charCodeAt(i)]! : 0) : next;
    }
    return cues;
  };

  function wordAt(text: string, first: number, at: number): [word: string, kinds: number] | undefined {
    const words = byFirst.get(first);
    if (!words) return undefined;
    for (const each of words) if (standsAt(text, at, each[0], fold)) return each;
    return undefined;
  }
}

const { imul } = Math;
const beginningCount = 1 << 14;

/** Two units as one small number, the same for few others. */
function beginningOf(first: number, second: number): number {
  return (imul(first, 0x9e5) ^ second) & (beginningCount - 1);
}

/** Cues are short words: unlike formulas they are taken only where nothing stands between their characters. */
function standsAt(text: string, at: number, word: string, fold: FoldTable): boolean {
  for (let k = 1; k < word.length; k++) if (fold[text.charCodeAt(at + k)] !== word.charCodeAt(k)) return false;
  return true;
}
