import { setTimeout as wait } from 'node:timers/promises';
import type { Chromium } from './chromium.ts';
import { htmlOf } from './html.ts';
import type { Materials } from './materials.ts';
import { atMost, type Findings } from './rows.ts';
import { summaryOf } from './statistics.ts';
import { scriptTime, sumOf, traced } from './trace.ts';

const length = 100_000;
const rounds = 3;
/** Long enough to read the page and to tell the badge. */
const settling = 2_000;

/** A page of Chinese with the built extension, default lexicons and tier: what our scripts cost it in time and memory. */
export async function measureHanPage({ dense }: Materials, withUs: Chromium, without: Chromium): Promise<Findings> {
  const [denseText, shortText] = [dense(length), '讲好中国故事。'];
  const visits = await visited(withUs, denseText);
  const short = await visited(withUs, shortText);
  const added = async (ours: readonly Visit[], text: string) => {
    const bare = await visited(without, text);
    return summaryOf(ours.map(({ heap }, round) => (heap - bare[round]!.heap) / 1e6));
  };
  const page = 'page of 100,000 characters, dense, built extension';
  const memory = 'memory added (JavaScript heap and buffers)';
  return {
    rows: [
      { title: `${page}: our scripts, all together`, where: 'Chromium', unit: 'ms', value: summaryOf(visits.map(({ all }) => all)) },
      { title: `${page}: longest stretch`, where: 'Chromium', unit: 'ms', value: summaryOf(visits.map(({ longest }) => longest)) },
      { title: `${page}: ${memory}`, where: 'Chromium', unit: 'MB', value: await added(visits, denseText), target: atMost(2) },
      {
        title: `page of one formula: ${memory}`,
        where: 'Chromium',
        unit: 'MB',
        value: await added(short, shortText),
        target: atMost(2),
      },
    ],
  };
}

interface Visit {
  /** Milliseconds of our scripts, in all and at a stretch. */
  readonly all: number;
  readonly longest: number;
  /** Bytes. */
  readonly heap: number;
}

async function visited(chromium: Chromium, text: string): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (let round = 0; round < rounds; round++) visits.push(await visit(chromium, htmlOf(text)));
  return visits;
}

function visit(chromium: Chromium, html: string): Promise<Visit> {
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
