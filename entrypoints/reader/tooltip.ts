import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { h, render } from 'preact';
import colours from '../../assets/colours.css?inline';
import lines from '../../assets/lines.css?inline';
import { contentLanguage, languageTags, message } from '../../utils/app/i18n.ts';
import { boxesOf } from './hit-at-point.ts';
import { closest } from './nodes.ts';
import type { PageHit } from './page-hits.ts';
import styles from './tooltip.css?inline';
import { TooltipContent, type TooltipProps } from './tooltip-content.tsx';

/** Height of the tooltip in pixels, at least and at most; what is longer scrolls. */
const lowest = 120;
const highest = 480;

/** Pages may be SVG or other XML, where plain `createElement` makes something else. */
const xhtml = 'http://www.w3.org/1999/xhtml';

export interface Tooltip {
  /** Shows a hit. With `focus`, the tooltip takes the keyboard, for readers who came by it. */
  show(hit: PageHit, props: Omit<TooltipProps, 'onClose'>, focus: boolean): void;
  hide(): void;
  readonly shown: PageHit | undefined;
  /** Is this event's target the tooltip? */
  holds(target: EventTarget | null): boolean;
}

/** One element added to the page when a reader first points at a hit: a closed shadow root that the page cannot look into. */
export function createTooltip(signal: AbortSignal): Tooltip {
  let host: HTMLElement | undefined;
  let panel: HTMLElement | undefined;
  let shown: PageHit | undefined;
  let stopFollowing = () => {};
  let focusBefore: Element | null = null;
  signal.addEventListener('abort', () => {
    stopFollowing();
    host?.remove();
  });

  return {
    show(hit, props, focus) {
      panel ??= createPanel();
      const { host: shell } = panel.getRootNode() as ShadowRoot;
      // Outside a modal dialog everything is inert, the tooltip too.
      const home = closest(hit.element, 'dialog:modal') ?? document.documentElement;
      if (shell.parentNode !== home) home.append(shell);
      render(h(TooltipContent, { ...props, onClose: hide }), panel);
      if (!panel.matches(':popover-open')) panel.showPopover();
      // A page may zoom itself by style; the reader's own zoom acts on us as on all.
      panel.style.zoom = String(1 / (shell.currentCSSZoom || 1));
      if (shown !== hit) {
        panel.scrollTop = 0;
        follow(hit, panel);
      }
      shown = hit;
      if (focus && !holds(document.activeElement)) {
        focusBefore = document.activeElement;
        panel.focus();
      }
    },
    hide,
    get shown() {
      return shown;
    },
    holds,
  };

  function hide(): void {
    stopFollowing();
    stopFollowing = () => {};
    shown = undefined;
    const hadFocus = holds(document.activeElement);
    if (panel?.matches(':popover-open')) panel.hidePopover();
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  }

  function holds(target: EventTarget | null): boolean {
    return host !== undefined && target === host;
  }

  function createPanel(): HTMLElement {
    host = document.createElementNS(xhtml, 'div') as HTMLElement;
    const root = host.attachShadow({ mode: 'closed' });
    const style = document.createElementNS(xhtml, 'style');
    style.textContent = colours + lines + styles;
    const element = document.createElementNS(xhtml, 'div') as HTMLElement;
    element.className = 'panel';
    element.popover = 'manual';
    element.tabIndex = -1;
    element.lang = languageTags[contentLanguage()];
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-label', message('tooltipName'));
    root.append(style, element);
    return element;
  }

  /** Keeps beside the hit while the page scrolls and changes, and never over it. */
  function follow(hit: PageHit, element: HTMLElement): void {
    stopFollowing();
    const contextElement = hit.element;
    const reference = {
      contextElement,
      getBoundingClientRect: () => enclosing(boxesOf(hit)),
      getClientRects: () => boxesOf(hit),
    };
    stopFollowing = autoUpdate(
      reference,
      element,
      () => {
        if (!boxesOf(hit).length) return hide();
        void computePosition(reference, element, {
          strategy: 'fixed',
          placement: 'bottom-start',
          middleware: [inline(), offset(6), flip({ padding: 8 }), shift({ padding: 8 }), size({ padding: 8, apply: limitHeight })],
        }).then(({ x, y }) => Object.assign(element.style, { left: `${x}px`, top: `${y}px` }));
      },
      { layoutShift: false },
    );
  }
}

function limitHeight({ availableHeight, elements }: { availableHeight: number; elements: { floating: HTMLElement } }): void {
  elements.floating.style.maxHeight = `${Math.max(lowest, Math.min(highest, availableHeight))}px`;
}

function enclosing(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map(box => box.left));
  const top = Math.min(...boxes.map(box => box.top));
  return new DOMRect(left, top, Math.max(...boxes.map(box => box.right)) - left, Math.max(...boxes.map(box => box.bottom)) - top);
}
