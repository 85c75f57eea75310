import type { Place, Scene } from './place.ts';
import { isOneOf } from './punctuation.ts';
import type { Quote } from './quotes.ts';
import { firstEndingAfter } from './span.ts';
import { type SpeechFrame, subjectAt } from './speech-frame.ts';
import type { Seen } from './voice-evidence.ts';

/** Quotation marks around the hit, and around what it stands in. */
export function seeQuotations(place: Place, isQuotedByHabit: boolean, seen: Seen): void {
  const { tight, long, scene } = place;
  const frame =
    (tight && frameBefore(scene, tight)) ??
    (long && frameBefore(scene, long)) ??
    (tight && frameAfter(scene, tight, true)) ??
    (long && frameAfter(scene, long, false));
  if (frame) seen.set('quoted', { cue: frame, speaker: subjectAt(scene.paragraph, frame).speaker });
  else if (long && long.end - long.start > shortestSpeech) seen.set(long.isPaired ? 'quotedLong' : 'quotedUnpaired', {});
  if (!tight) return;
  seen.set(isQuotedByHabit ? 'officialQuotes' : 'scareQuotes', {});
  if (!isQuotedByHabit && scene.critical.length) seen.set('scareQuotesOfCritic', {});
}

/** In UTF-16 units: a longer quotation holds speech, whoever speaks. */
const shortestSpeech = 25;
/** In UTF-16 units: how far behind a quotation its verb may stand. */
const longestTrail = 24;
/** Quotations that follow one another, `「…」、「…」`, are taken together, up to so many. */
const longestRow = 12;

/** The verb that a quotation, or the row of quotations it stands in, follows at once: `说：「`. */
function frameBefore({ paragraph, frames }: Scene, quote: Quote): SpeechFrame | undefined {
  const { text, quotes } = paragraph;
  let first: Quote | undefined = quote;
  for (let i = 0; first && i < longestRow; i++) {
    const mark: number = first.start - 1;
    const frame: SpeechFrame | undefined = frames[firstEndingAfter(frames, mark + 1) - 1];
    if (frame && frame.end <= mark && mark - frame.end <= 2 && holdsOnly(text, frame.end, mark, '了着著道：:，,')) return frame;
    first = quotes.find(({ end }) => end < mark && mark - end <= 2 && holdsOnly(text, end + 1, mark, '、，及和與与'));
  }
  return undefined;
}

/** The verb soon after a quotation: `「…」他说`. A short one may be an object (`“…”强调的是`), unless a comma stands at its end. */
function frameAfter({ paragraph: { text }, frames }: Scene, { end }: Quote, isShort: boolean): SpeechFrame | undefined {
  if (isShort && !isOneOf('，,。', text.charAt(end - 1)) && !isOneOf('，,。', text.charAt(end + 1))) return undefined;
  for (let i = firstEndingAfter(frames, end); i < frames.length && frames[i]!.start <= end + longestTrail; i++)
    if (frames[i]!.isStrong) return /[。！？\n]/.test(text.slice(end + 2, frames[i]!.start)) ? undefined : frames[i]!;
  return undefined;
}

function holdsOnly(text: string, from: number, to: number, characters: string): boolean {
  for (let i = from; i < to; i++) if (!isOneOf(characters, text.charAt(i))) return false;
  return true;
}
