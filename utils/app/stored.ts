import { browser } from 'wxt/browser';
import { allCodings } from './codings.ts';
import { deleteCollection, listCollections } from './collections.ts';
import { listOwnLexicons } from './own-lexicons.ts';
import { defaultSettings } from './settings.ts';
import { workbenchDatabase } from './workbench-database.ts';

/** What the extension keeps in this browser. */
export interface Stored {
  /** Of the settings, written as JSON in UTF-8. */
  readonly settingsBytes: number;
  /** The user's own. */
  readonly lexicons: number;
  readonly collections: number;
  /** In all collections. */
  readonly documents: number;
  readonly codings: number;
}

export async function whatIsStored(): Promise<Stored> {
  const [settings, lexicons, collections, codings] = await Promise.all([
    readStoredSettings(),
    listOwnLexicons(),
    listCollections(),
    allCodings(),
  ]);
  return {
    settingsBytes: Object.keys(settings).length ? new TextEncoder().encode(JSON.stringify(settings)).length : 0,
    lexicons: lexicons.length,
    collections: collections.length,
    documents: collections.reduce((sum, { size }) => sum + size, 0),
    codings: codings.length,
  };
}

async function readStoredSettings(): Promise<Record<string, unknown>> {
  return browser.storage.local.get(Object.keys(defaultSettings));
}

/** Takes all of it away; pages of the extension that are open hear of it as of any other change. */
export async function eraseStored(): Promise<void> {
  for (const { id } of await listCollections()) await deleteCollection(id);
  await (await workbenchDatabase()).clear('codings');
  await navigator.locks.request('settings', () => browser.storage.local.clear());
}
