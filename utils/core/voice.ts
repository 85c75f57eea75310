import type { CueWords } from './cues.ts';
import type { FoldTable } from './fold.ts';
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';
import { createEvidence, type Evidence } from './voice-evidence.ts';
import { type Sign, signs, type Weights, weights } from './voice-weights.ts';

/** Who speaks a formula: the text itself, someone it reports, or nobody: it is talked about, or held at a distance. */
export const voices = ['own', 'reported', 'mentioned'] as const;
export type Voice = (typeof voices)[number];

/** What can decide, each for one voice. */
export const facts = {
  plain: 'own',
  onlyQuotes: 'own',
  officialQuotes: 'own',
  said: 'reported',
  continued: 'reported',
  quoted: 'reported',
  headline: 'reported',
  title: 'reported',
  soCalled: 'mentioned',
  scareQuotes: 'mentioned',
  wordAboutWords: 'mentioned',
  negated: 'mentioned',
  critical: 'mentioned',
} as const satisfies Record<string, Voice>;
export type Fact = keyof typeof facts;

/** Who speaks here, and what decided it. */
export interface Speech {
  readonly voice: Voice;
  readonly speaker?: Speaker;
  readonly reason: {
    readonly fact: Fact;
    /** The words that decided: 表示, 所謂, 口號. Absent where nothing, or quotation marks decided. */
    readonly cue?: Span;
  };
}

/**
 * Says of each hit who speaks it. Looks no further than its paragraph. Signs are weighed, the heaviest voice wins,
 * and the most telling sign for it is the reason: the same answer in every browser and on the command line.
 * `isQuotedByHabit` says that the entry is officially written in quotation marks: “两个维护”.
 */
export function createVoice(words: CueWords, fold: FoldTable): (text: string, hit: Span, isQuotedByHabit: boolean) => Speech {
  const evidenceOf = createEvidence(words, fold);
  return (text, hit, isQuotedByHabit) => speechOf(evidenceOf(text, hit, isQuotedByHabit));
}

/** Weighs what was seen. */
export function speechOf(evidence: Evidence): Speech {
  if (!evidence.size) return unmarked;
  const seen = [...evidence.keys()];
  const voice = voiceOf(seen);
  const sign = tellingOrder.find(each => evidence.has(each) && facts[signs[each]] === voice);
  if (!sign) return { voice, reason: { fact: evidence.has('scareQuotes') ? 'onlyQuotes' : 'plain' } };
  const { cue } = evidence.get(sign)!;
  const speaker = voice === 'reported' ? tellingOrder.map(each => evidence.get(each)?.speaker).find(Boolean) : undefined;
  return { voice, ...(speaker && { speaker }), reason: { fact: signs[sign], ...(cue && { cue: { start: cue.start, end: cue.end } }) } };
}

/** Where there is no sign, the text itself speaks. */
const unmarked: Speech = { voice: 'own', reason: { fact: 'plain' } };

/** Words tell a reader more than marks: the order in which signs are listed. */
const tellingOrder = Object.keys(signs) as Sign[];

/** The voice that the signs speak for most. */
export function voiceOf(seen: readonly Sign[], by: Weights = weights): Voice {
  const scoreOf = (voice: Voice) =>
    seen.reduce((sum, sign) => (facts[signs[sign]] === voice ? sum + by[sign] : sum), voice === 'own' ? 0 : by[voice]);
  const [own, reported, mentioned] = [scoreOf('own'), scoreOf('reported'), scoreOf('mentioned')];
  if (own >= reported && own >= mentioned) return 'own';
  return reported >= mentioned ? 'reported' : 'mentioned';
}
