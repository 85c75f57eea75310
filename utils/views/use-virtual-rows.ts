import { elementScroll, observeElementOffset, observeElementRect, type Range, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface VirtualRowsInput {
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Of each row, in CSS pixels. */
  readonly height: number;
  /** Index of a row that is kept while it is out of view, for it holds the focus. */
  readonly kept: number;
}

const overscan = 8;

/** Draws only the rows in view: the adapter to Preact that the library has for other frameworks. */
export function useVirtualRows({ scroller, count, height, kept }: VirtualRowsInput): Virtualizer<HTMLElement, Element> {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    overscan,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    rangeExtractor: (range: Range) => indexesOf(range, kept),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, Element>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, height]);
  return virtualizer;
}

/** Those in view and some around them, and the one that is kept. */
export function indexesOf({ startIndex, endIndex, overscan: around, count }: Range, kept: number): number[] {
  const first = Math.max(0, startIndex - around);
  const last = Math.min(count - 1, endIndex + around);
  const indexes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (kept < 0 || kept >= count || (kept >= first && kept <= last)) return indexes;
  return kept < first ? [kept, ...indexes] : [...indexes, kept];
}
