import { longestWord } from '../core/boundary.ts';
import { type FoldTable, folded } from '../core/fold.ts';

/** What the compiler asks of a dictionary with frequencies. */
export interface WordList {
  /** Folded words with their frequencies. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Sum of all frequencies. */
  readonly total: number;
  /** Expected frequency of two neighbouring characters: inside words as counted, across words as if neighbours were independent. */
  pairFrequency(pair: string): number;
}

/** Reads a dictionary in jieba's format, `word frequency tag` a line. */
export function parseWordList(source: string, fold: FoldTable): WordList {
  const frequencies = new Map<string, number>();
  const pairs = new Map<string, number>();
  const characters = new Map<string, number>();
  let total = 0;
  let characterTotal = 0;
  for (const line of source.split('\n')) {
    const [word, count] = line.split(' ');
    const frequency = Number(count);
    if (!word || !frequency) continue;
    const key = folded(word, fold);
    total += frequency;
    add(frequencies, key, frequency);
    for (let i = 0; i < key.length; i++) {
      add(characters, key.charAt(i), frequency);
      if (i + 1 < key.length) add(pairs, key.slice(i, i + 2), frequency);
    }
    characterTotal += frequency * key.length;
  }
  // Digits and letters, which the dictionary does not count, are everywhere.
  const frequencyOf = (character: string) =>
    (characters.get(character) ?? characterTotal / 30) * (betweenWords.includes(character) ? oftener : 1);
  const across = (pair: string) => (frequencyOf(pair.charAt(0)) * frequencyOf(pair.charAt(1))) / characterTotal;
  return { frequencies, total, pairFrequency: pair => (pairs.get(pair) ?? 0) + across(pair) };
}

/** Stand between words, or in none, where a dictionary does not count them: real prose has them so many times as often. */
const betweenWords = '的了是在我你他她您有就都也更个这那不很一012etaoinsrhlg';
const oftener = 8;

/**
 * Rarer words are left out, unless they hold a form (国耻日): on real text all they did was to hide formulas,
 * 八九|六四 behind 九六, 构建|新时代 behind 建新, 六四|晚會 behind 四晚.
 */
const rare = 100;
/** Words at least this frequent stand in the cut table whatever the forms: 宣|工作 is only seen to beat 宣工|作 by who knows 工作. Of jieba's words these are 5,000. */
const frequent = 1000;

/**
 * The dictionary cut to size for `core/boundary`: the words that can compete with a short form for its characters
 * (they hold it, are inside it, or overlap one of its ends), the frequent words, and the single characters of the competing ones.
 * A compound of a form and another word (统战工作) is left out: the form is a word in it.
 * By length, from one on, and in order.
 */
export function wordsOverlapping(forms: readonly string[], { frequencies }: WordList): string[][] {
  const heads = new Set(forms.flatMap(prefixes));
  const tails = new Set(forms.flatMap(suffixes));
  const inside = new Set(forms.flatMap(form => suffixes(form).flatMap(prefixes)));
  const holdsForm = (word: string) => forms.some(form => word.includes(form));
  const overlaps = (word: string) => suffixes(word).some(rest => heads.has(rest)) || prefixes(word).some(start => tails.has(start));
  const isLongWord = (rest: string) => rest.length > 1 && frequencies.has(rest);
  const isCompound = (word: string) =>
    forms.some(
      form =>
        (word.startsWith(form) && isLongWord(word.slice(form.length))) || (word.endsWith(form) && isLongWord(word.slice(0, -form.length))),
    );
  const isKept = (word: string, frequency: number) =>
    inside.has(word) || (!isCompound(word) && (frequency >= frequent || (frequency >= rare && overlaps(word)) || holdsForm(word)));
  const kept = [...frequencies].flatMap(([word, frequency]) => (isKept(word, frequency) ? [word] : []));
  const characters = new Set(kept.join(''));
  const all = new Set([...kept, ...[...characters].filter(character => frequencies.has(character))]);
  return Array.from({ length: longestWord }, (_, i) => [...all].filter(word => word.length === i + 1).sort());
}

const prefixes = (word: string) => Array.from({ length: word.length }, (_, i) => word.slice(0, i + 1));
const suffixes = (word: string) => Array.from({ length: word.length }, (_, i) => word.slice(i));

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
