import { isOf, kindBits } from './cues.ts';
import type { Paragraph } from './paragraph.ts';
import { firstEndingAfter, type Span } from './span.ts';
import { kindOf, named, type Speaker } from './speaker.ts';

/** A name before a colon, as headlines and dialogues have it. */
export interface Label extends Span {
  /** Where the sentence begins that the label opens. */
  readonly opens: number;
  readonly speaker: Speaker;
}

const documents = kindBits('document');
/** In UTF-16 units, from the sentence's beginning: a name with its offices before a colon, and what may stand before it in a headline. */
const longestLabel = 60;
const label = /^(?:[^。，\n]*[\s"“「])?([^：:，。\s]+?)[\s\u200b*]*(?:[（(][^）)]{0,8}[）)])?[\s\u200b*]*[：:]/;

/** `习近平：…`, `**毛泽东**（皱眉）：…`: nothing but a name that the lists know stands before the colon. */
export function labelOf(paragraph: Paragraph, { start, end }: Span): Label | undefined {
  const { text, cues } = paragraph;
  const opening = text.slice(start, Math.min(end, start + longestLabel));
  const found = opening.includes('：') || opening.includes(':') ? opening.match(label) : undefined;
  if (!found?.[1]) return undefined;
  const from = start + found[0].lastIndexOf(found[1]);
  const to = from + found[1].length;
  const names = cues.slice(firstEndingAfter(cues, from), firstEndingAfter(cues, to + 1)).filter(cue => isOf(cue, named) && cue.end <= to);
  const last = names.at(-1);
  if (last?.end !== to || isOf(last, documents)) return undefined;
  return { start: from, end: to, opens: start, speaker: { start: names[0]!.start, end: to, ...kindOf(names, paragraph) } };
}
