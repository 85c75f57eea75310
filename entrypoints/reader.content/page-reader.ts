import type { Scanner } from '../../utils/core/scanner.ts';
import type { PageHits } from './page-hits.ts';
import { blockOf, isUnread, ownText } from './text-blocks.ts';

/** Longest stretch of work at a time, in milliseconds: half a frame. */
const longestSlice = 8;
/** Text streams in many small changes; this many milliseconds of them are read together. */
const gathering = 50;

export interface PageReader {
  /** Reads everything again, for instance with other lexicons. */
  rescan(): void;
  readonly isReading: boolean;
  /** Open shadow roots met so far. */
  readonly roots: ReadonlySet<ShadowRoot>;
}

/**
 * Reads a frame: once whole, then whatever changes, element by element, in idle slices. Writes into `pageHits`, never into the page.
 *
 * @param scan is asked anew for each block, so that it may change between two rescans
 * @param onIdle is told when all that is known has been read
 */
export function createPageReader(scan: Scanner, pageHits: PageHits, onIdle: () => void, signal: AbortSignal): PageReader {
  /** Elements whose own text is to be read, in page order at first. */
  const queue = new Set<Element>();
  const known = new WeakSet<Element>();
  const roots = new Set<ShadowRoot>();
  let changes: MutationRecord[] = [];
  let scheduled = 0;
  const observer = new MutationObserver(records => {
    changes.push(...records);
    schedule();
  });
  // What is hidden now (a closed tab, a menu) is read when it is shown: the browser tells, without watching styles.
  const reveals = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) {
        reveals.unobserve(target);
        enqueue(target);
      }
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    reveals.disconnect();
    cancelIdleCallback(scheduled);
    queue.clear();
  });
  watch(document);
  if (document.documentElement) enqueue(document.documentElement);

  return {
    rescan() {
      const elements = pageHits.elements();
      pageHits.clear();
      for (const element of elements) enqueue(element);
    },
    roots,
    get isReading() {
      return scheduled !== 0;
    },
  };

  function watch(root: Node): void {
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  }

  function enqueue(element: Element): void {
    queue.add(element);
    schedule();
  }

  function schedule(): void {
    if (scheduled || signal.aborted) return;
    scheduled = requestIdleCallback(work, { timeout: gathering * 4 });
  }

  function work(deadline: IdleDeadline): void {
    scheduled = 0;
    const until = performance.now() + Math.min(longestSlice, Math.max(1, deadline.timeRemaining()));
    takeChanges();
    for (const element of queue) {
      queue.delete(element);
      readElement(element);
      if (performance.now() >= until) break;
    }
    if (queue.size) schedule();
    else if (!scheduled) onIdle();
  }

  function takeChanges(): void {
    const records = changes;
    changes = [];
    if (records.some(({ removedNodes }) => removedNodes.length)) pageHits.prune();
    for (const node of new Set(records.map(record => record.target))) {
      const block = node.isConnected ? blockOf(node) : undefined;
      if (block && !isUnread(block)) queue.add(block);
    }
  }

  function readElement(element: Element): void {
    if (!element.isConnected) return;
    known.add(element);
    const { blocks, inner, hidden, roots: found } = ownText(element);
    for (const root of found)
      if (!roots.has(root)) {
        roots.add(root);
        watch(root);
      }
    for (const each of hidden) reveals.observe(each);
    for (const each of inner) if (!known.has(each)) queue.add(each);
    pageHits.read(element, blocks, scan);
  }
}
