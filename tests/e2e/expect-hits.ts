import { expect } from 'vitest';
import { pause } from './collect-hits.ts';
import type { Tab } from './drivers/driver.ts';
import { type Painted, paintedNow } from './in-page/painted.ts';
import { differences } from './in-page/witness.ts';

/** Waits until exactly these hits are painted, and makes sure that it stays so. */
export async function expectHits(tab: Tab, expected: readonly string[]): Promise<void> {
  await expect.poll(() => textsIn(tab), { timeout: 8_000, interval: 40 }).toEqual(expected);
  await pause(120);
  expect(await textsIn(tab)).toEqual(expected);
}

/** No node of the page has changed, and nothing was complained of. */
export async function expectUntouched(tab: Tab): Promise<void> {
  expect(await tab.evaluate(differences)).toEqual([]);
  expect(tab.complaints).toEqual([]);
}

export async function textsIn(tab: Tab): Promise<string[]> {
  return (await tab.evaluate(paintedNow)).map(hit => hit.text);
}

/** Whether what is registered can be seen: the same spot is photographed again without it. */
export async function isVisiblyPainted(tab: Tab, hit: Painted): Promise<boolean> {
  const [box] = hit.boxes;
  if (!box) return false;
  const clip = { x: Math.floor(box.x) - 2, y: Math.floor(box.y) - 2, width: Math.ceil(box.width) + 4, height: Math.ceil(box.height) + 6 };
  const before = await tab.screenshot({ clip });
  await tab.evaluate(() => CSS.highlights.clear());
  return Buffer.compare(before, await tab.screenshot({ clip })) !== 0;
}
