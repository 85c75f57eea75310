import type { Hit } from '../../utils/core/scanner.ts';
import { type Voice, voices } from '../../utils/core/voice.ts';
import type { BlockHits, PageHits } from './page-hits.ts';
import { piecesOf, type TextBlock } from './text-blocks.ts';

/** Every registered range costs the page 3–7 µs for each frame that follows a change of its DOM: hence only what is nearly in view, and no more than this. */
const mostRanges = 300;
/** How far beyond the viewport hits are painted, in viewports. */
const margin = 1;
const hues = 8;

/** The hue of a lexicon's hits, as numbered in highlight.css and lines.css. */
export function hueOf(lexicon: number): number {
  return lexicon % hues;
}

/** The registry's name of a highlight: one for each voice and hue, as in highlight.css. It says nothing of what is marked, for a page can enumerate them. */
export function highlightName(lexicon: number, voice: Voice): string {
  return `x${voices.indexOf(voice) * hues + hueOf(lexicon)}`;
}

export interface Highlighter {
  /** Paints the hits of an element anew, if it is near the viewport. */
  update(element: Element): void;
}

/** Paints the hits near the viewport as CSS highlights, once a frame. The page's nodes stay as they are. */
export function createHighlighter(pageHits: PageHits, signal: AbortSignal): Highlighter {
  /** Names we have registered. Our own list: Firefox lets no content script enumerate the registry. */
  let highlights: ReadonlySet<string> = new Set();
  let painted: readonly Painted[] = [];
  const near = new Set<Element>();
  const observed = new Set<Element>();
  let frame = 0;

  const viewport = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      requestPaint();
    },
    { rootMargin: `${margin * 100}% 0px` },
  );
  // An element taller than the viewport is near for long: which of its hits are painted depends on where the reader is.
  addEventListener('scroll', () => near.size && requestPaint(), { passive: true, capture: true, signal });
  signal.addEventListener('abort', () => {
    viewport.disconnect();
    cancelAnimationFrame(frame);
    for (const name of highlights) CSS.highlights.delete(name);
  });

  return {
    update(element) {
      const hasHits = pageHits.of(element).some(({ hits }) => hits.length);
      if (hasHits && !observed.has(element)) {
        observed.add(element);
        viewport.observe(element);
      } else if (!hasHits && observed.delete(element)) {
        viewport.unobserve(element);
        near.delete(element);
      }
      if (near.has(element) || !hasHits) requestPaint();
    },
  };

  function requestPaint(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      paint();
    });
  }

  function paint(): void {
    const all = [...near].flatMap(element => pageHits.of(element).flatMap(paintable));
    const wanted = all.length > mostRanges ? nearest(all).slice(0, mostRanges) : all;
    if (isSame(wanted, painted)) return;
    painted = wanted;
    const names = Map.groupBy(wanted, ({ name }) => name);
    for (const name of highlights) if (!names.has(name)) CSS.highlights.delete(name);
    for (const [name, pieces] of names) CSS.highlights.set(name, new Highlight(...pieces.map(rangeOf)));
    highlights = new Set(names.keys());
  }
}

/** A stretch of a text node to be painted, as numbers. */
interface Painted {
  readonly name: string;
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

function paintable({ block, hits }: BlockHits): Painted[] {
  return inView(block, hits).flatMap(hit => {
    const name = highlightName(hit.entry.lexicon, hit.speech.voice);
    return piecesOf(block, hit).flatMap(piece => (piece.node.isConnected && piece.end <= piece.node.length ? [{ name, ...piece }] : []));
  });
}

/** Those closest to the middle of the view first. */
function nearest(pieces: readonly Painted[]): Painted[] {
  const range = document.createRange();
  const distance = ({ node, start, end }: Painted) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    const { top, left } = range.getBoundingClientRect();
    return Math.abs(top - innerHeight / 2) + Math.abs(left - innerWidth / 2) / 4;
  };
  return pieces
    .map(piece => ({ piece, at: distance(piece) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ piece }) => piece);
}

function rangeOf({ node, start, end }: Painted): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}

function isSame(a: readonly Painted[], b: readonly Painted[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => one.node === b[i]?.node && one.start === b[i]?.start && one.end === b[i]?.end && one.name === b[i]?.name)
  );
}

/** The hits of a block that stand near the viewport. Few are simply all taken; among many, those in view are found by halving. */
function inView(block: TextBlock, hits: readonly Hit[]): readonly Hit[] {
  if (hits.length <= 50) return hits;
  const range = document.createRange();
  const boxOf = (hit: Hit): DOMRect => {
    const piece = piecesOf(block, hit)[0];
    if (!piece?.node.isConnected || piece.end > piece.node.length) return new DOMRect();
    range.setStart(piece.node, piece.start);
    range.setEnd(piece.node, piece.end);
    return range.getBoundingClientRect();
  };
  const first = firstIndex(hits, hit => boxOf(hit).bottom >= -innerHeight * margin);
  const last = firstIndex(hits, hit => boxOf(hit).top > innerHeight * (1 + margin));
  return hits.slice(first, Math.max(first, last));
}

/** Index of the first item that passes a test which all later ones pass too. */
function firstIndex<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
