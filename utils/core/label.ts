import { type Cue, isOf, kindBits } from './cues.ts';
import type { Paragraph } from './paragraph.ts';
import { firstEndingAfter, type Span } from './span.ts';
import { kindOf, named, type Speaker, speakerOf } from './speaker.ts';

/** A name before a colon, as headlines and dialogues have it. */
export interface Label extends Span {
  readonly speaker: Speaker;
}

const documents = kindBits('document');
/** In UTF-16 units, from the sentence's beginning: a name with its offices before a colon, and what may stand before it in a headline. */
const longestLabel = 60;
const label = /^(?:[^。，\n]*[\s"“「])?([^：:，。\s]+?)[\s\u200b*]*(?:[（(][^）)]{0,8}[）)])?[\s\u200b*]*[：:]/;

/** `习近平：…`, `**毛泽东**（皱眉）：…`: nothing but a name that the lists know stands before the colon. */
export function labelOf(paragraph: Paragraph, { start, end }: Span): Label | undefined {
  const { text, cues } = paragraph;
  if (!(paragraph.kinds & named)) return undefined;
  const opening = text.slice(start, Math.min(end, start + longestLabel));
  const found = opening.includes('：') || opening.includes(':') ? opening.match(label) : undefined;
  if (!found?.[1]) return undefined;
  const from = start + found[0].lastIndexOf(found[1]);
  const to = from + found[1].length;
  const names: Cue[] = [];
  for (let i = firstEndingAfter(cues, from); i < cues.length && cues[i]!.end <= to; i++) if (isOf(cues[i]!, named)) names.push(cues[i]!);
  const last = names.at(-1);
  if (last?.end !== to || isOf(last, documents)) return undefined;
  return { start: from, end: to, speaker: speakerOf(names[0]!.start, to, kindOf(names, paragraph)) };
}
