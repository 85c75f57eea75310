import { setTimeout as wait } from 'node:timers/promises';
import type { Chromium } from './chromium.ts';
import { atMost, type Findings } from './rows.ts';
import { single, summaryOf } from './statistics.ts';
import { scriptTime, sumOf, traced } from './trace.ts';

const nodes = 10_000;
const rounds = 3;
/** The sentinel looks once more after one and after four seconds; the look after sixteen is like them. */
const watched = 4_500;

/** A page without Han, as most are: what the extension costs it. */
export async function measureQuietPage(chromium: Chromium): Promise<Findings> {
  const html = Array.from({ length: nodes }, (_, i) => `<p>Paragraph ${i} of a page in English.</p>`).join('');
  const visits: { first: number; all: number; bytes: number }[] = [];
  for (let round = 0; round < rounds; round++)
    visits.push(
      await chromium.visit(html, async ({ cdp, go }) => {
        let bytes = 0;
        cdp.on('Debugger.scriptParsed', ({ url, length = 0 }) => {
          if (url.startsWith(chromium.extension) && !url.endsWith('/sentinel.js')) bytes += length;
        });
        await cdp.send('Debugger.enable');
        await go();
        await wait(500);
        // A second time, without the debugger, which slows scripts down.
        await cdp.send('Debugger.disable');
        const events = await traced(cdp, async () => {
          await go();
          await wait(watched);
        });
        const calls = scriptTime(events, chromium.extension);
        return { first: sumOf(calls.slice(0, 1)), all: sumOf(calls), bytes };
      }),
    );
  const page = 'page without Han, 10,000 nodes';
  return {
    rows: [
      {
        title: `${page}: our script, on load`,
        where: 'Chromium',
        unit: 'ms',
        value: summaryOf(visits.map(({ first }) => first)),
        target: atMost(2),
      },
      { title: `${page}: with the looks after 1 and 4 s`, where: 'Chromium', unit: 'ms', value: summaryOf(visits.map(({ all }) => all)) },
      {
        title: `${page}: bytes of script beyond the sentinel, tables included`,
        where: 'Chromium',
        unit: 'B',
        value: single(Math.max(...visits.map(({ bytes }) => bytes))),
        target: atMost(0),
      },
    ],
  };
}
