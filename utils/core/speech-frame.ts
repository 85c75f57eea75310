import { isOf, kindBits } from './cues.ts';
import type { Paragraph } from './paragraph.ts';
import { isOneOf } from './punctuation.ts';
import { openingMarks, type Quote } from './quotes.ts';
import type { Span } from './span.ts';
import { type Subject, subjectOf } from './speaker.ts';

/** A verb of saying (its span is the frame's), and what stands around it: `习近平主席强调，`. */
export interface SpeechFrame extends Span {
  /** Index of the verb among the paragraph's cues. */
  readonly verb: number;
  /** Can this verb only introduce what someone says? */
  readonly isStrong: boolean;
  /** Does a comma or a colon follow the verb? Then what follows is speech and not an object. */
  readonly introduces: boolean;
  /** The quotation that follows the verb at once: speech ends with it. */
  readonly direct: Quote | undefined;
  /** The innermost quotation that the verb stands in. */
  readonly quote: Quote | undefined;
  /** Once `subjectAt` has looked for it. */
  subject: Subject | undefined;
}

const strong = kindBits('speech');
const verbs = kindBits('speech', 'weakSpeech');

/** All verbs of saying in a paragraph, in order. */
export function speechFrames(paragraph: Paragraph): readonly SpeechFrame[] {
  if (!(paragraph.kinds & verbs)) return [];
  const { text, cues } = paragraph;
  const frames: SpeechFrame[] = [];
  for (let verb = 0; verb < cues.length; verb++) {
    const cue = cues[verb]!;
    if (!isOf(cue, verbs) || !isVerb(text, cue)) continue;
    const introduces = isOneOf('，,：:', text.charAt(cue.end));
    frames.push({
      start: cue.start,
      end: cue.end,
      verb,
      isStrong: isOf(cue, strong),
      introduces,
      direct: quoteFrom(paragraph, cue.end + (introduces ? 1 : 0)),
      quote: quoteAround(paragraph, cue),
      subject: undefined,
    });
  }
  return frames;
}

/** Who says it. Looked for only where it is asked: most verbs govern no formula. */
export function subjectAt(paragraph: Paragraph, frame: SpeechFrame): Subject {
  frame.subject ??= subjectOf(paragraph, frame.verb);
  return frame.subject;
}

/** `强调的` qualifies, `期望和嘱托` is a pair of nouns: neither says anything. */
function isVerb(text: string, { start, end }: Span): boolean {
  return !isOneOf('的之過和與与及、', text.charAt(end)) && !isOneOf('的和與与', text.charAt(start - 1));
}

/** The quotation whose opening mark stands here. */
function quoteFrom({ text, quotes }: Paragraph, at: number): Quote | undefined {
  if (!quotes.length || !isOneOf(openingMarks, text.charAt(at))) return undefined;
  return quotes.find(quote => quote.start === at + 1 && !quote.isTitle);
}

function quoteAround({ quotes }: Paragraph, { start, end }: Span): Quote | undefined {
  if (!quotes.length) return undefined;
  return quotes.findLast(quote => !quote.isTitle && quote.start <= start && quote.end >= end);
}
