import { useEffect, useState } from 'preact/hooks';
import {
  addDocuments,
  type Collection,
  collectionLine,
  createCollection,
  deleteCollection,
  documentsInCollection,
  listCollections,
  renameCollection,
  watchCollections,
} from '../../utils/app/collections.ts';
import { message } from '../../utils/app/i18n.ts';
import type { TextDocument } from '../../utils/report/document.ts';
import { fileName } from '../../utils/views/file-name.ts';
import { saveFile } from '../../utils/views/save-file.ts';
import { runTask } from './run-task.ts';
import type { Source } from './source.ts';

/** What is kept on this machine: opened as sets, renamed, saved, taken in, and deleted when asked twice. */
export function CollectionsView({ onOpen }: { onOpen(source: Source): void }) {
  const [collections, setCollections] = useState<readonly Collection[]>();
  const [status, setStatus] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    const list = async () => {
      const found = await listCollections();
      if (!stop.signal.aborted) setCollections(found);
    };
    watchCollections(list, stop.signal);
    void list();
    return () => stop.abort();
  }, []);
  const takeIn = async (file: File) => {
    setStatus(message('adding'));
    setStatus(await takenIn(file));
  };
  return (
    <section class="collections">
      <h2>{message('viewCollections')}</h2>
      <p class="note">{message('collectionsStored')}</p>
      {collections?.length === 0 && <p>{message('noCollections')}</p>}
      <ul>
        {collections?.map(collection => (
          <Item key={collection.id} collection={collection} onOpen={onOpen} onStatus={setStatus} />
        ))}
      </ul>
      <p class="tools">
        <label class="button">
          {message('importCollection')}
          <input
            type="file"
            accept=".jsonl"
            onChange={({ currentTarget: input }) => {
              const [file] = input.files ?? [];
              if (file) void takeIn(file);
              input.value = '';
            }}
          />
        </label>
        <span role="status">{status}</span>
      </p>
    </section>
  );
}

interface ItemProps {
  readonly collection: Collection;
  onOpen(source: Source): void;
  onStatus(status: string): void;
}

function Item({ collection, onOpen, onStatus }: ItemProps) {
  const { id, name, size, created } = collection;
  const [doing, setDoing] = useState<'renaming' | 'deleting'>();
  const save = async () => {
    saveFile(fileName(name, new Date().toISOString(), 'jsonl'), await collectionFile(id), 'application/x-ndjson');
    onStatus(message('collectionSaved', size));
  };
  return (
    <li>
      {doing === 'renaming' ? (
        <Renaming
          name={name}
          onDone={async to => {
            if (to) await renameCollection(id, to);
            setDoing(undefined);
          }}
        />
      ) : (
        <span class="name">
          <b>{name}</b> <span class="note">{message('collectionSize', size, created.slice(0, 10))}</span>
        </span>
      )}
      {doing === 'deleting' ? (
        <span class="actions" role="alert">
          {message('deleteAsk', name, size)}{' '}
          <button type="button" onClick={() => deleteCollection(id)}>
            {message('deleteIt')}
          </button>
          <button type="button" onClick={() => setDoing(undefined)}>
            {message('keepIt')}
          </button>
        </span>
      ) : (
        <span class="actions">
          <button
            type="button"
            disabled={!size}
            aria-label={message('openNamed', name)}
            onClick={() => onOpen({ kind: 'collection', id, name })}
          >
            {message('open')}
          </button>
          <button type="button" onClick={() => setDoing('renaming')}>
            {message('rename')}
          </button>
          <button type="button" onClick={save}>
            {message('export')}
          </button>
          <button type="button" onClick={() => setDoing('deleting')}>
            {message('delete')}
          </button>
        </span>
      )}
    </li>
  );
}

function Renaming({ name, onDone }: { name: string; onDone(name?: string): void }) {
  const [to, setTo] = useState(name);
  return (
    <form
      class="name"
      onSubmit={event => {
        event.preventDefault();
        onDone(to.trim());
      }}
    >
      <label>
        {message('collectionName')} <input type="text" value={to} onInput={({ currentTarget }) => setTo(currentTarget.value)} />
      </label>{' '}
      <button type="submit">{message('rename')}</button>
    </form>
  );
}

/** JSON Lines, in pieces that the browser may keep on disk. */
async function collectionFile(id: string): Promise<Blob> {
  const pieces: Blob[] = [];
  for await (const batch of documentsInCollection(id)) pieces.push(new Blob(batch.map(collectionLine)));
  return new Blob(pieces, { type: 'application/x-ndjson' });
}

/** A file of documents → a collection of its name. */
async function takenIn(file: File): Promise<string> {
  const documents: TextDocument[] = [];
  await runTask({ name: 'read', source: { kind: 'file', name: file.name, file } }, event => {
    if (event.name === 'texts') documents.push(...event.documents);
  });
  if (!documents.length) return message('nothingToImport', file.name);
  const collection = await createCollection(file.name.replace(/\.jsonl$/i, ''));
  const result = await addDocuments(collection.id, documents);
  if (result.ok) return message('addedAll', result.added, collection.name);
  await deleteCollection(collection.id);
  return message('collectionFull', collection.name);
}
