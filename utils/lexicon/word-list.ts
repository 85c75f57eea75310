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
  const across = (pair: string) => ((characters.get(pair.charAt(0)) ?? 1) * (characters.get(pair.charAt(1)) ?? 1)) / characterTotal;
  return { frequencies, total, pairFrequency: pair => (pairs.get(pair) ?? 0) + across(pair) };
}

/** Words at least this frequent stand in the cut table whatever the forms: 宣|工作 is only seen to beat 宣工|作 by who knows 工作. Of jieba's words these are 5,000. */
const frequent = 1000;

/**
 * The dictionary cut to size for `core/boundary`: the words that can compete with a short form for its characters
 * (they hold it, are inside it, or overlap one of its ends), the frequent words, and the single characters of the competing ones.
 * A compound of a form and another word (统战工作) is left out: the form is a word in it.
 */
export function wordsOverlapping(forms: readonly string[], { frequencies }: WordList): string {
  const heads = new Set(forms.flatMap(prefixes));
  const tails = new Set(forms.flatMap(suffixes));
  const whole = new Set(forms);
  const lengths = [...new Set(forms.map(form => form.length))];
  const competes = (word: string) =>
    suffixes(word).some((rest, at) => heads.has(rest) || lengths.some(length => whole.has(word.slice(at, at + length)))) ||
    prefixes(word).some(start => tails.has(start));
  const isCompound = (word: string) =>
    forms.some(
      form =>
        (word.startsWith(form) && isLongWord(word.slice(form.length))) || (word.endsWith(form) && isLongWord(word.slice(0, -form.length))),
    );
  const isLongWord = (rest: string) => rest.length > 1 && frequencies.has(rest);
  const characters = new Set(forms.join(''));
  const competing = [...frequencies.keys()].filter(
    word => word.length > 1 && Array.from(word).some(character => characters.has(character)) && competes(word) && !isCompound(word),
  );
  const common = [...frequencies].flatMap(([word, frequency]) => (frequency >= frequent && !isCompound(word) ? [word] : []));
  const inside = forms.flatMap(form => suffixes(form).flatMap(prefixes));
  const kept = new Set([...competing, ...common, ...inside, ...competing.join('')]);
  return [...kept]
    .filter(word => frequencies.has(word))
    .sort()
    .map(word => `${word} ${frequencies.get(word)}`)
    .join('\n');
}

const prefixes = (word: string) => Array.from({ length: word.length }, (_, i) => word.slice(0, i + 1));
const suffixes = (word: string) => Array.from({ length: word.length }, (_, i) => word.slice(i));

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
