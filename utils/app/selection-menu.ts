import { browser } from 'wxt/browser';
import { message } from './i18n.ts';
import { speakInterfaceLanguage } from './interface-language.ts';
import { openSelection } from './selection-page.ts';

/**
 * The menu of a selection: in editors and fields too, for only what is selected is read. Called whenever the background starts.
 * Firefox for Android has no such menus.
 */
export function offerSelectionMenu(): void {
  if (!browser.contextMenus) return;
  // One after the other: two at once would each add what the other has.
  let writing = Promise.resolve();
  const write = () => {
    writing = writing.then(writeMenu, writeMenu);
  };
  browser.runtime.onInstalled.addListener(write);
  browser.storage.onChanged.addListener(({ language }, area) => {
    if (area === 'local' && language) write();
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', pageUrl = '' }, tab) => {
    const page = menuItemId === 'add' ? '/options.html' : '/workbench.html';
    void openSelection(page, { text: selectionText, url: pageUrl, title: tab?.title ?? '' });
  });
}

/** In the user's language. The browser keeps a menu over updates, and takes no item twice. */
async function writeMenu(): Promise<void> {
  await speakInterfaceLanguage();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'check', title: message('menuCheck'), contexts: ['selection'] });
  browser.contextMenus.create({ id: 'add', title: message('menuAdd'), contexts: ['selection'] });
}
