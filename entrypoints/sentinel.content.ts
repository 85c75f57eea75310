import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../utils/app/messages.ts';

const han = /[㐀-鿿豈-﫿]/;

/** The only script on every page: waits for Han text, asks for the reader once, and is gone. */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main(ctx) {
    if (hasHan(document)) return start();
    const observer = new MutationObserver(records => {
      if (!records.some(isHanAdded)) return;
      observer.disconnect();
      start();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    ctx.signal.addEventListener('abort', () => observer.disconnect());
  },
});

function start(): void {
  // Rejects only where the extension has gone away under the page: nothing is left to do then.
  ask('startReader').catch(() => {});
}

function isHanAdded({ type, target, addedNodes }: MutationRecord): boolean {
  return type === 'characterData' ? hasHan(target) : Array.from(addedNodes).some(hasHan);
}

/** Also looks into open shadow roots. Text in a page without Han is one-byte in the engine, which makes the test nearly free. */
function hasHan(root: Node): boolean {
  if (root instanceof Text) return han.test(root.data);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (han.test(node.data)) return true;
    } else if (node instanceof Element && node.shadowRoot && hasHan(node.shadowRoot)) return true;
  }
  return false;
}
