import { type Cue, type CueKind, type CueWords, isOf, kindBits } from './cues.ts';
import type { FoldTable } from './fold.ts';
import { type Label, labelOf } from './label.ts';
import { clauseStart, createParagraphs, type Paragraph } from './paragraph.ts';
import type { Quote } from './quotes.ts';
import { firstEndingAfter, type Span } from './span.ts';
import type { Speaker } from './speaker.ts';
import { type SpeechFrame, speechFrames } from './speech-frame.ts';
import type { Sign } from './voice-weights.ts';

/** The signs seen around a hit, with the words that show each. */
export type Evidence = ReadonlyMap<Sign, { readonly cue?: Span; readonly speaker?: Speaker }>;
type Seen = readonly [Sign, { cue?: Span; speaker?: Speaker }];

/** Looks for signs of who speaks a hit, in its paragraph. */
export function createEvidence(words: CueWords, fold: FoldTable): (text: string, hit: Span, isQuotedByHabit: boolean) => Evidence {
  const paragraphAt = createParagraphs(words, fold);
  let scene: Scene | undefined;
  return (text, hit, isQuotedByHabit) => {
    const paragraph = paragraphAt(text, hit.start);
    if (scene?.paragraph !== paragraph) scene = sceneOf(paragraph);
    const place = placeOf(scene, hit);
    return new Map([...speechSigns(place), ...quotationSigns(place, isQuotedByHabit), ...labelSigns(place), ...distanceSigns(place)]);
  };
}

/** What is the same for every hit of a paragraph. */
interface Scene {
  readonly paragraph: Paragraph;
  readonly frames: readonly SpeechFrame[];
  /** Names before a colon, as headlines and dialogues have it. */
  readonly labels: readonly Label[];
  readonly critical: readonly Cue[];
}

const critical = kindBits('critical');

function sceneOf(paragraph: Paragraph): Scene {
  return {
    paragraph,
    frames: speechFrames(paragraph),
    labels: paragraph.sentences.flatMap(sentence => labelOf(paragraph, sentence) ?? []),
    critical: paragraph.cues.filter(cue => isOf(cue, critical)),
  };
}

