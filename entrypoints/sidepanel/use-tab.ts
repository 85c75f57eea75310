import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';

/** The tab the panel speaks of: the one in front in its window, or the one that is named. Undefined until it is known, null where there is none. */
export function useTab(named: number | undefined): Browser.tabs.Tab | null | undefined {
  const [tab, setTab] = useState<Browser.tabs.Tab | null>();
  useEffect(() => {
    const stop = new AbortController();
    const tell = async () => {
      const found = await (named === undefined ? tabInFront() : browser.tabs.get(named).catch(() => undefined));
      if (!stop.signal.aborted) setTab(found ?? null);
    };
    const onUpdated = (id: number) => void (named === undefined || id === named ? tell() : undefined);
    const onChanged = () => void tell();
    browser.tabs.onActivated.addListener(onChanged);
    browser.tabs.onRemoved.addListener(onChanged);
    browser.tabs.onUpdated.addListener(onUpdated);
    stop.signal.addEventListener('abort', () => {
      browser.tabs.onActivated.removeListener(onChanged);
      browser.tabs.onRemoved.removeListener(onChanged);
      browser.tabs.onUpdated.removeListener(onUpdated);
    });
    void tell();
    return () => stop.abort();
  }, [named]);
  return tab;
}

async function tabInFront(): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
