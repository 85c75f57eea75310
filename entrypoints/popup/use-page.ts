import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { type PageSummary, pageSummary } from '../../utils/app/page-handle.ts';

/** The page's summary, asked for again whenever one of its frames tells that its hits have changed. */
export function usePage(tabId: number | undefined, known: PageSummary): PageSummary {
  const [page, setPage] = useState(known);
  useEffect(() => {
    if (tabId === undefined) return;
    const refresh = async () => setPage(await pageSummary(tabId));
    const onMessage = (told: unknown, { tab }: Browser.runtime.MessageSender) => {
      if (tab?.id === tabId && typeof told === 'object' && told !== null && 'name' in told && told.name === 'hitsChanged') void refresh();
      return undefined;
    };
    // A page without a word of Chinese tells nothing when it has loaded.
    const onUpdated = (id: number, { status }: { status?: string | undefined }) => {
      if (id === tabId && status === 'complete') void refresh();
    };
    browser.runtime.onMessage.addListener(onMessage);
    browser.tabs.onUpdated.addListener(onUpdated);
    void refresh();
    return () => {
      browser.runtime.onMessage.removeListener(onMessage);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [tabId]);
  return page;
}
