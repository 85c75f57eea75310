import type { Fact } from './voice.ts';
import fitted from './voice-weights.json' with { type: 'json' };

/** What may be seen around a hit, each with what a reader is told of it, the most telling first. A sign counts for the voice of that fact (`facts`). */
export const signs = {
  officialQuotes: 'officialQuotes',
  said: 'said',
  weaklySaid: 'said',
  introduced: 'said',
  continued: 'continued',
  continuedIntroduced: 'continued',
  continuedModal: 'continued',
  quoted: 'quoted',
  quotedLong: 'quoted',
  quotedUnpaired: 'quoted',
  headline: 'headline',
  title: 'title',
  soCalled: 'soCalled',
  named: 'wordAboutWords',
  wordAboutWords: 'wordAboutWords',
  scareQuotes: 'scareQuotes',
  scareQuotesOfCritic: 'scareQuotes',
  negated: 'negated',
  critical: 'critical',
  criticalParagraph: 'critical',
} as const satisfies Record<string, Fact>;
export type Sign = keyof typeof signs;

/** How much each sign counts; under the name of a voice, what must be outweighed before a hit is not the text's own. */
export type Weights = Readonly<Record<Sign | 'reported' | 'mentioned', number>>;

/** Fitted on labelled text and written by `npm run voice` (utils/node/voice-fit.ts). */
export const weights: Weights = fitted;
