import { boxesOf, type Place } from './hit-at-point.ts';
import { piecesOf } from './text-blocks.ts';

/** Scrolls a hit to the middle of the view, smoothly unless the reader has asked for less motion. */
export function reveal(hit: Place): void {
  const parent = piecesOf(hit.block, hit.hit)[0]?.node.parentElement;
  parent?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const box = boxesOf(hit)[0];
  if (!box || (box.top >= 0 && box.bottom <= innerHeight * 0.7)) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  scrollBy({ top: box.top - innerHeight * 0.35, behavior });
}
