import { assignedTo, isElement, isText, lastChildOf, parentElementOf, shadowRootOf } from './nodes.ts';
import type { BlockHits, PageHits } from './page-hits.ts';

/** A block that was read, with the element whose own text it is part of. */
export interface PlacedBlock extends BlockHits {
  readonly element: Element;
}

/**
 * The blocks that were read within an element, in the order a reader meets them: that of the flat tree. One walk that picks up what is known,
 * for to sort blocks by comparing their places takes far longer on a long page. A stack of our own, for pages may be nested deeply.
 */
export function blocksIn(root: Element, pageHits: PageHits): PlacedBlock[] {
  const found: PlacedBlock[] = [];
  const byFirstNode = new Map<Text, PlacedBlock>();
  const meet = (element: Element) => {
    for (const each of pageHits.of(element)) {
      const first = each.block.parts[0];
      if (first) byFirstNode.set(first.node, { ...each, element });
    }
  };
  // An inline element's text belongs to a block further out.
  for (let outer = parentElementOf(root); outer; outer = pageHits.of(outer).length ? null : parentElementOf(outer)) meet(outer);
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) {
      const block = byFirstNode.get(node);
      if (block) found.push(block);
    } else if (isElement(node)) {
      meet(node);
      pushChildren(node, stack);
    }
  }
  return found;
}

/** The last one first, so that the first is taken from the stack before it. */
function pushChildren(element: Element, stack: Node[]): void {
  const assigned = assignedTo(element);
  if (assigned.length) for (const node of assigned.toReversed()) stack.push(node);
  else for (let child = lastChildOf(shadowRootOf(element) ?? element); child; child = child.previousSibling) stack.push(child);
}
