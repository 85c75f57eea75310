import type { Scanner } from '../../utils/core/scanner.ts';
import { allWithin, contains, firstElementChildOf, isConnected, isElement, shadowRootOf } from './nodes.ts';
import type { PageHits } from './page-hits.ts';
import { styleRoot } from './shadow-styles.ts';
import { blockOf, isUnread, ownText } from './text-blocks.ts';
import type { Workload } from './workload.ts';
import { createWriting } from './writing.ts';

/** Longest stretch of work at a time, in milliseconds: half a frame. */
const longestSlice = 8;
/** Milliseconds after which changes are read even on a page that is never idle. */
const longestWait = 200;
/** The same where too much changes, so that the budget lasts: no text that has changed keeps the highlights of before for longer. */
const strainedWait = 2_000;
/** More changes than these are not followed one by one: the page is walked again, in slices. */
const mostChanges = 1_000;
/** Milliseconds after which a shadow root that no event tells of is looked for, first and last. */
const firstLook = 500;
const lastLook = 16_000;

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
export function createPageReader(
  scan: Scanner,
  pageHits: PageHits,
  onIdle: () => void,
  workload: Workload,
  signal: AbortSignal,
): PageReader {
  /** Elements whose own text is to be read, in page order at first. */
  const queue = new Set<Element>();
  let known = new WeakSet<Element>();
  const roots = new Set<ShadowRoot>();
  const shells = new Set<Element>();
  const concealed = new Set<Element>();
  let changes: MutationRecord[] = [];
  const writing = createWriting({
    handOver: (old, fresh) => pageHits.handOver(old, fresh),
    release(records, heirs) {
      for (const record of records) changes.push(record);
      for (const heir of heirs) rereadHeir(heir);
      // Long enough was waited: another wait would cost more than the reading, which goes on in idle time where it is long.
      if (workload.isStrained) scheduleLater();
      else if (!scheduled) work(0);
    },
    counted: workload.counted,
    signal,
  });
  let scheduled = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;
  // Apart from the other: it is called for every frame of a stream, and has little to look at.
  const texts = new MutationObserver(workload.counted(records => change(writing.holdText(records))));
  const tree = new MutationObserver(
    workload.counted(records => {
      // Pages that animate change styles all the time: that concerns us only while something waits to be seen.
      const relevant = concealed.size
        ? records
        : records.filter(({ attributeName }) => attributeName !== 'class' && attributeName !== 'style');
      change(writing.hold(relevant));
    }),
  );
  // What is hidden now (a closed tab, a menu) is read when it is shown: the browser tells, without watching styles.
  const reveals = new IntersectionObserver(
    workload.counted(entries => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) {
          reveals.unobserve(target);
          known.delete(target);
          reread(target);
          schedule();
        }
    }),
  );
  const workInIdleTime = workload.counted((deadline: IdleDeadline) => work(deadline.timeRemaining()), true);
  signal.addEventListener('abort', () => {
    texts.disconnect();
    tree.disconnect();
    reveals.disconnect();
    cancelIdleCallback(scheduled);
    clearTimeout(later);
    clearTimeout(looking);
    queue.clear();
  });
  watch(document);
  for (const element of elementsInView()) reread(element);
  if (document.documentElement) enqueue(document.documentElement);

  return {
    rescan() {
      const elements = pageHits.elements();
      pageHits.clear();
      for (const element of elements) enqueue(element);
    },
    roots,
    get isReading() {
      return scheduled !== 0 || later !== undefined || writing.isHeld;
    },
  };

  function watch(root: Node): void {
    texts.observe(root, { subtree: true, characterData: true });
    tree.observe(root, { subtree: true, childList: true, attributeFilter: ['class', 'contenteditable', 'open', 'style'] });
  }

  function change(records: readonly MutationRecord[]): void {
    for (const record of records) changes.push(record);
    if (!records.length) return;
    if (workload.isStrained) scheduleLater();
    else schedule();
  }

  function enqueue(element: Element): void {
    queue.add(element);
    schedule();
  }

  function schedule(): void {
    if (scheduled || signal.aborted) return;
    scheduled = requestIdleCallback(workInIdleTime, { timeout: longestWait });
  }

  function scheduleLater(): void {
    later ??= setTimeout(() => {
      later = undefined;
      schedule();
    }, strainedWait);
  }

  /** @param time left in this frame, in milliseconds */
  function work(time: number): void {
    scheduled = 0;
    const until = performance.now() + Math.min(longestSlice, Math.max(1, time));
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
    if (records.some(({ removedNodes }) => removedNodes.length)) prune();
    for (const { target, attributeName } of records) {
      if (attributeName === 'contenteditable') rereadWithin(target);
      if (attributeName === 'open') reread(target);
    }
    // A counter that changes a hundred times is one change.
    const texts = records.filter(({ type }) => type === 'characterData').map(({ target }) => target);
    if (records.length - texts.length + new Set(texts).size > mostChanges) rereadAll();
    else rereadChanged(records);
    for (const element of concealed)
      if (!isConnected(element) || getComputedStyle(element).visibility === 'visible') {
        concealed.delete(element);
        reread(element);
      }
  }

  /** Lets go of what was taken out of the document. */
  function prune(): void {
    pageHits.prune();
    for (const root of roots) if (!isConnected(root.host)) roots.delete(root);
    for (const shell of shells) if (!isConnected(shell)) shells.delete(shell);
  }

  function reread(node: Node): void {
    const block = isConnected(node) ? blockOf(node) : undefined;
    if (block && !isUnread(block)) queue.add(block);
  }

  /** What took the place of another element was taken for a block like it: now that is looked at. */
  function rereadHeir(heir: Element): void {
    reread(heir);
    if (!queue.has(heir)) pageHits.read(heir, [], scan);
  }

  function rereadChanged(records: readonly MutationRecord[]): void {
    for (const { addedNodes } of records) for (const node of addedNodes) forget(node);
    const targets = records.filter(({ type }) => type !== 'attributes').map(({ target }) => target);
    for (const node of new Set(targets)) reread(node);
  }

  /** Texts that are what they were keep their hits. */
  function rereadAll(): void {
    known = new WeakSet();
    if (document.documentElement) queue.add(document.documentElement);
    for (const element of pageHits.elements()) queue.add(element);
  }

  /** An editor came to be, or ceased to be one. */
  function rereadWithin(node: Node): void {
    for (const element of pageHits.elements()) if (contains(node, element) && isUnread(element)) pageHits.read(element, [], scan);
    forget(node);
    reread(node);
  }

  /** No event tells of a shadow root attached to what is there, as happens when a custom element is defined late: look again, ever more seldom. */
  function lookForRoots(delay: number): void {
    const look = workload.counted(() => {
      looking = undefined;
      for (const shell of shells)
        if (shadowRootOf(shell) || !isConnected(shell)) {
          shells.delete(shell);
          reread(shell);
        }
      if (queue.size) schedule();
      if (shells.size && delay < lastLook) lookForRoots(delay * 2);
    });
    looking = setTimeout(look, delay);
  }

  /** What is put back after it was taken out is read again, as if new. */
  function forget(node: Node): void {
    if (!isElement(node)) return;
    known.delete(node);
    if (firstElementChildOf(node)) for (const inner of allWithin(node, '*')) known.delete(inner);
  }

  function readElement(element: Element): void {
    if (!isConnected(element)) return;
    known.add(element);
    const own = ownText(element);
    for (const root of own.roots)
      if (!roots.has(root)) {
        roots.add(root);
        watch(root);
        styleRoot(root);
      }
    for (const each of own.hidden) reveals.observe(each);
    for (const each of own.concealed) concealed.add(each);
    for (const each of own.shells) shells.add(each);
    if (own.shells.length && looking === undefined) lookForRoots(firstLook);
    for (const each of own.inner) if (!known.has(each)) queue.add(each);
    pageHits.read(element, own.blocks, scan);
  }
}

/** How many places of the viewport are asked what stands there. */
const places = 8;

/** What the reader of the page looks at: it is read before all else. */
function elementsInView(): Element[] {
  const at = (i: number) => document.elementFromPoint(innerWidth / 2, (innerHeight * (i + 0.5)) / places);
  return Array.from({ length: places }, (_, i) => at(i)).flatMap(element => element ?? []);
}
