import { PageHits } from '../../../entrypoints/reader/page-hits.ts';
import { createPageReader } from '../../../entrypoints/reader/page-reader.ts';
import { createWorkload } from '../../../entrypoints/reader/workload.ts';
import { createScanner, type Scanner } from '../../../utils/core/scanner.ts';
import { decodeTables } from '../../../utils/core/tables.ts';
import type { Times } from '../contest.ts';

const rounds = 3;

/** Milliseconds of script to read all text of the page: the platform's own ways, which only read, and our reader, which also finds. */
export async function readNodes(tablesBase64: string): Promise<Times> {
  const scan = createScanner(decodeTables(Uint8Array.fromBase64(tablesBase64)));
  const times = { textContent: [] as number[], TreeWalker: [] as number[], 'Tifa Lens': [] as number[] };
  for (let round = -1; round < rounds; round++) {
    const taken = { textContent: timeOf(readTextContent), TreeWalker: timeOf(walkTextNodes), 'Tifa Lens': await timeOfReader(scan) };
    if (round >= 0) for (const name of ['textContent', 'TreeWalker', 'Tifa Lens'] as const) times[name].push(taken[name]);
  }
  return times;
}

function readTextContent(): number {
  return document.body.textContent?.length ?? 0;
}

function walkTextNodes(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += (node as Text).data.length;
  return length;
}

function timeOf(read: () => number): number {
  const begun = performance.now();
  read();
  return performance.now() - begun;
}

/** The reader works in idle slices: their sum, not the time between them. */
async function timeOfReader(scan: Scanner): Promise<number> {
  const { requestIdleCallback: original } = globalThis;
  const stop = new AbortController();
  let sum = 0;
  globalThis.requestIdleCallback = (work, options) =>
    original(deadline => {
      const begun = performance.now();
      work(deadline);
      sum += performance.now() - begun;
    }, options);
  await new Promise<void>(resolve =>
    createPageReader(
      scan,
      new PageHits(() => {}),
      resolve,
      createWorkload(() => {}),
      stop.signal,
    ),
  );
  stop.abort();
  globalThis.requestIdleCallback = original;
  return sum;
}
