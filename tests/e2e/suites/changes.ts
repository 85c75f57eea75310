import { describe, expect, test } from 'vitest';
import { changeCases } from '../../fixtures/change-cases.ts';
import { endMark, pageOf } from '../../fixtures/page-cases.ts';
import { streamCases, streamPage } from '../../fixtures/streams.ts';
import { collectHits, pause } from '../collect-hits.ts';
import type { Tab } from '../drivers/driver.ts';
import { expectHits, textsIn } from '../expect-hits.ts';
import type { Stage } from '../stage.ts';

/** What is highlighted in a page that changes under our hands. */
export function changeSuite(stage: Stage): void {
  describe('changes', () => {
    test.each(changeCases)('$name', async ({ head, body, before, act, after }) => {
      // The page's own script must be there from the start: ours would not be allowed to write one.
      const tab = await stage.show(pageOf({ head, body: `${body}<script>window.act = () => { ${act} }</script>` }));
      await expectHits(tab, [...before, endMark]);
      await tab.evaluate(() => (window as unknown as { act(): void }).act());
      await expectHits(tab, [...after, endMark]);
      expect(tab.complaints).toEqual([]);
    });
  });

  test('typing into an editor highlights nothing', async () => {
    const tab = await stage.show(pageOf({ body: '<div contenteditable style="min-height:2em"></div><textarea></textarea>' }));
    await expectHits(tab, [endMark]);
    await tab.evaluate(() => document.querySelector<HTMLElement>('[contenteditable]')?.focus());
    await tab.type('会议谈到两个确立。');
    await expectHits(tab, [endMark]);
    expect(await tab.evaluate(() => document.querySelector('div')?.textContent)).toBe('会议谈到两个确立。');
    expect(tab.complaints).toEqual([]);
  });

  describe('2,000 tokens are streamed', () => {
    test.each(streamCases)('$name', async stream => {
      const tab = await stage.show(streamPage(stream));
      await expect.poll(() => tab.evaluate(() => (window as unknown as { done: boolean }).done), { timeout: 40_000 }).toBe(true);
      const article = await tab.evaluate(() => document.querySelector('article')?.outerHTML ?? '');
      const streamed = await textsOnceRead(tab);
      expect(tab.complaints).toEqual([]);

      const finished = await stage.show(pageOf({ body: article }));
      const expected = await textsOnceRead(finished);
      expect(expected.length).toBeGreaterThan(30);
      expect(streamed).toEqual(expected);
    });
  });
}

async function textsOnceRead(tab: Tab): Promise<string[]> {
  await expect.poll(() => textsIn(tab), { timeout: 8_000 }).not.toEqual([]);
  // What is being written is held back for 300 ms at a time, and read in idle time, which on a busy machine comes late.
  await pause(1_500);
  return (await collectHits(tab)).map(hit => hit.text);
}
