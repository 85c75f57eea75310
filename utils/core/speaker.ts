import { type Cue, isOf, kindBits } from './cues.ts';
import { clauseStart, type Paragraph } from './paragraph.ts';
import type { Quote } from './quotes.ts';
import { firstEndingAfter, type Span } from './span.ts';

/** The words that name a speaker. */
export interface Speaker extends Span {
  /** `state`: PRC state, Party, their media and officials, Hong Kong's government among them. Absent where the text does not tell. */
  readonly kind?: 'state' | 'other';
}

/** The subject of a verb of saying. */
export interface Subject {
  /** Absent also where the subject is too long to be a name. */
  readonly speaker?: Speaker;
  readonly hasSubject: boolean;
  /** Is the speaker one that the lists know, and not merely what stands where a name would? */
  readonly isKnown: boolean;
  /** Does the text speak of itself: 我们认为? */
  readonly isSelf: boolean;
}

const self = kindBits('self');
const pronoun = kindBits('pronoun');
const adverb = kindBits('adverb');
const state = kindBits('state');
const other = kindBits('other');
const person = kindBits('person');
const office = kindBits('office');
const verbs = kindBits('speech', 'weakSpeech');
/** Words that name someone, alone or with a name after them. */
export const named = state | other | person | office;
const speakers = named | pronoun | self;
const isSpeaker = (cue: Cue) => isOf(cue, speakers);

const nobody: Subject = { hasSubject: false, isKnown: false, isSelf: false };
const itself: Subject = { hasSubject: true, isKnown: true, isSelf: true };
const known = (speaker: Speaker): Subject => ({ speaker, hasSubject: true, isKnown: true, isSelf: false });

export function speakerOf(start: number, end: number, kind: Speaker['kind']): Speaker {
  return kind ? { start, end, kind } : { start, end };
}

/** In UTF-16 units: longer than this nobody's name is, nor what stands before it or between its parts. */
const longest = { name: 14, prefix: 6, between: 6, afterOffice: 4 } as const;
/** How many sentences back 他 is followed. */
const furthestBack = 8;
/** Begin what a speaker does or is done to, and end the name. */
const endsName = /[在于於对對向就从從以据據与與和同跟见見谈談答时時]|[会會][见見谈談]|主持|召[开開]|出席/;
const governs = /(?:[在于於对對向就从從以据據与與同跟]|[会會][见見]|接受|告[诉訴])\p{Script=Han}{0,2}$/u;
/** Begin something else than a name: 这里, 为什么, 从经济上, 或者, 不得不. */
const noName = /^[这這那此该該从從以为為或不没沒所一并並使让讓令把被有是于於在按根][\s\S]/;

/** The subject of the verb with this index: it stands in the verb's clause (also as a name that no list knows); where that holds none, who spoke first in the sentence speaks on. */
export function subjectOf(paragraph: Paragraph, index: number): Subject {
  const { text, cues } = paragraph;
  const verb = cues[index]!;
  const work = workBefore(paragraph, verb);
  if (work) return known(speakerOf(work.start - 1, work.end + 1, kindOf(cuesWithin(cues, work), paragraph)));
  const clause = clauseStart(paragraph, verb.start);
  let first = index;
  while (first > 0 && cues[first - 1]!.start >= clause && !isOf(cues[first - 1]!, verbs)) first--;
  const from = Math.max(clause, cues[first - 1]?.end ?? 0);
  const inClause = cues.slice(first, index);
  const subjects = inClause.filter(isSpeaker);
  const last = subjects.at(-1);
  if (last && isOf(last, self)) return itself;
  if (last && isOf(last, pronoun)) return known(speakerOf(last.start, last.end, kindOf(namedBefore(paragraph, from), paragraph)));
  if (last) return known(nameOf(paragraph, from, subjects, inClause, verb.start));
  const name = unknownName(text, from, verb.start, inClause);
  const length = name.end - name.start;
  const isName = length <= longest.name && !noName.test(text.slice(name.start, name.end));
  if (length >= 2) return { ...(isName && { speaker: name }), hasSubject: true, isKnown: false, isSelf: false };
  return subjectOfSentence(paragraph, index);
}

/** `《意见》提出`, `《意见》还提出`: a document at the beginning of the clause. */
function workBefore(paragraph: Paragraph, verb: Cue): Quote | undefined {
  const { text, quotes } = paragraph;
  const closing = text.slice(verb.start - 3, verb.start).lastIndexOf('》');
  if (closing < 0) return undefined;
  const end = verb.start - 3 + closing;
  return quotes.find(quote => quote.end === end && quote.isTitle && clauseStart(paragraph, quote.start - 1) === quote.start - 1);
}

