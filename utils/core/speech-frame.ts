import { type Cue, isOf, kindBits } from './cues.ts';
import { openingMarks, type Paragraph, type Quote } from './paragraph.ts';
import type { Span } from './span.ts';

/** The words that name a speaker. */
export interface Speaker extends Span {
  /** `state`: PRC state, Party, their media and officials. Absent where the text does not tell. */
  readonly kind?: 'state' | 'other';
}

/** A verb of saying (its span is the frame's) with its subject: `习近平主席强调，`. */
export interface SpeechFrame extends Span {
  /** Can this verb only introduce what someone says? */
  readonly isStrong: boolean;
  /** Absent also where the subject is too long to be a name. */
  readonly speaker?: Speaker;
  readonly hasSubject: boolean;
  /** Is the speaker one that the lists know, and not merely what stands where a name would? */
  readonly isKnown: boolean;
  /** Does the text speak of itself: 我们认为? */
  readonly isSelf: boolean;
  /** Does a comma or a colon follow the verb? Then what follows is speech and not an object. */
  readonly introduces: boolean;
  /** Does a quotation follow the verb at once? */
  readonly isDirect: boolean;
  /** The innermost quotation that the verb stands in. */
  readonly quote: Quote | undefined;
}

const strong = kindBits('speech');
const verbs = kindBits('speech', 'weakSpeech');
const self = kindBits('self');
const pronoun = kindBits('pronoun');
const adverb = kindBits('adverb');
const state = kindBits('state');
const other = kindBits('other');
const office = kindBits('office');
/** Words that name someone, alone or with a name after them. */
export const named = state | other | office;
const speakers = named | pronoun | self;

/** All verbs of saying in a paragraph, in order, each with whoever says it. */
export function speechFrames(paragraph: Paragraph): SpeechFrame[] {
  const { text, cues, quotes } = paragraph;
  return cues.flatMap((verb, index) => {
    if (!isVerb(text, verb)) return [];
    const introduces = /[，,：:]/.test(text.charAt(verb.end));
    const after = text.charAt(verb.end + (introduces ? 1 : 0));
    return [
      {
        start: verb.start,
        end: verb.end,
        isStrong: isOf(verb, strong),
        ...subjectOf(paragraph, index),
        introduces,
        isDirect: after !== '' && openingMarks.includes(after),
        quote: quotes.findLast(quote => !quote.isTitle && quote.start <= verb.start && quote.end >= verb.end),
      },
    ];
  });
}

/** `强调的` qualifies, `期望和嘱托` is a pair of nouns: neither says anything. */
function isVerb(text: string, cue: Cue): boolean {
  return (
    isOf(cue, verbs) &&
    !'的之过過和与與及、'.includes(text.charAt(cue.end) || '。') &&
    !'的和与與'.includes(text.charAt(cue.start - 1) || '。')
  );
}

/** A clause is looked through for its subject so far back. */
const longestClause = 60;
const longestName = 14;

/** The subject stands in the verb's clause (also as a name that no list knows); where that holds none, the sentence's first one speaks on. */
function subjectOf(paragraph: Paragraph, index: number): Pick<SpeechFrame, 'speaker' | 'hasSubject' | 'isKnown' | 'isSelf'> {
  const { text, cues, quotes } = paragraph;
  const verb = cues[index]!;
  const work = quotes.findLast(quote => quote.isTitle && quote.end < verb.start && verb.start - quote.end <= 3);
  if (work && clauseStart(paragraph, work.start - 1) === work.start - 1)
    return { speaker: { start: work.start - 1, end: work.end + 1 }, hasSubject: true, isKnown: true, isSelf: false };
  const from = clauseStart(paragraph, verb.start);
  const inClause = cuesBetween(cues, index, from);
  const subjects = inClause.filter(cue => isSpeaker(cue) && !isObject(text, cue));
  const last = subjects.at(-1);
  if (last) {
    if (isOf(last, self)) return { hasSubject: true, isKnown: true, isSelf: true };
    const speaker = isOf(last, pronoun)
      ? { start: last.start, end: last.end, ...kindOf(firstNamedBefore(paragraph, index, from)) }
      : { ...nameOf(text, from, subjects, inClause, verb), ...kindOf(subjects) };
    return { speaker, hasSubject: true, isKnown: true, isSelf: false };
  }
  const name = unknownName(text, from, verb.start, inClause);
  const length = name.end - name.start;
  if (length >= 2) return { ...(length <= longestName && { speaker: name }), hasSubject: true, isKnown: false, isSelf: false };
  const first = firstOfSentence(paragraph, index);
  if (!first) return { hasSubject: false, isKnown: false, isSelf: false };
  if (isOf(first, self)) return { hasSubject: true, isKnown: true, isSelf: true };
  return { speaker: { start: first.start, end: first.end, ...kindOf([first]) }, hasSubject: true, isKnown: true, isSelf: false };
}

