import { type Cue, isOf, kindBits } from './cues.ts';
import { clauseStart, type Paragraph } from './paragraph.ts';
import type { Place } from './place.ts';
import { firstEndingAfter } from './span.ts';
import type { Seen } from './voice-evidence.ts';

/** How far words of distance reach, in UTF-16 units, before the hit (or its quotation marks) and after it. */
const reach = { soCalled: 8, negation: 11, naming: 3, aboutWords: 4 } as const;
const soCalled = kindBits('soCalled');
const naming = kindBits('naming');
const negation = kindBits('negation');
const aboutWords = kindBits('aboutWords');
const distant = soCalled | naming | negation | aboutWords;

/** Words that talk about the words, or keep them at a distance. */
export function seeDistance(place: Place, seen: Seen): void {
  const { hit, tight, scene } = place;
  if (scene.paragraph.kinds & distant) {
    const from = tight ? Math.min(tight.start - 1, hit.start) : hit.start;
    const to = tight ? Math.max(tight.end + 1, hit.end) : hit.end;
    const doubting = cueBefore(scene.paragraph, from, soCalled, reach.soCalled);
    if (doubting) seen.set('soCalled', { cue: doubting });
    const name = cueBefore(scene.paragraph, from, naming, reach.naming);
    if (name) seen.set('named', { cue: name });
    const not = cueBefore(scene.paragraph, from, negation, reach.negation);
    if (not) seen.set('negated', { cue: not });
    const about = wordAboutWords(scene.paragraph, to);
    if (about) seen.set('wordAboutWords', { cue: about });
  }
  if (scene.critical.length) seeCriticism(place, seen);
}

/** The last cue of a kind that ends at most so far before a place, in its clause. */
function cueBefore(paragraph: Paragraph, from: number, kind: number, reach: number): Cue | undefined {
  const { cues, kinds } = paragraph;
  if (!(kinds & kind)) return undefined;
  for (let i = firstEndingAfter(cues, from) - 1; i >= 0 && cues[i]!.end >= from - reach; i--)
    if (isOf(cues[i]!, kind)) return cues[i]!.start >= clauseStart(paragraph, from) ? cues[i] : undefined;
  return undefined;
}

/** `的口号`, soon behind a formula and in its clause. */
function wordAboutWords({ text, cues, kinds }: Paragraph, to: number): Cue | undefined {
  if (!(kinds & aboutWords)) return undefined;
  for (let i = firstEndingAfter(cues, to); i < cues.length && cues[i]!.end <= to + reach.aboutWords + 1; i++) {
    const cue = cues[i]!;
    if (cue.start < to || cue.start > to + reach.aboutWords || !isOf(cue, aboutWords)) continue;
    return /[，。！？；]/.test(text.slice(to, cue.start)) ? undefined : cue;
  }
  return undefined;
}

/** Words of criticism in the hit's sentence, beside it, and elsewhere in the paragraph. */
function seeCriticism({ scene: { critical }, hit, sentence }: Place, seen: Seen): void {
  const isInSentence = ({ start, end }: Cue) => start >= sentence.start && end <= sentence.end;
  const here = critical.find(cue => isInSentence(cue) && (cue.end <= hit.start || cue.start >= hit.end));
  if (here) seen.set('critical', { cue: here });
  const elsewhere = critical.find(cue => !isInSentence(cue));
  if (elsewhere) seen.set('criticalParagraph', { cue: elsewhere });
}
