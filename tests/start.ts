import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openChromium } from './browsers.ts';
import { collectHits, settledHits } from './e2e/collect-hits.ts';
import { chromiumDriver } from './e2e/drivers/chromium.ts';
import { folder, serve } from './serve.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const extension = `${repository}.output/chrome-mv3`;
const picture = 'artifacts/sample.png';

await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

/** Shows the built extension at work on the sample article: in a window, or in words where there is no display. */
async function start(): Promise<void> {
  if (!existsSync(`${extension}/manifest.json`)) throw new Error('There is no build yet: run "npm start", which makes one first.');
  const server = await serve(folder(`${repository}tests/fixtures/sample`));
  try {
    await (isHeadless() ? tell(server.origin) : show(server.origin));
  } finally {
    await server.close();
  }
}

function isHeadless(): boolean {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return process.argv.includes('--headless') || !hasDisplay;
}

async function show(address: string): Promise<void> {
  const { context } = await openChromium({ extension, headless: false, online: true });
  const closed = new Promise<void>(resolve => context.once('close', () => resolve()));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${address}/`);
  console.log(`The sample article is open in Chromium at ${address}/. Close the window to stop.`);
  await closed;
}

async function tell(address: string): Promise<void> {
  const chromium = await chromiumDriver({ extension });
  try {
    const tab = await chromium.open(`${address}/`);
    await tab.evaluate(untilPainted);
    const hits = await collectHits(tab);
    if (hits.length === 0) throw new Error('Chromium runs, but no formula was highlighted in the sample article.');
    console.log(
      `${hits.length} formulas highlighted in the sample article (Chromium, no display):\n${countsOf(hits.map(hit => hit.text)).join('\n')}`,
    );
    // As high as the article, for highlights are painted near the viewport only.
    await tab.resize(1280, await tab.evaluate(() => document.documentElement.scrollHeight));
    await settledHits(tab);
    await tab.screenshot({ file: `${repository}${picture}` });
    console.log(`Screenshot: ${repository}${picture}`);
  } finally {
    await chromium.close();
  }
}

/** Runs in the page. Ten seconds are more than a slow machine needs. */
function untilPainted(): Promise<void> {
  return new Promise(resolve => {
    const latest = performance.now() + 10_000;
    const look = () => (CSS.highlights.size > 0 || performance.now() > latest ? resolve() : setTimeout(look, 50));
    look();
  });
}

/** `  2  人類命運共同體`, the most frequent first, else in reading order. */
function countsOf(texts: readonly string[]): string[] {
  return [...Map.groupBy(texts, text => text)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([text, { length }]) => `${String(length).padStart(3)}  ${text}`);
}
