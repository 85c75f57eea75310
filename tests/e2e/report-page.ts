import { expect } from 'vitest';
import { exporters } from '../../utils/report/exporters/index.ts';
import { pageOf } from '../fixtures/page-cases.ts';
import type { Tab } from './drivers/driver.ts';
import type { Stage } from './stage.ts';

/** Milliseconds: pages in the background are read at their leisure. */
export const soon = { timeout: 30_000 };

/** The page in front, once all of it is read. */
export async function shown(stage: Stage, content: string, hits: number): Promise<Tab> {
  const tab = await stage.show(pageOf({ body: content }));
  await expect.poll(() => tab.badge(), soon).toBe(String(hits));
  return tab;
}

/** The report on the page in front, opened as a page of its own for as long as something is done with it. */
export async function withReport(stage: Stage, tab: Tab, act: (report: Tab) => Promise<unknown>): Promise<void> {
  const report = await stage.driver.openExtensionPage(`sidepanel.html?tab=${await tab.id()}`);
  await expect.poll(() => textOf(report, '.counts'), soon).toContain('own');
  await act(report);
  await report.close();
}

/** What a reader sees of the first element that is so selected; nothing where there is none. */
export async function textOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate(wanted => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);
}

/** The formulas in the order of the rows, of those that are there. */
export async function rowsOf(report: Tab): Promise<string[]> {
  return report.evaluate(() =>
    [...document.querySelectorAll('[role="row"]')]
      .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map(row => row.querySelector('.hit')?.textContent ?? ''),
  );
}

/** Runs in the report: what is given to the browser to save is kept as text instead. */
export function keepFiles(): void {
  URL.createObjectURL = (file: Blob) => {
    // With its byte order mark, which `text()` leaves out.
    void file
      .arrayBuffer()
      .then(bytes => Object.assign(globalThis, { saved: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }));
    return '#saved';
  };
  HTMLAnchorElement.prototype.click = () => {};
}

/** The file last saved, where `keepFiles` was run. */
export async function savedIn(report: Tab): Promise<string> {
  return report.evaluate(() => (globalThis as { saved?: string }).saved ?? '');
}

/** What the menu saves in a format. */
export async function exportedAs(report: Tab, format: string): Promise<string> {
  const index = exporters.findIndex(({ id }) => id === format);
  await report.evaluate(wanted => {
    Object.assign(globalThis, { saved: undefined });
    document.querySelector<HTMLElement>('.export > button')?.click();
    requestAnimationFrame(() => setTimeout(() => document.querySelectorAll<HTMLElement>('.export [role="menuitem"]')[wanted]?.click(), 50));
  }, index);
  const file = () => report.evaluate(() => (globalThis as { saved?: string }).saved);
  await expect.poll(file, soon).toBeTypeOf('string');
  return (await file()) ?? '';
}
