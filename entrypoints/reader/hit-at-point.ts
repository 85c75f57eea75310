import type { Span } from '../../utils/core/span.ts';
import { isText } from './nodes.ts';
import type { PageHit, PageHits } from './page-hits.ts';
import { blockOf, piecesOf, type TextBlock } from './text-blocks.ts';

/** The hit drawn at a point of the viewport, if there is one. */
export function hitAtPoint(x: number, y: number, pageHits: PageHits, roots: readonly ShadowRoot[]): PageHit | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
  if (!caret || !isText(caret.offsetNode)) return undefined;
  const { offsetNode: node, offset } = caret;
  const element = blockOf(node);
  if (!element) return undefined;
  // A caret stands between two characters: the pointer may be on either.
  const candidates = [offset, offset - 1].flatMap(at => (at >= 0 ? (pageHits.at(element, node, at) ?? []) : []));
  return candidates.find(hit => boxesOf(hit).some(box => contains(box, x, y)));
}

/** Some words of a block: those of a hit, mostly. */
export interface Place {
  readonly block: TextBlock;
  readonly hit: Span;
}

/** Where a hit is drawn, one box a line. */
export function boxesOf({ block, hit }: Place): DOMRect[] {
  const range = document.createRange();
  return piecesOf(block, hit).flatMap(({ node, start, end }) => {
    if (!node.isConnected || end > node.length) return [];
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()];
  });
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - 1 && x <= right + 1 && y >= top - 2 && y <= bottom + 2;
}
