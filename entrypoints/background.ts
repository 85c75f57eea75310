import '../utils/app/polyfill.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../utils/app/messages.ts';
import { goInPage, pageSummary } from '../utils/app/page-handle.ts';
import { openReport } from '../utils/app/report-panel.ts';
import type { EntryDetails } from '../utils/lexicon/details.ts';

/** Starts the reader where Chinese text is; badge and keys. Keeps no state: it may be stopped after any line. */
export default defineBackground(() => {
  answer({
    startReader: async ({ tab, frameId = 0 }) => {
      if (tab?.id === undefined) return;
      const target = { tabId: tab.id, frameIds: [frameId] };
      await browser.scripting.insertCSS({ target, files: ['/assets/highlight.css'] });
      await browser.scripting.executeScript({ target, files: ['/tables.js', '/reader.js'] });
    },
    entryDetails: async (_sender, lexicon, entry) => (await entriesOf(lexicon))[entry],
    pageHost: async ({ tab }) => (tab?.url ? new URL(tab.url).hostname : ''),
    hitsChanged: async ({ tab }) => {
      if (tab?.id !== undefined) await showCount(tab.id);
    },
  });

  // Firefox puts the sentinel into open tabs by itself; in Chromium they would stay unread until they are loaded again.
  browser.runtime.onInstalled.addListener(() => void startInOpenTabs());

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    // Nothing may be awaited before this: the browsers want to see the key behind it.
    if (command === 'report') void openReport(tab);
    if (command === 'next' || command === 'previous') void goInPage(tab.id, command === 'next' ? 1 : -1);
  });
});

async function startInOpenTabs(): Promise<void> {
  // A tab that is closing, or the extension store, lets nobody in.
  for (const { id } of await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] }))
    if (id !== undefined)
      browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ['/sentinel.js'] }).catch(() => {});
}

async function showCount(tabId: number): Promise<void> {
  const { hits } = await pageSummary(tabId);
  await browser.action.setBadgeText({ tabId, text: hits ? String(hits) : '' });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#41546b' });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
}

async function entriesOf(lexicon: string): Promise<Record<string, EntryDetails>> {
  if (!/^[a-z0-9-]+$/.test(lexicon)) return {};
  const response = await fetch(`/entries/${lexicon}.json`);
  return response.json();
}
