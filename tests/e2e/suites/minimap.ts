import { describe, expect, test } from 'vitest';
import { type PageParts, pageOf } from '../../fixtures/page-cases.ts';
import type { Tab } from '../drivers/driver.ts';
import { soon } from '../report-page.ts';
import { choose, withSettings } from '../settings-page.ts';
import type { Stage } from '../stage.ts';

const lines = (count: number) => '<p>天气很好。</p>'.repeat(count);
/** One formula in the middle, as if in the middle of the bar, and what `pageOf` puts at the end. */
const body = `${lines(80)}<p>会议谈到四个自信。</p>${lines(80)}`;
const bar = { width: 8, height: 40 };

/** Marks beside the scroll bar: where, when none, and what a page sees of them. */
export function minimapSuite(stage: Stage): void {
  describe('marks beside the scroll bar', () => {
    const pages: readonly (readonly [name: string, page: PageParts])[] = [
      ['a light page', { body }],
      ['a dark page', { body, head: '<style>html{background:#111;color:#eee}</style>' }],
      ['a strict CSP', { body, headers: { 'content-security-policy': "default-src 'none'; style-src 'none'" } }],
      ['a page that styles what it finds', { body, head: '<style>span{display:block;height:400px;transform:scale(2)}</style>' }],
      [
        'a page whose text comes late',
        { body: `<main></main><script>setTimeout(() => document.querySelector('main').innerHTML = \`${body}\`, 1500)</script>` },
      ],
    ];
    test.each(pages)('on %s: where the formula is, and only there', async (_name, page) => {
      const tab = await stage.show(pageOf(page));
      await tab.resize(800, 600);
      await expect.poll(() => marksAt(tab), soon).toEqual(['middle', 'end']);
    });

    test('the page has no more to scroll, and the pointer passes through', async () => {
      const tab = await stage.show(pageOf({ body }));
      await tab.resize(800, 600);
      const sizes = () => tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
      const before = await sizes();
      await expect.poll(() => marksAt(tab), soon).toEqual(['middle', 'end']);
      expect(await sizes()).toEqual(before);
      expect(await tab.evaluate(() => document.elementFromPoint(document.documentElement.clientWidth - 2, 300)?.localName)).not.toBe(
        'span',
      );
      expect(tab.complaints).toEqual([]);
    });

    test('none on a short page, none where they are switched off', async () => {
      const short = await stage.show(pageOf({ body: '<p>会议谈到四个自信。</p>' }));
      await expect.poll(() => short.badge(), soon).toBe('2');
      await new Promise(resolve => setTimeout(resolve, 1_500));
      expect(await hasMarks(short)).toBe(false);
      const tab = await stage.show(pageOf({ body }));
      await expect.poll(() => hasMarks(tab), soon).toBe(true);
      await withSettings(stage, async settings => {
        await choose(settings, 'Marks beside the scroll bar');
        await expect.poll(() => hasMarks(tab), soon).toBe(false);
        await choose(settings, 'Marks beside the scroll bar');
        await expect.poll(() => hasMarks(tab), soon).toBe(true);
      });
    });
  });
}

function hasMarks(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => [...document.documentElement.children].some(({ localName }) => localName === 'span'));
}

/** Where the right edge looks other than a quarter down, where there is no formula. */
async function marksAt(tab: Tab): Promise<string[]> {
  const { width, height } = await tab.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
  const edge = (y: number) => tab.screenshot({ clip: { x: width - bar.width, y: Math.round(y), ...bar } });
  const bare = await edge(height / 4);
  const places = { start: 0, middle: height / 2 - bar.height / 2, end: height - bar.height };
  const found: string[] = [];
  for (const [name, y] of Object.entries(places)) if (Buffer.compare(await edge(y), bare) !== 0) found.push(name);
  return found;
}
