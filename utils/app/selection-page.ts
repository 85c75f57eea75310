import { browser } from 'wxt/browser';

/** What a reader has selected in a page, to be looked at in the workbench or added to a lexicon. */
export interface Selection {
  readonly text: string;
  readonly url: string;
  readonly title: string;
}

const prefix = 'selection:';

/** Opens a page of ours with it. The text travels by the memory of the browser's session, and is taken out when the page has it. */
export async function openSelection(page: '/workbench.html' | '/options.html', selection: Selection): Promise<void> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [prefix + id]: selection });
  await browser.tabs.create({ url: `${browser.runtime.getURL(page)}?selection=${id}` });
}

/** What this page was opened with, once. */
export async function takeSelection(): Promise<Selection | undefined> {
  const key = prefix + (new URLSearchParams(location.search).get('selection') ?? '');
  const { [key]: found } = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return found as Selection | undefined;
}
