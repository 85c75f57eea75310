import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { openChromium } from './browsers.ts';
import { folder, pages, type ServedFile, serve } from './serve.ts';

/**
 * Takes pictures of every page of the extension in every state, light and dark, narrow and wide, in all languages: `npm run shots`.
 * Those of the README go to docs/images, those of the stores to docs/store, all others to artifacts/shots, to be looked at.
 */
const root = path.join(import.meta.dirname, '..');
const noHan: ServedFile = { body: '<!doctype html><title>Weather</title><p>It is fine today.' };
const server = await serve(pages(new Map([['/no-han', noHan]])), folder(path.join(root, 'tests/fixtures/sample')));
const { context, worker, extensionId } = await openChromium({ extension: path.join(root, '.output/chrome-mv3') });

interface State {
  readonly name: string;
  /** Of the extension, with `TAB` for the tab of the sample page; else of the server. */
  readonly page: string;
  readonly ready: string;
  readonly sizes: readonly (readonly [width: number, height: number])[];
  /** Chosen before the page is opened. */
  readonly settings?: object;
  act?(page: Page): Promise<unknown>;
  /** The whole page, and not only what fits. */
  readonly isWhole?: boolean;
}

const wide = [1280, 900] as const;
const narrow = [320, 800] as const;
const popupSize = [372, 600] as const;
const records = ['甲', '乙', '丙', '甲', '乙']
  .map((model, id) => JSON.stringify({ id, model, text: id % 2 ? '坚持以人民为中心，讲好中国故事。' : '各方看法不一，各说各话。' }))
  .join('\n');

const states: readonly State[] = [
  { name: 'popup', page: 'popup.html?tab=TAB', ready: '.lexicons', sizes: [popupSize, [360, 640]] },
  { name: 'popup-zh_TW', page: 'popup.html?tab=TAB', ready: '.lexicons', sizes: [popupSize], settings: { language: 'zh_TW' } },
  { name: 'popup-zh_CN', page: 'popup.html?tab=TAB', ready: '.lexicons', sizes: [popupSize], settings: { language: 'zh_CN' } },
  { name: 'popup-off', page: 'popup.html?tab=TAB', ready: '.state', sizes: [popupSize], settings: { sitesOff: ['127.0.0.1'] } },
  { name: 'popup-no-han', page: 'popup.html?tab=OTHER', ready: '.state', sizes: [popupSize] },
  { name: 'popup-unreadable', page: 'popup.html', ready: '.state', sizes: [popupSize] },
  { name: 'report', page: 'sidepanel.html?tab=TAB', ready: '.row', sizes: [[420, 900], narrow] },
  { name: 'report-no-han', page: 'sidepanel.html?tab=OTHER', ready: '.state', sizes: [narrow] },
  { name: 'settings', page: 'options.html', ready: '#own-title', sizes: [wide, narrow], isWhole: true },
  { name: 'settings-zh_TW', page: 'options.html', ready: '#own-title', sizes: [wide], settings: { language: 'zh_TW' }, isWhole: true },
  { name: 'settings-zh_CN', page: 'options.html', ready: '#own-title', sizes: [narrow], settings: { language: 'zh_CN' }, isWhole: true },
  { name: 'settings-phrase', page: 'options.html', ready: '#own-title', sizes: [wide, narrow], act: writePhrase },
  { name: 'welcome', page: 'welcome.html', ready: '.example', sizes: [wide, narrow], isWhole: true },
  { name: 'welcome-zh_TW', page: 'welcome.html', ready: '.example', sizes: [wide], settings: { language: 'zh_TW' }, isWhole: true },
  { name: 'workbench-empty', page: 'workbench.html', ready: '.drop', sizes: [wide, narrow] },
  { name: 'workbench', page: 'workbench.html', ready: '.drop', sizes: [wide, narrow], act: page => give(page) },
  {
    name: 'workbench-compare',
    page: 'workbench.html',
    ready: '.drop',
    sizes: [wide, narrow],
    act: page => give(page, 'Compare'),
    isWhole: true,
  },
  { name: 'workbench-concordance', page: 'workbench.html', ready: '.drop', sizes: [wide, narrow], act: page => give(page, 'Concordance') },
];
/** Pictures that documents show, by state; and where they lie. */
const shown: Readonly<Record<string, string>> = { popup: 'docs/images', report: 'docs/images', 'settings-phrase': 'docs/images' };

