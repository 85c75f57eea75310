import { isOf, kindBits } from './cues.ts';
import type { Paragraph } from './paragraph.ts';
import type { Place } from './place.ts';
import { firstEndingAfter, type Span } from './span.ts';
import { type SpeechFrame, subjectAt } from './speech-frame.ts';
import type { Seen } from './voice-evidence.ts';
import type { Sign } from './voice-weights.ts';

/** Verbs of saying that govern the hit: in its sentence, or in one before whose speech goes on. */
export function seeSpeech(place: Place, seen: Seen): void {
  const { paragraph, frames } = place.scene;
  const nearest = firstEndingAfter(frames, place.hit.start) - 1;
  if (nearest < 0) return;
  const strong = frameHere(place, nearest, true);
  const weak = frameHere(place, nearest, false);
  if (strong && subjectAt(paragraph, strong).hasSubject) see('said', strong);
  if (weak && subjectAt(paragraph, weak).isKnown) see('weaklySaid', weak);
  if (strong?.introduces) see('introduced', strong);
  else if (weak?.introduces) see('introduced', weak);
  const continued = strong ? undefined : continuedFrame(place, nearest);
  if (!continued) return;
  see('continued', continued);
  if (continued.introduces || listsPoints(paragraph, continued)) see('continuedIntroduced', continued);
  if (opensWith(place, modal)) see('continuedModal', continued);

  function see(sign: Sign, frame: SpeechFrame): void {
    seen.set(sign, { cue: frame, speaker: subjectAt(paragraph, frame).speaker });
  }
}

/** The last verb before the hit, in its sentence, that someone else than the text itself says: one with a subject, if there is any. */
function frameHere({ scene: { paragraph, frames }, hit, sentence }: Place, nearest: number, isStrong: boolean): SpeechFrame | undefined {
  let last: SpeechFrame | undefined;
  for (let i = nearest; i >= 0 && frames[i]!.start >= sentence.start; i--) {
    const frame = frames[i]!;
    if (frame.isStrong !== isStrong || !isHeardAt(hit, frame)) continue;
    const { isSelf, hasSubject } = subjectAt(paragraph, frame);
    if (isSelf) continue;
    if (hasSubject) return frame;
    last ??= frame;
  }
  return last;
}

/** What is said inside a quotation governs nothing outside it, and `说：“…”` nothing beyond it. */
function isHeardAt(hit: Span, { quote, direct }: SpeechFrame): boolean {
  if (direct?.isPaired && hit.start > direct.end) return false;
  return !quote || (quote.start <= hit.start && quote.end >= hit.end);
}

/** Sentences through which speech is followed. */
const longestSpeech = 8;
const modal = kindBits('modal');
const narrative = kindBits('narrative');

/** The frame of an earlier sentence whose speech goes on in the hit's: nobody else began to speak, and the sentence does not go back to telling. */
function continuedFrame(place: Place, nearest: number): SpeechFrame | undefined {
  const { scene, hit, index, sentence } = place;
  const { paragraph, frames } = scene;
  if (opensWith(place, narrative)) return undefined;
  const from = paragraph.sentences[Math.max(0, index - longestSpeech)]?.start ?? 0;
  for (let i = nearest; i >= 0 && frames[i]!.start >= from; i--) {
    const frame = frames[i]!;
    if (frame.end > sentence.start || !isHeardAt(hit, frame) || !(frame.isStrong || listsPoints(paragraph, frame))) continue;
    const { isSelf, speaker } = subjectAt(paragraph, frame);
    if (isSelf) return undefined;
    if (speaker) return frame;
  }
  return undefined;
}

/** `提出五点：` is followed by what was said, whatever the verb. */
function listsPoints({ text }: Paragraph, { end }: SpeechFrame): boolean {
  for (let i = end; i < Math.min(end + 7, text.length); i++) {
    const character = text.charAt(i);
    if (character === '：' || character === ':') return true;
    if ('，。；'.includes(character)) return false;
  }
  return false;
}

/** Does the hit's sentence begin with such a word? */
function opensWith({ scene: { paragraph }, sentence: { start } }: Place, kinds: number): boolean {
  const { cues } = paragraph;
  if (!(paragraph.kinds & kinds)) return false;
  const first = cues[firstEndingAfter(cues, start)];
  return first !== undefined && first.start <= start + 4 && isOf(first, kinds);
}
