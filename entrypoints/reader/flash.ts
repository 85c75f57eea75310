import type { Span } from '../../utils/core/span.ts';
import { piecesOf, type TextBlock } from './text-blocks.ts';

/** The registry's name of the highlight, as in highlight.css. It says nothing of what is marked. */
const name = 'y';
/** Milliseconds for which a place stands out: long enough to be scrolled to and seen. */
const duration = 2_000;

/** Makes a place stand out for a moment, for a reader who was led to it. Not where less motion is asked for. */
export function createFlash(signal: AbortSignal): (block: TextBlock, span: Span) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(timer);
    CSS.highlights.delete(name);
  };
  signal.addEventListener('abort', end);
  return (block, span) => {
    if (signal.aborted || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    end();
    const ranges = piecesOf(block, span).map(
      piece => new StaticRange({ startContainer: piece.node, startOffset: piece.start, endContainer: piece.node, endOffset: piece.end }),
    );
    const highlight = new Highlight(...ranges);
    highlight.priority = 1;
    CSS.highlights.set(name, highlight);
    timer = setTimeout(end, duration);
  };
}