for (const scheme of ['light', 'dark'] as const) {
  await set({});
  await samplePictures(scheme);
  const sample = await tabOf(await opened(context, `${server.origin}/`));
  const other = await tabOf(await opened(context, `${server.origin}/no-han`));
  for (const state of states) await picturesOf(state, scheme, { TAB: sample, OTHER: other });
  await set({});
  for (const page of context.pages().slice(1)) await page.close();
}
await context.close();
await server.close();

/** The page itself, the tooltip, and what the stores show. */
async function samplePictures(scheme: 'light' | 'dark'): Promise<void> {
  const page = await opened(context, `${server.origin}/`);
  await page.emulateMedia({ colorScheme: scheme });
  for (const [where, width, height] of [
    ['docs/images', 960, 720],
    ['docs/store', 1280, 800],
    ['artifacts/shots', 360, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.mouse.move(4, 4);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForFunction(() => CSS.highlights.size > 2);
    await page.waitForTimeout(1_300);
    await save(page, where, `page-${scheme}`);
    await pointAt(page, '共用智慧紅利');
    await save(page, where, `tooltip-${scheme}`);
  }
  await page.close();
}

async function picturesOf(state: State, scheme: 'light' | 'dark', tabs: Readonly<Record<string, number>>): Promise<void> {
  await set(state.settings ?? {});
  const file = state.page.replace(/TAB|OTHER/, word => String(tabs[word]));
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: scheme });
  for (const [index, [width, height]] of state.sizes.entries()) {
    await page.setViewportSize({ width, height });
    await page.goto(`chrome-extension://${extensionId}/${file}`);
    await page.waitForSelector(state.ready);
    await state.act?.(page);
    await page.waitForTimeout(300);
    const where = index === 0 ? shown[state.name] : undefined;
    await save(page, where ?? 'artifacts/shots', where ? `${state.name}-${scheme}` : `${state.name}-${width}-${scheme}`, state.isWhole);
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) console.log('  wider than its window');
  }
  await page.close();
}

async function writePhrase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a phrase' }).first().click();
  await page.getByLabel('Wording').fill('晨光(大)?計畫');
  await page.getByLabel('Text to try it on').fill('會議談到晨光計畫，也談到晨光大計畫。');
  await page.waitForSelector('.tried mark');
}

async function give(page: Page, view?: string): Promise<void> {
  await page.locator('.drop input').setInputFiles({ name: 'answers.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(records) });
  await page.waitForSelector('td');
  if (view) await page.getByRole('button', { name: view, exact: true }).click();
  if (view === 'Compare') await page.getByLabel('Compare by').selectOption('model');
}

async function opened(where: BrowserContext, url: string): Promise<Page> {
  const page = await where.newPage();
  await page.goto(url);
  return page;
}

/** The extension's number for a tab, which must be the last that was opened. */
async function tabOf(page: Page): Promise<number> {
  await page.bringToFront();
  return worker.evaluate(async url => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } } };
    return (await chrome.tabs.query({})).findLast(tab => tab.url === url)?.id ?? -1;
  }, page.url());
}

async function set(settings: object): Promise<void> {
  await worker.evaluate(async chosen => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { clear(): Promise<void>; set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.clear();
    await chrome.storage.local.set(chosen);
  }, settings);
}

async function save(page: Page, where: string, name: string, fullPage = false): Promise<void> {
  mkdirSync(path.join(root, where), { recursive: true });
  await page.screenshot({ path: path.join(root, where, `${name}.png`), fullPage });
  console.log(`${where}/${name}.png`);
}

/** Moves the pointer onto a highlighted text and waits for the tooltip's element. */
async function pointAt(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const place = await page.evaluate(wanted => {
    for (const highlight of CSS.highlights.values())
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const box = range.getClientRects()[0];
        if (range.toString() === wanted && box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    return undefined;
  }, text);
  if (!place) throw new Error(`"${text}" is not highlighted on the sample page`);
  await page.mouse.move(4, 4);
  await page.mouse.move(place.x, place.y, { steps: 4 });
  await page.waitForTimeout(800);
}
