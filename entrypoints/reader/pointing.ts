import type { PageHit } from './page-hits.ts';
import type { Tooltip } from './tooltip.ts';

/** Milliseconds of rest before a tooltip opens, and before it closes once left. */
const openingDelay = 180;
const closingDelay = 250;

/** Turns what a reader does with pointer and Escape into an open or a closed tooltip. Never stops an event from reaching the page. */
export function watchPointing(
  tooltip: Tooltip,
  hitAt: (x: number, y: number) => PageHit | undefined,
  open: (hit: PageHit) => void,
  /** The reader has turned to something else: what was asked for and is not open yet is wanted no more. */
  forget: () => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let aimed: PageHit | undefined;
  const options = { capture: true, passive: true, signal };

  addEventListener(
    'pointermove',
    event => {
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons) return;
      const { clientX, clientY } = event;
      const isInside = tooltip.holds(event.target);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => aimAt(isInside ? tooltip.shown : hitAt(clientX, clientY)));
    },
    options,
  );
  addEventListener(
    'click',
    event => {
      if (!event.isTrusted || tooltip.holds(event.target)) return;
      const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
      const hit = byTouch ? hitAt(event.clientX, event.clientY) : undefined;
      if (hit) open(hit);
      else if (tooltip.shown) tooltip.hide();
    },
    options,
  );
  addEventListener(
    'keydown',
    event => {
      if (!event.isTrusted || event.key !== 'Escape') return;
      forget();
      if (tooltip.shown) tooltip.hide();
    },
    options,
  );
  document.addEventListener('pointerleave', () => aimAt(undefined), options);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });

  function aimAt(hit: PageHit | undefined): void {
    if (hit?.hit === aimed?.hit && hit?.block === aimed?.block) return;
    aimed = hit;
    clearTimeout(timer);
    forget();
    if (hit && hit !== tooltip.shown) timer = setTimeout(() => open(hit), openingDelay);
    else if (!hit && tooltip.shown) timer = setTimeout(() => tooltip.hide(), closingDelay);
  }
}
