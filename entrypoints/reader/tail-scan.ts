import type { Hit, Scanner } from '../../utils/core/scanner.ts';
import type { Span } from '../../utils/core/span.ts';

/** A text with what was found in it. */
export interface Scanned {
  readonly text: string;
  readonly hits: readonly Hit[];
}

/**
 * The hits of a text that begins as an earlier one did, as where an answer is written word by word: only what has changed is scanned,
 * from the beginning of its paragraph. Further back nothing reaches: neither a formula nor the words that tell who speaks it.
 */
export function scanTail(text: string, earlier: Scanned, scan: Scanner): readonly Hit[] {
  const from = paragraphStart(text, commonStart(text, earlier.text));
  if (from === 0) return scan(text);
  const kept = earlier.hits.filter(({ end }) => end <= from);
  return [...kept, ...scan(text.slice(from)).map(hit => movedBy(from, hit))];
}

/** How many UTF-16 units two texts have in common at their beginning. */
export function commonStart(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  if (a.startsWith(b)) return shorter;
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** An empty line, an indent, or the end of a sentence before a line break: a formula may go on over any other line break, which may only wrap the line. */
const paragraphEnd = /[。！？!?｡][”’」』）)\s]*[\n\u2028\u2029]|[\n\u2028\u2029]\s*[\n\u2028\u2029]|[\n\u2028\u2029](?=\u3000)/g;
/** In UTF-16 units: so far back a paragraph's beginning is looked for at first, then the whole text. */
const window = 2000;

/** The beginning of the paragraph of a place; 0 where none is found. */
function paragraphStart(text: string, at: number): number {
  for (const begin of [Math.max(0, at - window), 0]) {
    const ends = [...text.slice(begin, at).matchAll(paragraphEnd)];
    const last = ends.at(-1);
    if (last) return begin + last.index + last[0].length;
  }
  return 0;
}

function movedBy(offset: number, { speech, ...hit }: Hit): Hit {
  const { speaker, reason } = speech;
  const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + offset, end: span.end + offset });
  return moved({
    ...hit,
    speech: {
      ...speech,
      ...(speaker && { speaker: moved(speaker) }),
      reason: { ...reason, ...(reason.cue && { cue: moved(reason.cue) }) },
    },
  });
}
