import { setTimeout as wait } from 'node:timers/promises';
import type { Chromium } from './chromium.ts';
import { htmlOf } from './html.ts';
import type { Materials } from './materials.ts';
import { atMost, type Findings } from './rows.ts';
import { summaryOf } from './statistics.ts';
import { scriptTime, sumOf, traced } from './trace.ts';

const length = 100_000;
const rounds = 5;
/** Long enough to read the page and to tell the badge. */
const settling = 2_000;

/** A page of Chinese with the built extension, default lexicons and tier: what our scripts cost it in time and memory. */
export async function measureHanPage({ dense }: Materials, withUs: Chromium, without: Chromium): Promise<Findings> {
  const html = htmlOf(dense(length));
  const visits: { all: number; longest: number; heap: number }[] = [];
  for (let round = 0; round < rounds; round++) visits.push(await visit(withUs, html));
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) bare.push((await visit(without, html)).heap);
  const added = visits.map(({ heap }, round) => (heap - (bare[round] ?? Number.NaN)) / 1e6);
  const page = 'page of 100,000 characters, dense, built extension';
  return {
    rows: [
      { title: `${page}: our scripts, all together`, where: 'Chromium', unit: 'ms', value: summaryOf(visits.map(({ all }) => all)) },
      { title: `${page}: longest stretch`, where: 'Chromium', unit: 'ms', value: summaryOf(visits.map(({ longest }) => longest)) },
      {
        title: `${page}: memory added (JavaScript heap and buffers)`,
        where: 'Chromium',
        unit: 'MB',
        value: summaryOf(added),
        target: atMost(2),
      },
    ],
  };
}

function visit(chromium: Chromium, html: string): Promise<{ all: number; longest: number; heap: number }> {
  return chromium.visit(html, async ({ cdp, go }) => {
    const events = await traced(cdp, async () => {
      await go();
      await wait(settling);
    });
    const calls = scriptTime(events, chromium.extension);
    await cdp.send('HeapProfiler.collectGarbage');
    // Newer than the types that playwright-core brings.
    const { usedSize, backingStorageSize } = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize: number };
    return { all: sumOf(calls), longest: Math.max(0, ...calls.map(({ duration }) => duration)), heap: usedSize + backingStorageSize };
  });
}
