import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../utils/app/messages.ts';

const han = /[㐀-鿿豈-﫿]/;
/** Elements whose text nobody reads. */
const silent = /^(noscript|script|style|title)$/i;
/** A page with more children than this is tested at once: to get hold of each would take longer than to read them all. */
const fewChildren = 100;
/** Milliseconds after which shadow roots that came without an event are looked for. */
const looks = [0, 1_000, 4_000, 16_000];
/** Milliseconds of such a look at a time, at least and at most, and until it is begun on a page that is never idle. */
const [shortestSlice, longestSlice, longestWait] = [1, 4, 1_000];

/**
 * The only script on every page: waits for Han text, asks for the reader once, and is gone.
 * Declared in wxt.config.ts and not as one of WXT's content scripts: those announce themselves to the page.
 */
export default defineUnlistedScript(() => {
  if (Object.hasOwn(globalThis, 'tifaSentinel')) return;
  globalThis.tifaSentinel = true;
  // Of its own from the start: else an element of the page with this id would pass for it.
  if (!Object.hasOwn(globalThis, 'tifaLens')) globalThis.tifaLens = undefined;
  const roots = new WeakSet<Node>();
  /** Where shadow roots are to be looked for, and the walk that is under way. */
  const unsearched: Node[] = [];
  let walker: TreeWalker | undefined;
  let idle = 0;
  const observer = new MutationObserver(records => {
    if (records.some(isHanIn)) start();
  });
  const timers = looks.map(delay => setTimeout(search, delay, document));
  watch(document);
  if (partsOf(document.body ?? document.documentElement ?? document).some(hasHan)) start();

  function start(): void {
    observer.disconnect();
    cancelIdleCallback(idle);
    for (const timer of timers) clearTimeout(timer);
    // Rejects only where the extension has gone away under the page: nothing is left to do then.
    ask('startReader').catch(() => {});
  }

  function watch(root: Node): void {
    roots.add(root);
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  }

  function isHanIn({ type, target, addedNodes }: MutationRecord): boolean {
    return type === 'characterData' ? hasHan(target) : Array.from(addedNodes).some(isHanAdded);
  }

  function isHanAdded(node: Node): boolean {
    if (hasHan(node)) return true;
    if (node.nodeType === Node.ELEMENT_NODE) search(node);
    return false;
  }

  /** Open shadow roots can only be found element by element, ten times as slowly as text: hence when the page is idle. */
  function search(node: Node): void {
    unsearched.push(node);
    idle ||= requestIdleCallback(searchOn, { timeout: longestWait });
  }

  function searchOn(deadline: IdleDeadline): void {
    idle = 0;
    const until = performance.now() + Math.min(longestSlice, Math.max(shortestSlice, deadline.timeRemaining()));
    for (let count = 1; count % 64 || performance.now() < until; count++) {
      const node = nextElement();
      if (!node) return;
      const root = node instanceof Element ? node.shadowRoot : null;
      if (!root || roots.has(root)) continue;
      watch(root);
      if (hasHan(root)) {
        start();
        return;
      }
      unsearched.push(root);
    }
    idle = requestIdleCallback(searchOn, { timeout: longestWait });
  }

  function nextElement(): Node | null {
    const next = walker?.nextNode();
    if (next) return next;
    const first = unsearched.pop();
    walker = first && document.createTreeWalker(first, NodeFilter.SHOW_ELEMENT);
    return first ?? null;
  }
});

/** Piece by piece: most pages in Chinese are told by the first. */
function partsOf(body: Node): readonly Node[] {
  return body.childNodes.length > fewChildren ? [body] : Array.from(body.childNodes);
}

/** One native call that gathers the text, and a test that costs nothing where it is one-byte in the engine. */
function hasHan(root: Node): boolean {
  return han.test(root.textContent ?? '') && hasHanToRead(root);
}

/** Is it text, and not a script's or a comment's? */
function hasHanToRead(root: Node): boolean {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node; node = walker.nextNode())
    if (node instanceof Text && han.test(node.data) && !silent.test(node.parentNode?.nodeName ?? '')) return true;
  return false;
}
