import { type Cue, isOf, kindBits } from './cues.ts';
import type { Paragraph } from './paragraph.ts';
import { openingMarks, type Quote } from './quotes.ts';
import type { Span } from './span.ts';
import { type Subject, subjectOf } from './speaker.ts';

/** A verb of saying (its span is the frame's) with its subject: `习近平主席强调，`. */
export interface SpeechFrame extends Span, Subject {
  /** Can this verb only introduce what someone says? */
  readonly isStrong: boolean;
  /** Does a comma or a colon follow the verb? Then what follows is speech and not an object. */
  readonly introduces: boolean;
  /** The quotation that follows the verb at once: speech ends with it. */
  readonly direct: Quote | undefined;
  /** The innermost quotation that the verb stands in. */
  readonly quote: Quote | undefined;
}

const strong = kindBits('speech');
const verbs = kindBits('speech', 'weakSpeech');

/** All verbs of saying in a paragraph, in order, each with whoever says it. */
export function speechFrames(paragraph: Paragraph): SpeechFrame[] {
  const { text, cues } = paragraph;
  const frames: SpeechFrame[] = [];
  cues.forEach((verb, index) => {
    if (!isVerb(text, verb)) return;
    const introduces = /[，,：:]/.test(text.charAt(verb.end));
    frames.push({
      start: verb.start,
      end: verb.end,
      isStrong: isOf(verb, strong),
      ...subjectOf(paragraph, index),
      introduces,
      direct: quoteFrom(paragraph, verb.end + (introduces ? 1 : 0)),
      quote: quoteAround(paragraph, verb),
    });
  });
  return frames;
}

/** `强调的` qualifies, `期望和嘱托` is a pair of nouns: neither says anything. */
function isVerb(text: string, cue: Cue): boolean {
  return (
    isOf(cue, verbs) &&
    !'的之過和与與及、'.includes(text.charAt(cue.end) || '。') &&
    !'的和与與'.includes(text.charAt(cue.start - 1) || '。')
  );
}

/** The quotation whose opening mark stands here. */
function quoteFrom({ text, quotes }: Paragraph, at: number): Quote | undefined {
  if (!openingMarks.includes(text.charAt(at) || '。')) return undefined;
  return quotes.find(quote => quote.start === at + 1 && !quote.isTitle);
}

function quoteAround({ quotes }: Paragraph, { start, end }: Span): Quote | undefined {
  return quotes.findLast(quote => !quote.isTitle && quote.start <= start && quote.end >= end);
}
