export interface TooltipView {
  /** All text a reader can see, or scroll to. */
  readonly text: string;
  readonly links: readonly string[];
  /** As HTML, styles included: to be looked at where the root need not be closed. */
  readonly markup: string;
  /** What the visible text covers, in viewport coordinates. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Runs in the page, given the closed shadow root by the browser's own protocol: no page could do this. */
export function tooltipView(root: ShadowRoot): TooltipView | null {
  const texts: string[] = [];
  const links: string[] = [];
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.nodeValue?.trim() || !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const box = visiblePart(node, parent);
    if (!box) continue;
    texts.push(node.nodeValue.trim());
    if (box.right > box.left && box.bottom > box.top) {
      left = Math.min(left, box.left);
      top = Math.min(top, box.top);
      right = Math.max(right, box.right);
      bottom = Math.max(bottom, box.bottom);
    }
    const link = parent.closest('a[href]');
    if (link instanceof HTMLAnchorElement && !links.includes(link.href)) links.push(link.href);
  }
  if (texts.length === 0) return null;
  return { text: texts.join(' '), links, markup: root.innerHTML, box: { x: left, y: top, width: right - left, height: bottom - top } };

  /** What a text takes up, less what its scrolling ancestors cut off. */
  function visiblePart(node: Node, parent: Element) {
    const range = document.createRange();
    range.selectNode(node);
    let { left, top, right, bottom } = range.getBoundingClientRect();
    if (left === right || top === bottom) return undefined;
    for (let here: Element | null = parent; here; here = here.parentElement) {
      if (getComputedStyle(here).overflowY === 'visible') continue;
      const frame = here.getBoundingClientRect();
      left = Math.max(left, frame.left);
      top = Math.max(top, frame.top);
      right = Math.min(right, frame.right);
      bottom = Math.min(bottom, frame.bottom);
    }
    return { left, top, right, bottom };
  }
}
