import { between, createRandom, createSampler, type Random } from './random.ts';

export interface SampleTextInput {
  /** Words with their frequencies. */
  readonly words: Iterable<readonly [word: string, frequency: number]>;
  /** What is woven in between words, the first ones most often, as formulas are in the news. */
  readonly formulas?: readonly string[];
  /** How many of 10,000 characters begin a formula. */
  readonly density?: number;
  readonly seed: number;
}

/** Gives so many more characters of text. */
export type SampleText = (length: number) => string;

/**
 * Chinese text from a seed: words drawn by frequency, with commas, full stops and paragraphs.
 * It says nothing, but has the characters and pairs of characters of ordinary text about as often as that has them inside words.
 */
export function createSampleText({ words, formulas = [], density = 0, seed }: SampleTextInput): SampleText {
  const random = createRandom(seed);
  const weighted = [...words].filter(([word]) => /^\p{Script=Han}+$/u.test(word));
  const drawWord = createSampler(weighted, random);
  const drawFormula = formulas.length ? createSampler(byRank(formulas), random) : () => '';
  const isFormula = formulaTest(meanLength(weighted), meanLength(byRank(formulas)), density, random);
  let rest = '';

  return length => {
    const pieces = [rest];
    for (let have = rest.length; have < length; ) {
      const paragraph = `${Array.from({ length: between(2, 6, random) }, sentence).join('')}\n`;
      pieces.push(paragraph);
      have += paragraph.length;
    }
    const text = pieces.join('');
    rest = flat(text.slice(length));
    return flat(text.slice(0, length));
  };

  function sentence(): string {
    return `${Array.from({ length: between(1, 4, random) }, clause).join('，')}。`;
  }

  function clause(): string {
    return Array.from({ length: between(4, 9, random) }, () => (isFormula() ? drawFormula() : drawWord())).join('');
  }
}

/** The same text in one piece: what V8 cuts or joins is read through a detour, which would be measured too. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** How often a word's turn goes to a formula, so that the text comes to the density wanted; punctuation is about a tenth of it. */
function formulaTest(wordLength: number, formulaLength: number, density: number, random: Random): () => boolean {
  const perCharacter = (density / 10_000) * 1.1;
  const share = (perCharacter * wordLength) / (1 - perCharacter * (formulaLength - wordLength));
  return () => share > 0 && random() < share;
}

function byRank(formulas: readonly string[]): [string, number][] {
  return formulas.map((formula, rank) => [formula, 1 / (rank + 10)]);
}

function meanLength(weighted: readonly (readonly [string, number])[]): number {
  const sum = weighted.reduce((total, [, weight]) => total + weight, 0);
  return sum ? weighted.reduce((total, [word, weight]) => total + word.length * weight, 0) / sum : 0;
}
