import { type Cue, isOf, kindBits } from './cues.ts';
import type { Label } from './label.ts';
import type { Paragraph } from './paragraph.ts';
import type { Quote } from './quotes.ts';
import { firstEndingAfter, type Span } from './span.ts';
import { type SpeechFrame, speechFrames } from './speech-frame.ts';

/** What is the same for every hit of a paragraph. */
export interface Scene {
  readonly paragraph: Paragraph;
  readonly frames: readonly SpeechFrame[];
  /** By index of the sentence, names before a colon, as headlines and dialogues have it; filled where they are asked for. */
  readonly labels: (Label | 'none')[];
  readonly critical: readonly Cue[];
}

const critical = kindBits('critical');

export function sceneOf(paragraph: Paragraph): Scene {
  return {
    paragraph,
    frames: speechFrames(paragraph),
    labels: [],
    critical: paragraph.kinds & critical ? paragraph.cues.filter(cue => isOf(cue, critical)) : [],
  };
}

/** Where in its paragraph a hit stands. */
export interface Place {
  readonly scene: Scene;
  readonly hit: Span;
  readonly sentence: Span;
  /** Index of the sentence. */
  readonly index: number;
  /** Quotation marks around the hit and hardly more: they point at the words. */
  readonly tight: Quote | undefined;
  /** The innermost longer quotation: it holds what someone says. */
  readonly long: Quote | undefined;
  /** The title of a work that holds the hit. */
  readonly work: Quote | undefined;
}

export function placeOf(scene: Scene, hit: Span): Place {
  const { quotes, sentences } = scene.paragraph;
  const index = firstEndingAfter(sentences, hit.start);
  const sentence = sentences[index] ?? scene.paragraph;
  let tight: Quote | undefined;
  let long: Quote | undefined;
  let work: Quote | undefined;
  for (const quote of quotes) {
    if (quote.start >= hit.end) break;
    if (quote.end <= hit.start) continue;
    const isHolding = quote.start <= hit.start && quote.end >= hit.end;
    if (quote.isTitle) work ??= isHolding ? quote : undefined;
    else if (isTightAround(quote, hit)) tight ??= quote;
    else if (isHolding) long = quote;
  }
  return { scene, hit, index, sentence, tight, long, work };
}

function isTightAround(quote: Span, hit: Span): boolean {
  const length = hit.end - hit.start;
  const quoted = quote.end - quote.start;
  return quoted >= 2 && quoted <= Math.max(length + 3, length * 1.4);
}
