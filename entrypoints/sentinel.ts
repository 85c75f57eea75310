import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../utils/app/messages.ts';

const han = /[㐀-鿿豈-﫿]/;
/** Milliseconds after which shadow roots that came without an event are looked for. */
const looks = [1_000, 4_000, 16_000];

/**
 * The only script on every page: waits for Han text, asks for the reader once, and is gone.
 * Declared in wxt.config.ts and not as one of WXT's content scripts: those announce themselves to the page.
 */
export default defineUnlistedScript(() => {
  if (globalThis.tifaSentinel) return;
  globalThis.tifaSentinel = true;
  const roots = new Set<Node>();
  const observer = new MutationObserver(records => {
    if (records.some(isHanAdded)) start();
  });
  const timers = looks.map(delay => setTimeout(() => hasHan(document) && start(), delay));
  if (hasHan(document)) start();

  function start(): void {
    observer.disconnect();
    for (const timer of timers) clearTimeout(timer);
    // Rejects only where the extension has gone away under the page: nothing is left to do then.
    ask('startReader').catch(() => {});
  }

  function isHanAdded({ type, target, addedNodes }: MutationRecord): boolean {
    return type === 'characterData' ? hasHan(target) : Array.from(addedNodes).some(hasHan);
  }

  /** Also looks into open shadow roots, and keeps an eye on them. Text in a page without Han is one-byte in the engine, which makes the test nearly free. */
  function hasHan(root: Node): boolean {
    if (root instanceof Text) return han.test(root.data);
    if ((root === document || root instanceof ShadowRoot) && !roots.has(root)) {
      roots.add(root);
      observer.observe(root, { subtree: true, childList: true, characterData: true });
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      if (node instanceof Text) {
        if (han.test(node.data)) return true;
      } else if (node instanceof Element && node.shadowRoot && hasHan(node.shadowRoot)) return true;
    }
    return false;
  }
});
