import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import { atMost, type Findings } from './rows.ts';
import { summaryOf } from './statistics.ts';

const rounds = 15;
const article = '<p>会议谈到四个自信、粗暴干涉中国内政。发言人表示，中方将继续讲好中国故事。</p>'.repeat(20);

/** The popup, as a page of its own, until all of it is painted; beside a page of an extension that holds one sentence. */
export async function measurePopup(withUs: Chromium, without: Chromium): Promise<Findings> {
  const opened = await withUs.visit(article, async ({ page: read, go }) => {
    await go();
    await read.waitForFunction(() => CSS.highlights.size > 0);
    await wait(1_000);
    return withUs.visit('', async ({ page }) => {
      await page.goto(`${withUs.extension}popup.html`);
      const tab = await page.evaluate(tabOf, read.url());
      return times(page, `${withUs.extension}popup.html?tab=${tab}`, ['h1', '.lexicons']);
    });
  });
  const bare = await without.visit('', ({ page }) => times(page, `${without.extension}page.html`, ['p']));
  const [empty = []] = bare;
  const [first = [], all = []] = opened;
  const middle = summaryOf(empty).median;
  const row = (title: string, unit: string, values: readonly number[]) => ({
    title,
    where: 'Chromium' as const,
    unit,
    value: summaryOf(values),
  });
  return {
    rows: [
      row('an extension page with one sentence: until it is painted', 'ms', empty),
      row('popup: until its first frame', 'ms', first),
      { ...row('popup: until all of it is painted', 'ms', all), target: atMost(100) },
      row(
        'popup: until all of it is painted, against the page with one sentence',
        '×',
        all.map(time => time / middle),
      ),
    ],
  };
}

/** For each of the elements the times of all rounds, in milliseconds from the navigation to the frame after it is there. */
async function times(page: Page, url: string, selectors: readonly string[]): Promise<number[][]> {
  const found = selectors.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    await page.goto('about:blank');
    await page.goto(url, { waitUntil: 'commit' });
    const painted = await page.evaluate(paintedAt, selectors);
    painted.forEach((time, i) => void found[i]?.push(time));
  }
  return found;
}

/** Runs in the page. */
function paintedAt(selectors: readonly string[]): Promise<number[]> {
  const seen = new Map<string, number>();
  return new Promise(resolve => {
    const look = (time: number) => {
      for (const selector of selectors) if (!seen.has(selector) && document.querySelector(selector)) seen.set(selector, time);
      if (seen.size === selectors.length) resolve(selectors.map(selector => seen.get(selector) ?? 0));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Runs in a page of the extension. */
async function tabOf(url: string): Promise<number | undefined> {
  const { chrome } = globalThis as unknown as { chrome: { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> } } };
  return (await chrome.tabs.query({})).find(tab => tab.url === url)?.id;
}
