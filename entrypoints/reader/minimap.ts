import lines from '../../assets/lines.css?inline';
import type { Hit } from '../../utils/core/scanner.ts';
import type { Voice } from '../../utils/core/voice.ts';
import { hueOf } from './highlighter.ts';
import styles from './minimap.css?inline';
import { boxOf } from './nodes.ts';
import type { PageHits } from './page-hits.ts';
import type { Workload } from './workload.ts';

export interface Minimap {
  /** The hits have changed: they are marked anew in a moment. */
  update(): void;
  /** With marks or without, as the user wants. */
  show(isOn: boolean): void;
}

/** A page is long from so many viewports on; on shorter ones all is seen soon enough. */
const long = 3;
/** Steps into which the height of a page is cut: no screen has many more lines of pixels. */
const steps = 1_000;
/** Milliseconds in which changes are waited for: where an answer is written, there are some for every word. */
const pause = 1_000;
/** By voice, as colour alone would not tell: own words reach over the whole width, of eight. */
const widths: Readonly<Record<Voice, number>> = { own: 8, reported: 5, mentioned: 3 };

const xhtml = 'http://www.w3.org/1999/xhtml';
const svg = 'http://www.w3.org/2000/svg';

/** Marks beside the scroll bar where a long page has hits. One element in a closed shadow root, taken away where there are none. */
export function createMinimap(pageHits: PageHits, { counted }: Workload, signal: AbortSignal): Minimap {
  let isOn = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let host: HTMLElement | undefined;
  let picture: SVGElement | undefined;
  const onPause = counted(draw);
  const resized = new ResizeObserver(() => update());
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    resized.disconnect();
    host?.remove();
  });
  // Only the page itself has a scroll bar at its side, and only HTML a place for an element of ours.
  const isPossible = window === window.top && document.documentElement instanceof HTMLHtmlElement;

  return {
    update,
    show(wanted) {
      if (!isPossible || wanted === isOn) return;
      isOn = wanted;
      if (isOn) resized.observe(document.documentElement);
      else resized.disconnect();
      draw();
    },
  };

  function update(): void {
    if (isOn && !signal.aborted) waiting ??= setTimeout(onPause, pause);
  }

  function draw(): void {
    clearTimeout(waiting);
    waiting = undefined;
    const height = document.documentElement.scrollHeight;
    const paths = isOn && height > long * innerHeight ? pathsOf(pageHits, height) : new Map<string, string>();
    if (!paths.size) {
      host?.remove();
      return;
    }
    picture ??= createPicture();
    if (host && !host.isConnected) document.documentElement.append(host);
    picture.replaceChildren(...Array.from(paths, ([hue, d]) => pathOf(hue, d)));
  }

  function createPicture(): SVGElement {
    host = document.createElementNS(xhtml, 'span') as HTMLElement;
    const style = document.createElementNS(xhtml, 'style');
    style.textContent = lines + styles;
    const element = document.createElementNS(svg, 'svg') as SVGElement;
    element.setAttribute('viewBox', `0 0 8 ${steps}`);
    element.setAttribute('preserveAspectRatio', 'none');
    // The report lists the same, for those who do not see it.
    element.setAttribute('aria-hidden', 'true');
    host.attachShadow({ mode: 'closed' }).append(style, element);
    return element;
  }
}

function pathOf(hue: string, d: string): SVGElement {
  const path = document.createElementNS(svg, 'path') as SVGElement;
  path.setAttribute('class', hue);
  path.setAttribute('d', d);
  return path;
}

/** Per hue a path with a line for each place that has hits, at most one a step. Where in its block a hit stands is reckoned, not measured. */
function pathsOf(pageHits: PageHits, height: number): Map<string, string> {
  const places = new Map<string, Set<string>>();
  for (const element of pageHits.elements()) {
    const blocks = pageHits.of(element).filter(({ hits }) => hits.length > 0);
    if (!blocks.length) continue;
    const box = boxOf(element);
    if (!box.height) continue;
    for (const { block, hits } of blocks)
      for (const hit of hits) {
        const at = box.top + scrollY + (box.height * hit.start) / Math.max(1, block.text.length);
        const step = Math.min(steps - 1, Math.max(0, Math.round((at / height) * steps)));
        add(places, hit, step);
      }
  }
  return new Map(Array.from(places, ([hue, lines]) => [hue, [...lines].join('')]));
}

function add(places: Map<string, Set<string>>, { entry, speech }: Hit, step: number): void {
  const hue = `hue-${hueOf(entry.lexicon)}`;
  const lines = places.get(hue) ?? new Set();
  lines.add(`M${8 - widths[speech.voice]} ${step}H8`);
  places.set(hue, lines);
}
