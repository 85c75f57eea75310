import { facts, type Voice, voices } from '../core/voice.ts';
import { type Sign, signs, type Weights } from '../core/voice-weights.ts';

/** A labelled hit, with the signs seen around it. */
export interface Item {
  readonly voice: Voice;
  readonly seen: readonly Sign[];
  /** Where it was found: hits of one document never stand on both sides of a cross-validation. */
  readonly document: string;
}

const names = ['reported', 'mentioned', ...Object.keys(signs)] as (keyof Weights)[];
const voiceOf = (name: keyof Weights): Voice => (name === 'reported' || name === 'mentioned' ? name : facts[signs[name]]);
/** A sign that labels hardly show is still a sign: weights are drawn towards this; those that decide alone (所謂), towards more. */
const decisive = ['headline', 'title', 'quoted', 'quotedLong', 'soCalled'];
const prior = (name: string) => (decisive.includes(name) ? 4 : 2);
const strength = 0.5;
const steps = 1500;

/**
 * Multinomial logistic regression, by gradient descent from the prior: the loss is convex, so where it begins does not matter.
 * Each sign has one weight, for the voice it speaks for. The same items give the same weights, bit for bit.
 */
export function fit(items: readonly Item[]): Weights {
  const isBias = names.map(name => name === 'reported' || name === 'mentioned');
  const weights = names.map((name, i) => (isBias[i] ? 0 : prior(name)));
  const rows = items.map(({ voice, seen }) => ({ voice, present: names.map((name, i) => isBias[i] || seen.includes(name as Sign)) }));
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, i) => (isBias[i] ? 0.01 * weight : strength * (weight - prior(names[i]!))));
    for (const { voice, present } of rows) {
      const chances = chancesOf(weights, present);
      names.forEach((name, i) => {
        if (present[i]) gradient[i]! += chances[voiceOf(name)] - (voiceOf(name) === voice ? 1 : 0);
      });
    }
    gradient.forEach((slope, i) => {
      weights[i]! -= slope / items.length;
    });
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round(weights[i]! * 10) / 10])) as unknown as Weights;
}

function chancesOf(weights: readonly number[], present: readonly boolean[]): Record<Voice, number> {
  const scores: Record<Voice, number> = { own: 0, reported: 0, mentioned: 0 };
  names.forEach((name, i) => {
    if (present[i]) scores[voiceOf(name)] += weights[i]!;
  });
  const sum = voices.reduce((total, voice) => total + Math.exp(scores[voice]), 0);
  return { own: Math.exp(scores.own) / sum, reported: Math.exp(scores.reported) / sum, mentioned: Math.exp(scores.mentioned) / sum };
}

/** What each item is taken for by weights that were fitted without its document, nor those of its fold: every tenth document, in the order given. */
export function crossValidated(items: readonly Item[], decide: (seen: readonly Sign[], weights: Weights) => Voice, folds = 10): Voice[] {
  const documents = [...new Set(items.map(({ document }) => document))];
  const foldOf = ({ document }: Item) => documents.indexOf(document) % folds;
  const fitted = Array.from({ length: folds }, (_, fold) => fit(items.filter(item => foldOf(item) !== fold)));
  return items.map(item => decide(item.seen, fitted[foldOf(item)]!));
}

export interface Figures {
  readonly accuracy: number;
  readonly f1: Readonly<Record<Voice, number>>;
  readonly macroF1: number;
}

/** How well guesses agree with labels. F1 of a voice that is never guessed is 0. */
export function figuresOf(labels: readonly Voice[], guesses: readonly Voice[]): Figures {
  const count = (passes: (label: Voice, guess: Voice) => boolean) => labels.filter((label, i) => passes(label, guesses[i]!)).length;
  const f1Of = (voice: Voice) => {
    const both = count((label, guess) => label === voice && guess === voice);
    return both ? (2 * both) / (count(label => label === voice) + count((_, guess) => guess === voice)) : 0;
  };
  const f1 = { own: f1Of('own'), reported: f1Of('reported'), mentioned: f1Of('mentioned') };
  return { accuracy: count((label, guess) => label === guess) / labels.length, f1, macroF1: (f1.own + f1.reported + f1.mentioned) / 3 };
}
