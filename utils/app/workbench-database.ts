import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Coding } from './codings.ts';
import type { Collection, StoredDocument } from './collections.ts';

/** What the workbench keeps on this machine, and nowhere else: collections with their texts, and codings. */
export interface WorkbenchSchema extends DBSchema {
  collections: { key: string; value: Collection };
  documents: {
    key: [collection: string, number: number];
    value: StoredDocument;
    indexes: { identity: [collection: string, identity: string] };
  };
  codings: {
    key: [sha256: string, start: number, end: number, entry: string, coder: string];
    value: Coding;
    indexes: { sha256: string };
  };
}

export type WorkbenchDatabase = IDBPDatabase<WorkbenchSchema>;

const version = 1;
let opening: Promise<WorkbenchDatabase> | undefined;

/** One connection a context. It gives way when another page wants to upgrade, and is opened anew when it is next asked for. */
export function workbenchDatabase(): Promise<WorkbenchDatabase> {
  opening ??= openDB<WorkbenchSchema>('tifa-lens', version, {
    // Each step from one version to the next, so that any old version reaches the newest.
    upgrade(database, from) {
      if (from < 1) createFirst(database);
    },
    blocking(_from, _to, event) {
      opening = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated() {
      opening = undefined;
    },
  }).catch(error => {
    opening = undefined;
    throw error;
  });
  return opening;
}

function createFirst(database: WorkbenchDatabase): void {
  database.createObjectStore('collections', { keyPath: 'id' });
  database
    .createObjectStore('documents', { keyPath: ['collection', 'number'] })
    .createIndex('identity', ['collection', 'identity'], { unique: true });
  database.createObjectStore('codings', { keyPath: ['sha256', 'start', 'end', 'entry', 'coder'] }).createIndex('sha256', 'sha256');
}
