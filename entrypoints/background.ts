import '../utils/app/polyfill.ts';
import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import styles from '../assets/highlight.css?inline';
import { highlightStyle } from '../utils/app/highlight-style.ts';
import { hostOf } from '../utils/app/host-of.ts';
import { textsOf } from '../utils/app/interface-language.ts';
import { answer } from '../utils/app/messages.ts';
import { ownDetails } from '../utils/app/own-details.ts';
import { goInPage, pageSummary } from '../utils/app/page-handle.ts';
import { forgetClosedTabs, isTabPaused, pauseTab } from '../utils/app/paused-tabs.ts';
import { openReport } from '../utils/app/report-panel.ts';
import { offerSelectionMenu } from '../utils/app/selection-menu.ts';
import { changeSettings, readSettings, settingsFrom, siteFlipped } from '../utils/app/settings.ts';
import type { EntryDetails } from '../utils/lexicon/details.ts';

/** Starts the reader where Chinese text is; badge and keys. Keeps no state: it may be stopped after any line. */
export default defineBackground(() => {
  answer({
    startReader: async ({ tab, frameId = 0 }) => {
      if (tab?.id === undefined) return;
      const target = { tabId: tab.id, frameIds: [frameId] };
      const { appearance } = await readSettings();
      await browser.scripting.insertCSS({ target, css: highlightStyle(styles, appearance) });
      await browser.scripting.executeScript({ target, files: ['/tables.js', '/reader.js'] });
    },
    entryDetails: async (_sender, lexicon, entry) => (await ownDetails(lexicon, entry)) ?? (await entriesOf(lexicon))[entry],
    interfaceTexts: (_sender, language) => textsOf(language),
    pauseTab: (_sender, tabId, isPaused) => pauseTab(tabId, isPaused),
    isPaused: async ({ tab }) => tab?.id !== undefined && isTabPaused(tab.id),
    pageHost: async ({ tab }) => (tab?.url ? new URL(tab.url).hostname : ''),
    hitsChanged: async ({ tab }) => {
      if (tab?.id !== undefined) await showCount(tab.id);
    },
  });

  // Firefox puts the sentinel into open tabs by itself; in Chromium they would stay unread until they are loaded again.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void startInOpenTabs();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });

  browser.storage.onChanged.addListener(({ appearance }, area) => {
    if (area === 'local' && appearance) void restyle(appearance.oldValue, appearance.newValue);
  });
  forgetClosedTabs();
  offerSelectionMenu();

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    // Nothing may be awaited before this: the browsers want to see the key behind it.
    if (command === 'report') void openReport(tab);
    if (command === 'toggle') void flipSite(tab);
    if (command === 'next' || command === 'previous') void goInPage(tab.id, command === 'next' ? 1 : -1);
  });
});

async function startInOpenTabs(): Promise<void> {
  // A tab that is closing, or the extension store, lets nobody in.
  for (const { id } of await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] }))
    if (id !== undefined)
      browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ['/sentinel.js'] }).catch(() => {});
}

/** Gives pages that are being read the new style before it takes the old one away: nothing flashes. */
async function restyle(before: unknown, after: unknown): Promise<void> {
  const [old, now] = [before, after].map(appearance => highlightStyle(styles, settingsFrom({ appearance }).appearance));
  if (old === undefined || now === undefined || old === now) return;
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    const frameIds = await framesWithReader(id);
    if (!frameIds.length) continue;
    const target = { tabId: id, frameIds };
    await browser.scripting.insertCSS({ target, css: now }).catch(() => {});
    await browser.scripting.removeCSS({ target, css: old }).catch(() => {});
  }
}

async function framesWithReader(tabId: number): Promise<number[]> {
  const results = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: () => globalThis.tifaLens !== undefined })
    .catch(() => []);
  return results.filter(({ result }) => result).map(({ frameId }) => frameId);
}

async function flipSite({ url = '' }: Browser.tabs.Tab): Promise<void> {
  const host = hostOf(url);
  if (host) await changeSettings(settings => siteFlipped(settings, host));
}

async function showCount(tabId: number): Promise<void> {
  const { hits, state } = await pageSummary(tabId);
  await browser.action.setBadgeText({
    tabId,
    text: state === 'paused' || (state === 'overloaded' && !hits) ? 'II' : hits ? String(hits) : '',
  });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#41546b' });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
}

/** Of a packaged lexicon. */
async function entriesOf(lexicon: string): Promise<Record<string, EntryDetails>> {
  if (!/^[a-z0-9-]+$/.test(lexicon)) return {};
  const response = await fetch(`/entries/${lexicon}.json`);
  return response.json();
}