/** Where in its paragraph a hit stands. */
interface Place extends Scene {
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

function placeOf(scene: Scene, hit: Span): Place {
  const { quotes, sentences } = scene.paragraph;
  const length = hit.end - hit.start;
  const isTight = ({ start, end }: Span) => end - start >= 2 && end - start <= Math.max(length + 3, length * 1.4);
  const overlapping = quotes.filter(quote => quote.start < hit.end && quote.end > hit.start);
  const holding = overlapping.filter(quote => quote.start <= hit.start && quote.end >= hit.end);
  const index = firstEndingAfter(sentences, hit.start);
  return {
    ...scene,
    hit,
    index,
    sentence: sentences[index] ?? scene.paragraph,
    tight: overlapping.find(quote => !quote.isTitle && isTight(quote)),
    long: holding.findLast(quote => !quote.isTitle && !isTight(quote)),
    work: holding.find(quote => quote.isTitle),
  };
}

/** Sentences through which speech is followed. */
const longestSpeech = 8;

/** Verbs of saying that govern the hit: in its sentence, or in one before whose speech goes on. */
function speechSigns(place: Place): Seen[] {
  const { paragraph, frames, hit, index, sentence } = place;
  const from = paragraph.sentences[Math.max(0, index - longestSpeech)]?.start ?? 0;
  const governing: SpeechFrame[] = [];
  for (let i = firstEndingAfter(frames, hit.start) - 1; i >= 0 && frames[i]!.start >= from; i--)
    if (isHeardAt(hit, frames[i]!)) governing.push(frames[i]!);
  if (!governing.length) return [];
  governing.reverse();
  const here = governing.filter(({ start, isSelf }) => start >= sentence.start && !isSelf);
  const strong = here.findLast(frame => frame.isStrong && frame.hasSubject) ?? here.findLast(frame => frame.isStrong);
  const weak = here.findLast(frame => !frame.isStrong && frame.hasSubject) ?? here.findLast(frame => !frame.isStrong);
  const introducing = [strong, weak].find(frame => frame?.introduces);
  const continued = strong ? undefined : continuedFrame(place, governing);
  return [
    ...seenIf('said', strong?.hasSubject && strong),
    ...seenIf('weaklySaid', weak?.isKnown && weak),
    ...seenIf('introduced', introducing),
    ...seenIf('continued', continued),
    ...seenIf('continuedIntroduced', continued && (continued.introduces || listsPoints(paragraph, continued)) && continued),
    ...seenIf('continuedModal', continued && opensWith(place, 'modal') && continued),
  ];
}

/** What is said inside a quotation governs nothing outside it, and `说：“…”` nothing beyond it. */
function isHeardAt(hit: Span, { quote, direct }: SpeechFrame): boolean {
  if (direct?.isPaired && hit.start > direct.end) return false;
  return !quote || (quote.start <= hit.start && quote.end >= hit.end);
}

function seenIf(sign: Sign, frame: SpeechFrame | false | undefined): Seen[] {
  return frame ? [[sign, { cue: frame, ...(frame.speaker && { speaker: frame.speaker }) }]] : [];
}

/** The frame of an earlier sentence whose speech goes on in the hit's: nobody else began to speak, and the sentence does not go back to telling. */
function continuedFrame(place: Place, governing: readonly SpeechFrame[]): SpeechFrame | undefined {
  const { paragraph, sentence } = place;
  if (opensWith(place, 'narrative')) return undefined;
  const last = governing.findLast(
    frame => frame.end <= sentence.start && (frame.isStrong || listsPoints(paragraph, frame)) && (frame.isSelf || frame.speaker),
  );
  return last?.isSelf ? undefined : last;
}

/** `提出五点：` is followed by what was said, whatever the verb. */
function listsPoints({ text }: Paragraph, { end }: SpeechFrame): boolean {
  return /^[^，。；]{0,6}[：:]/.test(text.slice(end, end + 7));
}

/** Does the hit's sentence begin with such a word? */
function opensWith({ paragraph: { cues }, sentence: { start } }: Place, kind: CueKind): boolean {
  const first = cues[firstEndingAfter(cues, start)];
  return first !== undefined && first.start <= start + 4 && isOf(first, kindBits(kind));
}

/** Quotation marks around the hit, and around what it stands in. */
function quotationSigns(place: Place, isQuotedByHabit: boolean): Seen[] {
  const { tight, long, critical } = place;
  const quotes = [tight, long].flatMap(quote => quote ?? []);
  const frame =
    quotes.flatMap(quote => frameBefore(place, quote) ?? [])[0] ??
    quotes.flatMap(quote => frameAfter(place, quote, quote === tight) ?? [])[0];
  const seen: Seen[] = [];
  if (frame) seen.push(...seenIf('quoted', frame));
  else if (long && long.end - long.start > shortestSpeech) seen.push([long.isPaired ? 'quotedLong' : 'quotedUnpaired', {}]);
  if (tight) seen.push([isQuotedByHabit ? 'officialQuotes' : 'scareQuotes', {}]);
  if (tight && !isQuotedByHabit && critical.length) seen.push(['scareQuotesOfCritic', {}]);
  return seen;
}

/** In UTF-16 units: a longer quotation holds speech, whoever speaks. */
const shortestSpeech = 25;
/** In UTF-16 units: how far behind a quotation its verb may stand. */
const longestTrail = 24;
/** Quotations that follow one another, `「…」、「…」`, are taken together, up to so many. */
const longestRow = 12;

/** The verb that a quotation, or the row of quotations it stands in, follows at once: `说：「`. */
function frameBefore({ paragraph: { text, quotes }, frames }: Place, quote: Quote): SpeechFrame | undefined {
  let first = quote;
  for (let i = 0; i < longestRow; i++) {
    const frame = frames[firstEndingAfter(frames, first.start) - 1];
    if (frame && frame.end < first.start && /^[了着著道：:，,]{0,2}$/.test(text.slice(frame.end, first.start - 1).slice(0, 3)))
      return frame;
    const before = quotes.find(
      other =>
        other.end < first.start && first.start - other.end <= 3 && /^.[、，及和與与]?$/u.test(text.slice(other.end, first.start - 1)),
    );
    if (!before) return undefined;
    first = before;
  }
  return undefined;
}

/** The verb soon after a quotation: `「…」他说`. A short one may be an object (`“…”强调的是`), unless a comma stands at its end. */
function frameAfter({ paragraph: { text }, frames }: Place, quote: Quote, isShort: boolean): SpeechFrame | undefined {
  if (isShort && !/[，,。]/.test(text.charAt(quote.end - 1) + text.charAt(quote.end + 1))) return undefined;
  const frame = frames.slice(firstEndingAfter(frames, quote.end)).find(each => each.isStrong);
  if (!frame || frame.start > quote.end + longestTrail) return undefined;
  return /[。！？\n]/.test(text.slice(quote.end + 2, frame.start)) ? undefined : frame;
}

const documents = kindBits('document');

/** Names before a colon that begin the hit's sentence or the paragraph, and titles of documents. */
function labelSigns({ paragraph, labels, hit, sentence, work }: Place): Seen[] {
  const { cues } = paragraph;
  const label = labels.findLast(({ end, opens }) => end <= hit.start && (opens === sentence.start || opens === paragraph.start));
  const near = work && cues.slice(firstEndingAfter(cues, work.start - 9), firstEndingAfter(cues, work.end + 6));
  const document = near?.find(
    cue => isOf(cue, documents) && (cue.end <= work!.start || (cue.start > work!.end && cue.start <= work!.end + 3)),
  );
  return [
    ...(label ? [['headline', { speaker: label.speaker }] as const] : []),
    ...(document ? [['title', { cue: document }] as const] : []),
  ];
}

/** How far words of distance reach, in UTF-16 units, before the hit (or its quotation marks) and after it. */
const reach = { soCalled: 8, negation: 12, naming: 3, aboutWords: 4 } as const;

const distant = kindBits('soCalled', 'negation', 'naming', 'aboutWords');

/** Words that talk about the words, or keep them at a distance. */
function distanceSigns({ paragraph, critical, hit, sentence, tight }: Place): Seen[] {
  const { text, cues } = paragraph;
  const from = tight ? Math.min(tight.start - 1, hit.start) : hit.start;
  const to = tight ? Math.max(tight.end + 1, hit.end) : hit.end;
  const near = cues
    .slice(firstEndingAfter(cues, from - reach.negation), firstEndingAfter(cues, to + reach.aboutWords + 1))
    .filter(cue => isOf(cue, distant));
  if (!near.length && !critical.length) return [];
  const clause = near.length ? clauseStart(paragraph, from) : from;
  const before = (kind: keyof typeof reach) =>
    near.findLast(cue => isOf(cue, kindBits(kind)) && cue.start >= clause && cue.end <= from && cue.end >= from - reach[kind]);
  const after = near.find(cue => isOf(cue, kindBits('aboutWords')) && cue.start >= to && cue.start <= to + reach.aboutWords);
  const isBeside = ({ start, end }: Span) => end <= hit.start || start >= hit.end;
  const isInSentence = ({ start, end }: Span) => start >= sentence.start && end <= sentence.end;
  const seen: readonly (readonly [Sign, Cue | undefined])[] = [
    ['soCalled', before('soCalled')],
    ['named', before('naming')],
    ['negated', before('negation')],
    ['wordAboutWords', after && !/[，。！？；]/.test(text.slice(to, after.start)) ? after : undefined],
    ['critical', critical.find(cue => isInSentence(cue) && isBeside(cue))],
    ['criticalParagraph', critical.find(cue => !isInSentence(cue))],
  ];
  return seen.flatMap(([sign, cue]) => (cue ? [[sign, { cue }] as const] : []));
}