/** Who speaks at the beginning of the sentence of a verb, with all titles: 中共中央总书记、国家主席习近平. */
function subjectOfSentence(paragraph: Paragraph, index: number): Subject {
  const { text, cues, sentences } = paragraph;
  const sentence = sentences[firstEndingAfter(sentences, cues[index]!.start)];
  let first = sentence ? firstEndingAfter(cues, sentence.start) : index;
  while (first < index && !isSpeaker(cues[first]!)) first++;
  if (first === index) return nobody;
  const run = [cues[first]!];
  for (let i = first + 1; i < index && isOf(cues[i]!, named) && isOneName(text, run.at(-1)!, cues[i]!); i++) run.push(cues[i]!);
  if (isOf(run[0]!, self)) return itself;
  return known(speakerOf(run[0]!.start, run.at(-1)!.end, kindOf(run, paragraph)));
}

/** Whom 他 stands for: more often who was named first in a sentence before than the name that stands nearest. */
function namedBefore({ cues, sentences }: Paragraph, before: number): Cue[] {
  const here = firstEndingAfter(sentences, before);
  for (let i = here; i >= 0 && i >= here - furthestBack; i--) {
    const end = Math.min(before, sentences[i]?.end ?? before);
    for (let k = firstEndingAfter(cues, sentences[i]?.start ?? before); k < cues.length && cues[k]!.end <= end; k++)
      if (isOf(cues[k]!, state | other)) return [cues[k]!];
  }
  return [];
}

const cuesWithin = (cues: readonly Cue[], { start, end }: Span) =>
  cues.slice(firstEndingAfter(cues, start), firstEndingAfter(cues, end + 1)).filter(isSpeaker);

/** Whose organ stands first: 中国驻日本大使 is China's. An office alone may be any country's; a journalist, a scholar is the state's only with its name before. */
export function kindOf(subjects: readonly Cue[], { namesOnlyState }: Paragraph): Speaker['kind'] {
  const first = subjects.find(cue => isOf(cue, state | other));
  if (first) return isOf(first, state) ? 'state' : 'other';
  if (subjects.some(cue => isOf(cue, person))) return 'other';
  return namesOnlyState && subjects.some(cue => isOf(cue, office)) ? 'state' : undefined;
}

/**
 * The words that name a speaker: the first run of cues that no preposition governs (习近平 of 习近平在博鳌亚洲论坛上说), with a few characters
 * of no list before it (湖南 of 湖南省委), and the name after an office (郭嘉昆 of 发言人郭嘉昆).
 */
function nameOf(paragraph: Paragraph, from: number, subjects: readonly Cue[], inClause: readonly Cue[], to: number): Speaker {
  const { text } = paragraph;
  const run = runsOf(text, subjects).find(([first]) => !governs.test(text.slice(from, first!.start))) ?? [subjects.at(-1)!];
  const [first, last] = [run[0]!, run.at(-1)!];
  const isPrefix =
    inClause[0] === first && first.start - from <= longest.prefix && /^\p{Script=Han}+$/u.test(text.slice(from, first.start));
  const rest = text.slice(last.end, inClause.find(cue => cue.start >= last.end)?.start ?? to);
  const han = rest.match(/^[\p{Script=Han}·]*/u)?.[0] ?? '';
  const cut = han.search(endsName);
  const name = cut < 0 ? han.length : cut;
  const takesName = isOf(last, office | person) || '人员員长長家授者统統相'.includes(text.charAt(last.end - 1));
  const end = last.end + (takesName && name <= longest.afterOffice ? name : 0);
  return speakerOf(isPrefix ? from : first.start, end, kindOf(run, paragraph));
}

/** Cues that are one name: 外交部 and 发言人 of 外交部副发言人. */
function runsOf(text: string, subjects: readonly Cue[]): Cue[][] {
  const runs: Cue[][] = [];
  for (const cue of subjects) {
    const before = runs.at(-1)?.at(-1);
    if (before && isOneName(text, before, cue)) runs.at(-1)!.push(cue);
    else runs.push([cue]);
  }
  return runs;
}

function isOneName(text: string, before: Span, after: Span): boolean {
  const gap = text.slice(before.end, after.start);
  return gap.length <= longest.between && /^[\p{Script=Han}、·]*$/u.test(gap) && !endsName.test(gap);
}

/** What stands before a verb whose subject no list knows: up to a bracket or a preposition, without what may stand around a name. */
function unknownName(text: string, from: number, to: number, inClause: readonly Cue[]): Span {
  let start = from;
  while (start < to && /[\s\u200b*]/.test(text.charAt(start))) start++;
  for (const cue of inClause) if (cue.start === start && isOf(cue, adverb)) start = cue.end;
  const cut = text.slice(start + 2, to).search(/[(（在于於对對向]|[会會][见見]/);
  let end = cut < 0 ? to : start + 2 + cut;
  for (const cue of inClause.toReversed()) if (cue.end === end && cue.start >= start && isOf(cue, adverb)) end = cue.start;
  return { start, end };
}
