import { describe, expect, test } from 'vitest';
import { endMark, type PageParts, pageOf } from '../../fixtures/page-cases.ts';
import { pause } from '../collect-hits.ts';
import type { Box, Point, Tab } from '../drivers/driver.ts';
import { expectHits, expectUntouched } from '../expect-hits.ts';
import { paintedNow } from '../in-page/painted.ts';
import type { TooltipView } from '../in-page/tooltip-view.ts';
import type { Stage } from '../stage.ts';

const strict = { 'content-security-policy': "default-src 'none'; style-src 'none'" };
// No style attribute: a strict policy would complain of it.
const middle = `${'<br>'.repeat(14)}<p>会议昨天谈到两个确立，也谈到天气。</p>`;

/** What a reader learns of a hit, and how. */
export function tooltipSuite(stage: Stage): void {
  describe('tooltip', () => {
    const places: readonly (readonly [name: string, page: PageParts, zoom?: number])[] = [
      ['a plain page', { body: middle }],
      ['a strict CSP', { body: middle, headers: strict }],
      ['a dark page', { body: middle, head: '<style>html{background:#111;color:#eee}</style>' }],
      ['a formula in pieces', { body: middle.replace('确立', '<b>确</b>立') }],
      ['a shadow root', { body: `<x-a><template shadowrootmode="open">${middle}</template></x-a>` }],
      [
        'a page with trusted types',
        { body: middle, headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" } },
      ],
      ['a page written from right to left', { body: middle, head: '<style>html{direction:rtl}</style>' }],
      ['a page with vertical lines', { body: middle, head: '<style>html{writing-mode:vertical-rl}</style>' }],
      ['a page that is zoomed', { body: middle, head: '<style>html{zoom:1.4}</style>' }, 1.4],
      ['a page whose root is transformed', { body: middle, head: '<style>html{transform:translate(20px,10px)}</style>' }],
      [
        'a modal dialog',
        {
          body: `<dialog style="width:800px;height:600px">${middle}</dialog><script>document.querySelector('dialog').showModal()</script>`,
        },
      ],
      [
        'a page that styles everything',
        {
          body: middle,
          head: '<style>*{all:unset;display:block!important;position:static!important;opacity:0.9}head,head *{display:none!important}</style>',
        },
      ],
    ];
    test.each(places.map(([name, page, zoom = 1]) => ({ name, page, zoom })))('by pointer on $name', async ({ page, zoom }) => {
      const tab = await stage.show(pageOf(page));
      const hit = await firstHit(tab);
      expect(await hostCount(tab)).toBe(0);
      await tab.point(centre(hit));
      expectContent(await shown(tab));
      expectBeside(await shown(tab), hit, { zoom });
      expect(await hostCount(tab)).toBe(1);
      await expectUntouched(tab);
    });

    test('by tap, and a tap elsewhere closes it', async () => {
      const tab = await stage.show(pageOf({ body: middle }));
      const hit = await firstHit(tab);
      await tab.tap(centre(hit));
      expectContent(await shown(tab));
      await tab.tap({ x: 5, y: 5 });
      await closed(tab);
      await expectUntouched(tab);
    });

    test('stays while it is pointed at, goes when the pointer goes', async () => {
      const tab = await stage.show(pageOf({ body: middle }));
      const hit = await firstHit(tab);
      await tab.point(centre(hit));
      const { box } = await shown(tab);
      await tab.point(centre(box));
      await pause(900);
      await shown(tab);
      await tab.point({ x: 1270, y: 5 });
      await closed(tab);
      await expectUntouched(tab);
    });

    test('Escape closes it', async () => {
      const tab = await stage.show(pageOf({ body: middle }));
      await tab.point(centre(await firstHit(tab)));
      await shown(tab);
      await tab.press('Escape');
      await closed(tab);
      await expectUntouched(tab);
    });

    test('does not open where there is no hit', async () => {
      const tab = await stage.show(pageOf({ body: middle }));
      const hit = await firstHit(tab);
      await tab.point({ x: hit.x - 40, y: hit.y + 5 });
      await pause(700);
      expect(await hostCount(tab)).toBe(0);
    });

    test('the page is told nothing by messages or events', async () => {
      const head = `<script>self.heard = []; addEventListener('message', event => heard.push(JSON.stringify(event.data)));</script>`;
      const tab = await stage.show(pageOf({ head, body: middle }));
      await firstHit(tab);
      expect(await tab.evaluate(() => (self as unknown as { heard: string[] }).heard)).toEqual([]);
    });

    test('changes to the other hit', async () => {
      const tab = await stage.show(
        pageOf({ body: '<p>会议谈到两个确立。<span style="margin-left:600px">会议谈到全过程人民民主。</span></p>' }),
      );
      await expectHits(tab, ['两个确立', '全过程人民民主', endMark]);
      const [first, second] = (await tab.evaluate(paintedNow)).map(hit => hit.boxes[0]);
      if (!first || !second) throw new Error('no boxes');
      await tab.point(centre(first));
      expect((await shown(tab)).text).toContain('两个确立');
      await tab.point(centre(second));
      await expect.poll(async () => (await tab.tooltip())?.text ?? '', { timeout: 4_000 }).toContain('全过程人民民主');
      expect(await hostCount(tab)).toBe(1);
    });

    test.each([
      ['top left', 'top:4px;left:4px'],
      ['top right', 'top:4px;right:4px'],
      ['bottom left', 'bottom:4px;left:4px'],
      ['bottom right', 'bottom:4px;right:4px'],
    ])('keeps within the window at its %s', async (_, style) => {
      const tab = await stage.show(pageOf({ body: `<p style="position:fixed;margin:0;${style}">两个确立</p>` }));
      const hit = await firstHit(tab);
      await tab.point(centre(hit));
      expectBeside(await shown(tab), hit);
    });

    test('keeps within a narrow window', async () => {
      const tab = await stage.show(pageOf({ body: middle }));
      await tab.resize(360, 640);
      const hit = await firstHit(tab);
      await tab.point(centre(hit));
      expectBeside(await shown(tab), hit, { width: 360, height: 640 });
    });

    test('the page neither moves nor misses its events', async () => {
      const tab = await stage.show(
        pageOf({
          body: `${middle}<script>window.events = []; for (const type of ['click', 'keydown']) addEventListener(type, event => events.push(event.type));</script>`,
        }),
      );
      const hit = await firstHit(tab);
      const height = await tab.evaluate(() => document.documentElement.scrollHeight);
      await tab.point(centre(hit));
      await shown(tab);
      expect(await tab.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      await tab.tap(centre(hit));
      await tab.press('Tab');
      await expect.poll(() => tab.evaluate(() => (window as unknown as { events: string[] }).events)).toEqual(['click', 'keydown']);
      expect(await firstHit(tab)).toEqual(hit);
    });

    test('survives a page that removes it', async () => {
      const tab = await stage.show(pageOf({ body: middle }));
      const hit = await firstHit(tab);
      await tab.point(centre(hit));
      await shown(tab);
      await tab.point({ x: 5, y: 5 });
      await tab.evaluate(() => document.documentElement.lastElementChild?.remove());
      await tab.point(centre(hit));
      expectContent(await shown(tab));
      expect(tab.complaints).toEqual([]);
    });

    test('in a frame', async () => {
      stage.put('/frame.html', pageOf({ body: '<p>会议谈到四个自信。</p>' }));
      const tab = await stage.show(
        pageOf({
          body: '<iframe src="/frame.html" style="position:fixed;left:100px;top:100px;width:600px;height:500px;border:0"></iframe>',
        }),
      );
      const inFrame = async () => (await tab.evaluateInFrames(paintedNow))[1]?.[0]?.boxes[0];
      await expect.poll(inFrame, { timeout: 8_000 }).toBeDefined();
      const box = await inFrame();
      if (!box) throw new Error('no box');
      await tab.point({ x: 100 + box.x + 10, y: 100 + box.y + 10 });
      await expect.poll(async () => (await tab.evaluateInFrames(hostsOfTooltip)).reduce((a, b) => a + b), { timeout: 4_000 }).toBe(1);
      expect(tab.complaints).toEqual([]);
    });
  });
}

async function firstHit(tab: Tab): Promise<Box> {
  await expect.poll(async () => (await tab.evaluate(paintedNow))[0]?.text, { timeout: 8_000 }).toBe('两个确立');
  const box = (await tab.evaluate(paintedNow))[0]?.boxes[0];
  if (!box) throw new Error('The hit has no box.');
  return box;
}

async function shown(tab: Tab): Promise<TooltipView> {
  await expect.poll(() => tab.tooltip(), { timeout: 4_000 }).toBeDefined();
  // Gloss and sources are asked for on hover; the box is final once they are there.
  await expect.poll(async () => (await tab.tooltip())?.links.length ?? 0, { timeout: 4_000 }).toBeGreaterThan(0);
  const view = await tab.tooltip();
  if (!view) throw new Error('The tooltip went by itself.');
  return view;
}

async function closed(tab: Tab): Promise<void> {
  await expect.poll(() => tab.tooltip(), { timeout: 4_000 }).toBeUndefined();
}

function expectContent({ text, links }: TooltipView): void {
  expect(text).toContain('两个确立');
  // The gloss: official English, a few words at least.
  expect(text).toMatch(/[A-Za-z]{2,}.*[A-Za-z]{2,}/);
  expect(links.filter(link => link.startsWith('http')).length).toBeGreaterThan(0);
}

function expectBeside({ box }: TooltipView, hit: Box, { width = 1280, height = 900, zoom = 1 } = {}): void {
  expect(box.width).toBeLessThanOrEqual(360 * zoom);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
  const apart =
    box.x >= hit.x + hit.width || hit.x >= box.x + box.width || box.y >= hit.y + hit.height - 1 || hit.y >= box.y + box.height - 1;
  expect(apart, 'the tooltip must not cover the hit').toBe(true);
}

function hostCount(tab: Tab): Promise<number> {
  return tab.evaluate(hostsOfTooltip);
}

/** The tooltip's host stands beside head and body, or last in a modal dialog. */
function hostsOfTooltip(): number {
  const beside = [...document.documentElement.children].filter(child => child !== document.head && child !== document.body);
  return beside.length + document.querySelectorAll('dialog:modal > div:empty:last-child').length;
}

function centre({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
