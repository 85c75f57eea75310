import Mark from 'mark.js';
import { createHighlighter } from '../../../entrypoints/reader/highlighter.ts';
import { PageHits } from '../../../entrypoints/reader/page-hits.ts';
import { createPageReader } from '../../../entrypoints/reader/page-reader.ts';
import { createWorkload } from '../../../entrypoints/reader/workload.ts';
import { createScanner, type Scanner } from '../../../utils/core/scanner.ts';
import { decodeTables } from '../../../utils/core/tables.ts';
import type { Painted, PaintingWay } from '../painting-ways.ts';

/** Finds phrases in the page and shows them, in one of several ways, starting from nothing but tables or phrases. */
export async function paint(way: PaintingWay, tablesBase64: string, phrases: readonly string[]): Promise<Painted> {
  const scanner = () => createScanner(decodeTables(Uint8Array.fromBase64(tablesBase64)));
  // Once before the clock: the page's own first frame is not ours.
  await nextPainted();
  const begun = performance.now();
  const ended = await ways[way](scanner, phrases);
  const marks = way === 'Tifa Lens' ? CSS.highlights.size : document.querySelectorAll('mark').length;
  return { milliseconds: ended - begun, marks };
}

type Way = (scanner: () => Scanner, phrases: readonly string[]) => Promise<number>;

const ways: Readonly<Record<PaintingWay, Way>> = {
  'Tifa Lens': scanner => paintHighlights(scanner()),
  'spans around hits': scanner => {
    wrapHits(scanner());
    return nextPainted();
  },
  'mark.js': (_scanner, phrases) => marked(mark => mark.mark([...phrases], { separateWordSearch: false, diacritics: false })),
  'mark.js with one RegExp': (_scanner, phrases) => marked(mark => mark.markRegExp(new RegExp(phrases.join('|'), 'g'))),
};

/** The reader of the extension without settings, tooltip and count. Done when all is read and what was registered last has been painted. */
function paintHighlights(scan: Scanner): Promise<number> {
  const signal = new AbortController().signal;
  const pageHits: PageHits = new PageHits(element => highlighter.update(element));
  const highlighter = createHighlighter(
    pageHits,
    createWorkload(() => {}),
    signal,
  );
  let latest: Promise<number> | undefined;
  const register = CSS.highlights.set.bind(CSS.highlights);
  CSS.highlights.set = (name, highlight) => {
    latest = nextTask();
    return register(name, highlight);
  };
  return new Promise(resolve => {
    const reader = createPageReader(
      scan,
      pageHits,
      settle,
      createWorkload(() => {}),
      signal,
    );
    function settle(): void {
      // Whatever is registered in answer to the last block read comes within a few frames.
      setTimeout(() => (latest && !reader.isReading ? resolve(latest) : settle()), 200);
    }
  });
}

function wrapHits(scan: Scanner): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes)
    for (const { start, end } of scan(node.data).toReversed()) {
      const hit = node.splitText(start);
      hit.splitText(end - start);
      const element = document.createElement('mark');
      hit.replaceWith(element);
      element.append(hit);
    }
}

function marked(start: (mark: Mark) => void): Promise<number> {
  start(new Mark(document.body));
  return nextPainted();
}

/** A task that is posted while a frame is made runs when it has been. */
function nextPainted(): Promise<number> {
  return new Promise(resolve => requestAnimationFrame(() => resolve(nextTask())));
}

function nextTask(): Promise<number> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(undefined);
  });
}
