import type { Tab } from './drivers/driver.ts';
import { type Painted, paintedNow } from './in-page/painted.ts';

/** All hits of the page in reading order: ranges are painted near the viewport only, so the page is scrolled through. */
export async function collectHits(tab: Tab): Promise<Painted[]> {
  const found = new Map<string, Painted>();
  await tab.evaluate(() => scrollTo(0, 0));
  for (let atEnd = false; !atEnd; ) {
    for (const hit of await settledHits(tab)) found.set(hit.key, hit);
    atEnd = await tab.evaluate(scrollOn);
  }
  await tab.evaluate(() => scrollTo(0, 0));
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

/** What is painted once it has stayed the same for a while. */
export async function settledHits(tab: Tab, quiet = 240): Promise<Painted[]> {
  let hits = await tab.evaluate(paintedNow);
  for (let since = Date.now(); Date.now() - since < quiet; ) {
    await pause(60);
    const now = await tab.evaluate(paintedNow);
    if (keys(now) !== keys(hits)) since = Date.now();
    hits = now;
  }
  return hits;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

function scrollOn(): boolean {
  const before = scrollY;
  scrollBy({ top: innerHeight * 0.8, behavior: 'instant' });
  return scrollY === before;
}

function keys(hits: readonly Painted[]): string {
  return hits.map(hit => `${hit.key} ${hit.text}`).join('\n');
}

/** Text node and offset within it, as one number to sort by. */
function place({ key }: Painted): number {
  const [node = 0, offset = 0] = key.split(':').map(Number);
  return node * 1e7 + offset;
}
