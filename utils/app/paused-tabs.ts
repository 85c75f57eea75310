import { browser } from 'wxt/browser';

/** Ids of tabs that are not read until they are resumed. Kept for as long as the browser runs, and gone with the tab. */
const key = 'pausedTabs';

export async function isTabPaused(tabId: number): Promise<boolean> {
  return (await pausedTabs()).includes(tabId);
}

/** Acts at once in all frames of the tab, and in pages that are opened in it later. */
export async function pauseTab(tabId: number, isPaused: boolean): Promise<void> {
  await changePaused(tabs => [...tabs.filter(id => id !== tabId), ...(isPaused ? [tabId] : [])]);
  await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: (paused: boolean) => globalThis.tifaLens?.pause(paused), args: [isPaused] })
    // Where nothing can run there is nothing to pause.
    .catch(() => {});
}

/** For the background: a tab that is closed is forgotten, for its id may come again. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener(closed => void changePaused(tabs => tabs.filter(id => id !== closed)));
}

async function pausedTabs(): Promise<number[]> {
  const { [key]: stored } = await browser.storage.session.get(key);
  return Array.isArray(stored) ? stored.filter(id => typeof id === 'number') : [];
}

async function changePaused(change: (tabs: number[]) => number[]): Promise<void> {
  await navigator.locks.request(key, async () => {
    const before = await pausedTabs();
    const after = change(before);
    if (String(before) !== String(after)) await browser.storage.session.set({ [key]: after });
  });
}
