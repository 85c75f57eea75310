import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { openChromium } from '../browsers.ts';
import { pages, type ServedFile, serve } from '../serve.ts';
import { bundle } from './bundle.ts';

/** A Chromium to measure in: every page in a tab of its own, closed afterwards. */
export interface Chromium {
  /** Begins the addresses of the extension's scripts. */
  readonly extension: string;
  readonly version: string;
  /** Runs `action` on a page before it has been opened: `go` opens it. */
  visit<T>(html: string, action: (tab: BenchTab) => Promise<T>): Promise<T>;
  /** Opens a page with one of the scripts of `in-page`, and runs a function there that calls it as `bench`. */
  run<A, T>(script: string, html: string, fn: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  close(): Promise<void>;
}

export interface BenchTab {
  readonly page: Page;
  readonly cdp: CDPSession;
  go(): Promise<void>;
}

/** With the built extension; or with one that does nothing, so that all else is the same. */
export async function openBenchChromium(built?: string): Promise<Chromium> {
  const extension = built ?? emptyExtension();
  const { context, extensionId } = await openChromium({ extension });
  const files = new Map<string, ServedFile>();
  const server = await serve(pages(files));
  let count = 0;
  return {
    extension: `chrome-extension://${extensionId}/`,
    version: await versionOf(context),
    visit,
    async run(script, html, fn, argument) {
      const source = await bundle(script);
      return visit(html, async ({ page, go }) => {
        await go();
        await page.addScriptTag({ content: source });
        return page.evaluate(fn as never, argument as never) as Promise<never>;
      });
    },
    async close() {
      await context.close();
      await server.close();
      if (!built) rmSync(extension, { recursive: true });
    },
  };

  async function visit<T>(html: string, action: (tab: BenchTab) => Promise<T>): Promise<T> {
    const address = `/${++count}`;
    files.set(address, { body: `<!doctype html><meta charset="utf-8"><title>bench</title>${html}`, headers: isolated });
    const page = await context.newPage();
    try {
      const cdp = await context.newCDPSession(page);
      return await action({ page, cdp, go: async () => void (await page.goto(`${server.origin}${address}`)) });
    } finally {
      await page.close();
      files.delete(address);
    }
  }
}

/** Only such pages have a clock of five microseconds; others are given tenths of a millisecond. */
const isolated = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

async function versionOf(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const { product } = await cdp.send('Browser.getVersion');
  await page.close();
  return product.replace(/^\D*/, '');
}

function emptyExtension(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tifa-bench-'));
  writeFileSync(
    path.join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'nothing', version: '1', background: { service_worker: 'nothing.js' } }),
  );
  // Without a listener it would not be started, and nothing told of it.
  writeFileSync(path.join(folder, 'nothing.js'), 'chrome.runtime.onInstalled.addListener(() => {});');
  writeFileSync(path.join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><title>nothing</title><p>Nothing.');
  return folder;
}
