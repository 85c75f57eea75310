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
  const voice = voiceOf(evidence.keys());
  let telling: Sign | undefined;
  let naming: Sign | undefined;
  for (const sign of evidence.keys()) {
    if (facts[signs[sign]] === voice && isMoreTelling(sign, telling)) telling = sign;
    if (voice === 'reported' && evidence.get(sign)!.speaker && isMoreTelling(sign, naming)) naming = sign;
  }
  if (!telling) return { voice, reason: { fact: evidence.has('scareQuotes') ? 'onlyQuotes' : 'plain' } };
  const fact = signs[telling];
  const { cue } = evidence.get(telling)!;
  const reason = cue ? { fact, cue: { start: cue.start, end: cue.end } } : { fact };
  const speaker = naming && evidence.get(naming)!.speaker;
  return speaker ? { voice, speaker, reason } : { voice, reason };
}

/** Where there is no sign, the text itself speaks. */
const unmarked: Speech = { voice: 'own', reason: { fact: 'plain' } };

/** Words tell a reader more than marks: by the order in which signs are listed. */
const ranks = Object.fromEntries(Object.keys(signs).map((sign, rank) => [sign, rank])) as Record<Sign, number>;

function isMoreTelling(sign: Sign, than: Sign | undefined): boolean {
  return !than || ranks[sign] < ranks[than];
}

/** The voice that the signs speak for most. */
export function voiceOf(seen: Iterable<Sign>, by: Weights = weights): Voice {
  let { reported, mentioned } = by;
  let own = 0;
  for (const sign of seen) {
    const voice = facts[signs[sign]];
    if (voice === 'own') own += by[sign];
    else if (voice === 'reported') reported += by[sign];
    else mentioned += by[sign];
  }
  if (own >= reported && own >= mentioned) return 'own';
  return reported >= mentioned ? 'reported' : 'mentioned';
}
