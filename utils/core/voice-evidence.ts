import { type CueWords, isOf, kindBits } from './cues.ts';
import { seeDistance } from './distance-signs.ts';
import type { FoldTable } from './fold.ts';
import { type Label, labelOf } from './label.ts';
import { createParagraphs } from './paragraph.ts';
import { type Place, placeOf, type Scene, sceneOf } from './place.ts';
import { seeQuotations } from './quotation-signs.ts';
import type { Quote } from './quotes.ts';
import { firstEndingAfter, type Span } from './span.ts';
import type { Speaker } from './speaker.ts';
import { seeSpeech } from './speech-signs.ts';
import type { Sign } from './voice-weights.ts';

/** The signs seen around a hit, with the words that show each. */
export type Evidence = ReadonlyMap<Sign, Shown>;
/** The same while signs are looked for. */
export type Seen = Map<Sign, Shown>;
interface Shown {
  readonly cue?: Span;
  readonly speaker?: Speaker | undefined;
}

/** Looks for signs of who speaks a hit, in its paragraph. */
export function createEvidence(words: CueWords, fold: FoldTable): (text: string, hit: Span, isQuotedByHabit: boolean) => Evidence {
  const paragraphAt = createParagraphs(words, fold);
  let scene: Scene | undefined;
  return (text, hit, isQuotedByHabit) => {
    const paragraph = paragraphAt(text, hit.start);
    if (scene?.paragraph !== paragraph) scene = sceneOf(paragraph);
    const place = placeOf(scene, hit);
    const seen: Seen = new Map();
    seeSpeech(place, seen);
    seeQuotations(place, isQuotedByHabit, seen);
    seeLabel(place, seen);
    if (place.work) seeTitle(place, place.work, seen);
    seeDistance(place, seen);
    return seen;
  };
}

/** Names before a colon that begin the hit's sentence or the paragraph. */
function seeLabel({ scene, hit, index }: Place, seen: Seen): void {
  const label = labelBefore(scene, index, hit.start) ?? labelBefore(scene, 0, hit.start);
  if (label) seen.set('headline', { speaker: label.speaker });
}

function labelBefore({ paragraph, labels }: Scene, index: number, at: number): Label | undefined {
  const sentence = paragraph.sentences[index];
  if (!sentence) return undefined;
  labels[index] ??= labelOf(paragraph, sentence) ?? 'none';
  const label = labels[index];
  return label !== 'none' && label.end <= at ? label : undefined;
}

const documents = kindBits('document');

/** The title of a document: a word for one stands beside it. */
function seeTitle({ scene: { paragraph } }: Place, work: Quote, seen: Seen): void {
  const { cues } = paragraph;
  const near = cues.slice(firstEndingAfter(cues, work.start - 9), firstEndingAfter(cues, work.end + 6));
  const document = near.find(cue => isOf(cue, documents) && (cue.end <= work.start || (cue.start > work.end && cue.start <= work.end + 3)));
  if (document) seen.set('title', { cue: document });
}
