import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Role, roles, type TextDocument } from '../report/document.ts';
import { createChannel } from './change-channel.ts';
import { isRecord } from './is-record.ts';
import { workbenchDatabase } from './workbench-database.ts';

/** Documents that a user put together and keeps on this machine. */
export interface Collection {
  readonly id: string;
  readonly name: string;
  /** When it was made, ISO 8601. */
  readonly created: string;
  /** How many documents it has. */
  readonly size: number;
  /** The number that the next document gets; those of removed ones do not come again. */
  readonly next: number;
}

export interface StoredDocument {
  readonly collection: string;
  readonly number: number;
  /** What makes it the same document as another: `identityOf`. */
  readonly identity: string;
  /** When it was added, ISO 8601. */
  readonly added: string;
  readonly document: TextDocument;
}

/** `full`: the browser gives no more room. Nothing of what was asked has been written then. */
export type Added =
  | { readonly ok: true; readonly added: number; readonly known: number }
  | { readonly ok: false; readonly problem: 'full' | 'gone' };

const channel = createChannel('tifa-lens collections');

/** Calls back whenever a collection has changed, in this page or another of the extension. */
export const watchCollections = channel.watch;

/** All collections, those made last first. */
export async function listCollections(): Promise<Collection[]> {
  const all = await (await workbenchDatabase()).getAll('collections');
  return all.toSorted((a, b) => b.created.localeCompare(a.created));
}

export async function createCollection(name: string): Promise<Collection> {
  const collection = { id: crypto.randomUUID(), name, created: new Date().toISOString(), size: 0, next: 1 };
  await (await workbenchDatabase()).add('collections', collection);
  channel.tell();
  return collection;
}

export async function renameCollection(id: string, name: string): Promise<void> {
  const change = (await workbenchDatabase()).transaction('collections', 'readwrite');
  const collection = await change.store.get(id);
  if (collection) await change.store.put({ ...collection, name });
  await change.done;
  channel.tell();
}

export async function deleteCollection(id: string): Promise<void> {
  const change = (await workbenchDatabase()).transaction(['collections', 'documents'], 'readwrite');
  await Promise.all([change.objectStore('collections').delete(id), change.objectStore('documents').delete(allOf(id)), change.done]);
  channel.tell();
}

/** Adds all of these documents or none. One that is there already is left as it is. */
export async function addDocuments(id: string, documents: readonly TextDocument[]): Promise<Added> {
  // Before the transaction begins: it would end by itself while we count.
  const wanted = new Map(documents.map(document => [identityOf(document), document]));
  const change = (await workbenchDatabase()).transaction(['collections', 'documents'], 'readwrite');
  // Failing to write is told by whichever of the promises comes first; the transaction as a whole tells it again.
  change.done.catch(() => {});
  try {
    const collection = await change.objectStore('collections').get(id);
    if (!collection) return { ok: false, problem: 'gone' };
    const store = change.objectStore('documents');
    const time = new Date().toISOString();
    let { next } = collection;
    for (const [identity, document] of wanted) {
      if (await store.index('identity').getKey([id, identity])) continue;
      await store.add({ collection: id, number: next++, identity, added: time, document });
    }
    const added = next - collection.next;
    await change.objectStore('collections').put({ ...collection, next, size: collection.size + added });
    await change.done;
    channel.tell();
    return { ok: true, added, known: documents.length - added };
  } catch (error) {
    if (isFull(error) || isFull(change.error)) return { ok: false, problem: 'full' };
    throw error;
  }
}

/** The documents of a collection as they were added, so many at a time. */
export async function* documentsInCollection(id: string, atOnce = 200): AsyncGenerator<readonly StoredDocument[]> {
  const database = await workbenchDatabase();
  for (let from = 0; ; ) {
    const batch = await database.getAll('documents', IDBKeyRange.bound([id, from], [id, Number.POSITIVE_INFINITY]), atOnce);
    if (batch.length) yield batch;
    if (batch.length < atOnce) return;
    from = (batch.at(-1)?.number ?? 0) + 1;
  }
}

/**
 * The same place with the same text is the same document. A place is an address or a turn of a conversation; where a document names
 * neither, its file and its id there: two models that answer in the same words are two answers.
 */
export function identityOf({ id, text, role, about }: TextDocument): string {
  const { url, canonicalUrl = url, conversation, turn, model, file } = about;
  const place = canonicalUrl === undefined && conversation === undefined ? [file, id] : [canonicalUrl, conversation, turn];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([...place, role, model, text]))));
}

/** One line of a collection's file: a document, as the command line reads it too, with the time it was added. */
export function collectionLine({ document, added }: StoredDocument): string {
  return `${JSON.stringify({ type: 'collected', added, ...document })}\n`;
}

/** A line of such a file → its document; nothing where it is another record. */
export function collectedDocument(record: unknown): TextDocument | undefined {
  if (!isRecord(record) || record.type !== 'collected') return undefined;
  const { id, text, kind, role, about } = record;
  const isKind = (value: unknown): value is TextDocument['kind'] => value === 'plain' || value === 'markdown' || value === 'html';
  const isRole = (value: unknown): value is Role => roles.some(known => known === value);
  if (typeof id !== 'string' || typeof text !== 'string' || !isKind(kind) || !isRole(role) || !isRecord(about)) return undefined;
  return { id, text, kind, role, about };
}

function allOf(collection: string): IDBKeyRange {
  return IDBKeyRange.bound([collection, 0], [collection, Number.POSITIVE_INFINITY]);
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
