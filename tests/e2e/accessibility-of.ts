import axe from 'axe-core';
import type { Tab } from './drivers/driver.ts';

/** WCAG 2.2 to level AA, and what axe counts as good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong in a page: rule, element, and why, a line each. */
export async function accessibilityProblems(tab: Tab): Promise<string[]> {
  // A function made of axe's source: pages of the extension let nobody evaluate text.
  const run = new Function('tags', `${axe.source}\nreturn (${axeRun})(tags);`) as (tags: readonly string[]) => Promise<string[]>;
  return tab.evaluate(run, tags);
}

/** Runs in the page, after axe. */
async function axeRun(wanted: string[]): Promise<string[]> {
  const { axe } = window as unknown as { readonly axe: typeof import('axe-core') };
  const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: wanted } });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`),
  );
}
