import { browser } from 'wxt/browser';
import { allCodings } from './codings.ts';
import { deleteCollection, listCollections } from './collections.ts';
import { workbenchDatabase } from './workbench-database.ts';

/** What the extension keeps in this browser. */
export interface Stored {
  /** Of the settings, written as JSON in UTF-8. */
  readonly settingsBytes: number;
  readonly collections: number;
  /** In all collections. */
  readonly documents: number;
  readonly codings: number;
}

export async function whatIsStored(): Promise<Stored> {
  const [settings, collections, codings] = await Promise.all([browser.storage.local.get(null), listCollections(), allCodings()]);
  return {
    settingsBytes: Object.keys(settings).length ? new TextEncoder().encode(JSON.stringify(settings)).length : 0,
    collections: collections.length,
    documents: collections.reduce((sum, { size }) => sum + size, 0),
    codings: codings.length,
  };
}

/** Takes all of it away; pages of the extension that are open hear of it as of any other change. */
export async function eraseStored(): Promise<void> {
  for (const { id } of await listCollections()) await deleteCollection(id);
  await (await workbenchDatabase()).clear('codings');
  await navigator.locks.request('settings', () => browser.storage.local.clear());
}