/** Whom something is said to, or asked by: `接受美国之音采访时说`. */
function isObject(text: string, { start }: Cue): boolean {
  return /(接受|告[诉訴]|[向对對给給跟])$/.test(text.slice(Math.max(0, start - 2), start));
}

const isSpeaker = (cue: Cue) => isOf(cue, speakers);

/** The cues from `from` up to, not including, that of index `to`. */
function cuesBetween(cues: readonly Cue[], to: number, from: number): Cue[] {
  let first = to;
  while (first > 0 && cues[first - 1]!.start >= from) first--;
  return cues.slice(first, to);
}

/** Who speaks at the beginning of the sentence of a cue. */
function firstOfSentence({ cues, sentences }: Paragraph, index: number): Cue | undefined {
  const sentence = sentences.findLast(each => each.start <= cues[index]!.start);
  return cuesBetween(cues, index, sentence?.start ?? 0).find(isSpeaker);
}

/** Whom 他 stands for: more often who was named first in a sentence before than the name that stands nearest. */
function firstNamedBefore({ cues, sentences }: Paragraph, index: number, before: number): Cue[] {
  for (let i = sentences.findLastIndex(each => each.start <= before); i >= 0; i--) {
    const first = cuesBetween(cues, index, sentences[i]!.start).find(cue => cue.end <= before && isOf(cue, state | other));
    if (first) return [first];
  }
  return [];
}

/** A state's office may be any state's; with a foreign name beside it, it is that one's. */
export function kindOf(subjects: readonly Cue[]): { kind?: 'state' | 'other' } {
  if (subjects.some(cue => isOf(cue, other))) return { kind: 'other' };
  return subjects.some(cue => isOf(cue, state)) ? { kind: 'state' } : {};
}

/**
 * The words that name a speaker: the first run of cues that no preposition governs (习近平 of 习近平在博鳌亚洲论坛上说), with a few characters
 * of no list before it (湖南 of 湖南省委), and the name after an office (郭嘉昆 of 发言人郭嘉昆).
 */
function nameOf(text: string, from: number, subjects: readonly Cue[], inClause: readonly Cue[], verb: Cue): Span {
  const run = runsOf(text, subjects).find(([first]) => !governing.test(text.slice(from, first!.start))) ?? [subjects.at(-1)!];
  const [first, last] = [run[0]!, run.at(-1)!];
  const start = inClause[0] === first && /^\p{Script=Han}{1,6}$/u.test(text.slice(from, first.start)) ? from : first.start;
  const rest = text.slice(last.end, (inClause.find(cue => cue.start >= last.end) ?? verb).start);
  const name = rest.slice(0, rest.search(preposition) < 0 ? rest.length : rest.search(preposition));
  const isOffice = isOf(last, office) || '人员員长長家授者统統相'.includes(text.charAt(last.end - 1));
  return { start, end: last.end + (isOffice && name.length <= 4 ? name.length : 0) };
}

const preposition = /[在于於对對向就从從以据據]/;
const governing = /[在于於对對向就从從以据據]\p{Script=Han}{0,2}$/u;

/** Cues with hardly anything between them: 外交部 and 发言人 of 外交部副发言人. */
function runsOf(text: string, subjects: readonly Cue[]): Cue[][] {
  const runs: Cue[][] = [];
  for (const cue of subjects) {
    const before = runs.at(-1)?.at(-1);
    const gap = before && text.slice(before.end, cue.start);
    if (gap !== undefined && gap.length <= 6 && !preposition.test(gap)) runs.at(-1)!.push(cue);
    else runs.push([cue]);
  }
  return runs;
}

/** What stands before a verb whose subject no list knows: up to a bracket or a preposition, without what may stand around a name. */
function unknownName(text: string, from: number, to: number, inClause: readonly Cue[]): Span {
  let start = from;
  while (start < to && /[\s\u200b*]/.test(text.charAt(start))) start++;
  for (const cue of inClause) if (cue.start === start && isOf(cue, adverb)) start = cue.end;
  const cut = text.slice(start + 2, to).search(/[(（在于於对對向就从從]/);
  let end = cut < 0 ? to : start + 2 + cut;
  for (const cue of inClause.toReversed()) if (cue.end === end && cue.start >= start && isOf(cue, adverb)) end = cue.start;
  return { start, end };
}

/** Where the clause of a place begins. Brackets are stepped over: `科尔维尔（Alex Colville）说`. */
export function clauseStart({ text, start }: Paragraph, at: number): number {
  const furthest = Math.max(start, at - longestClause);
  let i = at;
  while (i > furthest && !'，。！？；：,;:、（(“”‘’「」『』"'.includes(text.charAt(i - 1))) {
    const opening = ')）'.includes(text.charAt(i - 1)) ? Math.max(text.lastIndexOf('(', i), text.lastIndexOf('（', i)) : -1;
    i = opening >= furthest ? opening : i - 1;
  }
  return i;
}
