import type { Hit } from '../../utils/core/scanner.ts';
import { type Voice, voices } from '../../utils/core/voice.ts';
import type { BlockHits, PageHits } from './page-hits.ts';
import { piecesOf, type TextBlock } from './text-blocks.ts';
import type { Workload } from './workload.ts';

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
  /** Puts back what the page has taken out of the registry. */
  heal(): void;
  /** Goes on with another element, which has just taken the place of one, before a frame is made that shows neither painted. */
  move(element: Element, heir: Element): void;
}

/** Paints the hits near the viewport as CSS highlights, once a frame. The page's nodes stay as they are. */
export function createHighlighter(pageHits: PageHits, { counted }: Workload, signal: AbortSignal): Highlighter {
  /** Names we have registered. Our own list: Firefox lets no content script enumerate the registry. */
  const highlights = new Map<string, Highlight>();
  let painted: readonly Painted[] = [];
  const near = new Set<Element>();
  const observed = new Set<Element>();
  let frame = 0;

  const onFrame = counted(paint);

  const viewport = new IntersectionObserver(
    counted(entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      requestPaint();
    }),
    { rootMargin: `${margin * 100}% 0px` },
  );
  // An element taller than the viewport is near for long: which of its hits are painted depends on where the reader is.
  addEventListener('scroll', () => near.size && requestPaint(), { passive: true, capture: true, signal });
  signal.addEventListener('abort', () => {
    viewport.disconnect();
    cancelAnimationFrame(frame);
    for (const name of highlights.keys()) CSS.highlights.delete(name);
  });

  return {
    heal,
    update(element) {
      const hasHits = pageHits.of(element).some(({ hits }) => hits.length);
      if (hasHits && !observed.has(element)) {
        observed.add(element);
        viewport.observe(element);
      } else if (!hasHits) {
        if (observed.delete(element)) viewport.unobserve(element);
        near.delete(element);
      }
      if (near.has(element) || !hasHits) requestPaint();
    },
    move(element, heir) {
      if (observed.delete(element)) viewport.unobserve(element);
      // Where the viewport is will be asked when the heir is read.
      if (!near.delete(element)) return;
      near.add(heir);
      repaint(element, heir);
    },
  };

  function requestPaint(): void {
    frame ||= requestAnimationFrame(onFrame);
  }

  /** Pages clear the registry, for a search of their own for instance, and ours goes with it. */
  function heal(): void {
    for (const [name, highlight] of highlights) if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
  }

  function paint(): void {
    frame = 0;
    heal();
    const all = [...near].flatMap(piecesIn);
    const wanted = all.length > mostRanges ? nearest(all).slice(0, mostRanges) : all;
    if (isSame(wanted, painted)) return;
    painted = wanted.map(withRange);
    const names = Map.groupBy(painted, ({ name }) => name);
    for (const name of highlights.keys()) if (!names.has(name)) unregister(name);
    for (const [name, pieces] of names) register(name, new Highlight(...pieces.map(({ range }) => range)));
  }

  /** Only what was painted in the one element: this is done for every frame of a stream. */
  function repaint(element: Element, heir: Element): void {
    const gone = painted.filter(piece => piece.element === element);
    for (const { name, range } of gone) highlights.get(name)?.delete(range);
    const fresh = piecesIn(heir).slice(0, gone.length).map(withRange);
    for (const { name, range } of fresh) highlights.get(name)?.add(range);
    painted = [...painted.filter(piece => piece.element !== element), ...fresh];
  }

  function piecesIn(element: Element): Piece[] {
    return pageHits.of(element).flatMap(block => paintable(element, block));
  }

  function register(name: string, highlight: Highlight): void {
    CSS.highlights.set(name, highlight);
    highlights.set(name, highlight);
  }

  function unregister(name: string): void {
    CSS.highlights.delete(name);
    highlights.delete(name);
  }
}

/** A stretch of a text node to be painted, as numbers. */
interface Piece {
  /** Whose own text it is. */
  readonly element: Element;
  readonly name: string;
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

interface Painted extends Piece {
  readonly range: StaticRange;
}

function paintable(element: Element, { block, hits }: BlockHits): Piece[] {
  return inView(block, hits).flatMap(hit => {
    const name = highlightName(hit.entry.lexicon, hit.speech.voice);
    return piecesOf(block, hit)
      .filter(({ node, end }) => node.isConnected && end <= node.length)
      .map(piece => ({ element, name, ...piece }));
  });
}

/** Those closest to the middle of the view first. */
function nearest(pieces: readonly Piece[]): Piece[] {
  const range = document.createRange();
  const distance = ({ node, start, end }: Piece) => {
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

function withRange(piece: Piece): Painted {
  const { node, start, end } = piece;
  return { ...piece, range: new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }) };
}

function isSame(a: readonly Piece[], b: readonly Piece[]): boolean {
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
