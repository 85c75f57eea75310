import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium } from './browsers.ts';
import { folder, serve } from './serve.ts';

/** Takes the pictures of the README from the built extension: `npm run shots`. */
const root = path.join(import.meta.dirname, '..');
const images = path.join(root, 'docs/images');
mkdirSync(images, { recursive: true });
const server = await serve(folder(path.join(root, 'tests/fixtures/sample')));
const { context, worker, extensionId } = await openChromium({ extension: path.join(root, '.output/chrome-mv3') });

for (const colorScheme of ['light', 'dark'] as const) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 960, height: 720 });
  await page.emulateMedia({ colorScheme });
  await page.goto(`${server.origin}/`);
  await page.waitForFunction(() => CSS.highlights.size > 2);
  await save(page, `page-${colorScheme}`);
  await pointAt(page, '共用智慧紅利');
  await save(page, `tooltip-${colorScheme}`);
  const tabId = await worker.evaluate(firstLocalTab);
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 372, height: 600 });
  await popup.emulateMedia({ colorScheme });
  await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${tabId}`);
  await popup.waitForSelector('.lexicons');
  await save(popup, `popup-${colorScheme}`);
  await popup.close();
  const report = await context.newPage();
  await report.setViewportSize({ width: 420, height: 900 });
  await report.emulateMedia({ colorScheme });
  await report.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${tabId}`);
  await report.waitForSelector('.row');
  await save(report, `report-${colorScheme}`);
  await report.close();
  await page.close();
}
await context.close();
await server.close();

/** Runs in the extension's worker. */
async function firstLocalTab(): Promise<number | undefined> {
  const { chrome } = globalThis as unknown as { chrome: { tabs: { query(filter: object): Promise<{ id?: number }[]> } } };
  return (await chrome.tabs.query({ url: 'http://127.0.0.1/*' }))[0]?.id;
}

async function save(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(images, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
}

/** Moves the pointer onto a highlighted text and waits for the tooltip's element. */
async function pointAt(page: Page, text: string): Promise<void> {
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
