import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { type PageState, pageSummary } from '../../utils/app/page-handle.ts';
import { pageText } from '../../utils/app/page-texts.ts';
import type { Chat } from '../../utils/report/page-text.ts';
import { isCounted } from '../../utils/views/page-state.ts';
import { paced } from './paced.ts';
import type { PageReport, ReportPage } from './page-reports.ts';

/** What is known of the page of a tab. */
export interface Page {
  readonly tab: number;
  readonly state: PageState;
  readonly reports: readonly PageReport[];
  readonly chat?: Chat | undefined;
}

/** Milliseconds between two readings of a page that goes on changing. */
const pause = 1_000;

/** The page as it is now, read again when it tells that its hits have changed, and only while someone can see it. */
export function usePage(tab: Browser.tabs.Tab | null | undefined, reportPage: ReportPage | undefined): Page | undefined {
  const [page, setPage] = useState<Page>();
  const tabId = tab?.id;
  useEffect(() => {
    if (tabId === undefined || !reportPage) return;
    const stop = new AbortController();
    const { signal } = stop;
    const refresh = paced(
      async () => {
        if (document.hidden) return;
        const read = await readPage(tabId, reportPage);
        if (!signal.aborted) setPage(now => (isSame(now, read) ? now : read));
      },
      pause,
      signal,
    );
    const onMessage = (told: unknown, sender: Browser.runtime.MessageSender) => {
      if (sender.tab?.id === tabId && typeof told === 'object' && told !== null && 'name' in told && told.name === 'hitsChanged') refresh();
      return undefined;
    };
    // A page without Chinese text tells nothing.
    const onUpdated = (id: number, { status }: { status?: string }) => {
      if (id === tabId && status) refresh();
    };
    browser.runtime.onMessage.addListener(onMessage);
    browser.tabs.onUpdated.addListener(onUpdated);
    document.addEventListener('visibilitychange', refresh, { signal });
    signal.addEventListener('abort', () => {
      browser.runtime.onMessage.removeListener(onMessage);
      browser.tabs.onUpdated.removeListener(onUpdated);
    });
    refresh();
    return () => stop.abort();
  }, [tabId, reportPage]);
  return page?.tab === tabId ? page : undefined;
}

async function readPage(tab: number, reportPage: ReportPage): Promise<Page> {
  const summary = await pageSummary(tab);
  const { state } = summary;
  if (!isCounted(summary)) return { tab, state, reports: [] };
  const { documents, chat } = await pageText(tab);
  return { tab, state, reports: reportPage(documents), chat };
}

/** What is the same is not drawn again. */
function isSame(a: Page | undefined, b: Page): boolean {
  return (
    a?.tab === b.tab &&
    a.state === b.state &&
    a.reports.length === b.reports.length &&
    a.reports.every((report, index) => report === b.reports[index]) &&
    JSON.stringify(a.chat) === JSON.stringify(b.chat)
  );
}
