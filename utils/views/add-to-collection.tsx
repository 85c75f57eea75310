import { useRef, useState } from 'preact/hooks';
import { addDocuments, type Collection, createCollection, deleteCollection, listCollections } from '../app/collections.ts';
import { message } from '../app/i18n.ts';
import type { TextDocument } from '../report/document.ts';

export interface AddToCollectionProps {
  /** Asked when a collection was chosen. */
  documents(): readonly TextDocument[] | Promise<readonly TextDocument[]>;
  readonly disabled?: boolean;
}

/** Adds documents to a collection of the workbench, an old or a new one. What came of it is said beside the button. */
export function AddToCollection({ documents, disabled = false }: AddToCollectionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [collections, setCollections] = useState<readonly Collection[]>([]);
  const [status, setStatus] = useState('');
  const open = async () => {
    setCollections(await listCollections());
    dialog.current?.showModal();
  };
  const add = async (chosen: string, name: string) => {
    dialog.current?.close();
    setStatus(message('adding'));
    setStatus(await added(await documents(), collections.find(({ id }) => id === chosen) ?? name));
  };
  return (
    <span class="add-to-collection">
      <button type="button" disabled={disabled} onClick={open}>
        {message('addToCollection')}
      </button>{' '}
      <span role="status">{status}</span>
      <dialog ref={dialog} aria-label={message('addToCollection')}>
        {/* Made anew with the list, so that the first of it is chosen. */}
        <Choosing
          key={collections.map(({ id }) => id).join()}
          collections={collections}
          onChoose={add}
          onCancel={() => dialog.current?.close()}
        />
      </dialog>
    </span>
  );
}

interface ChoosingProps {
  readonly collections: readonly Collection[];
  /** `chosen` is empty where a new one is wanted. */
  onChoose(chosen: string, name: string): void;
  onCancel(): void;
}

function Choosing({ collections, onChoose, onCancel }: ChoosingProps) {
  const [chosen, setChosen] = useState(collections[0]?.id ?? '');
  const [name, setName] = useState('');
  const isNew = chosen === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onChoose(chosen, name.trim() || message('unnamedCollection'));
  };
  return (
    <form onSubmit={submit}>
      <h2>{message('addToCollection')}</h2>
      {collections.length > 0 && (
        <label>
          {message('whichCollection')}{' '}
          <select value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {collections.map(each => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
            <option value="">{message('newCollection')}</option>
          </select>
        </label>
      )}
      {isNew && (
        <label>
          {message('collectionName')} <input type="text" value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
        </label>
      )}
      <p class="note">{message('collectionKeeps')}</p>
      <p>
        <button type="submit">{message('add')}</button>{' '}
        <button type="button" onClick={onCancel}>
          {message('cancel')}
        </button>
      </p>
    </form>
  );
}

/** What came of it, in a sentence. A collection that was made for what then found no room goes again. */
async function added(documents: readonly TextDocument[], to: Collection | string): Promise<string> {
  const collection = typeof to === 'string' ? await createCollection(to) : to;
  const result = await addDocuments(collection.id, documents);
  if (!result.ok) {
    if (typeof to === 'string') await deleteCollection(collection.id);
    return message(result.problem === 'full' ? 'collectionFull' : 'collectionGone', collection.name);
  }
  return result.known
    ? message('addedSome', result.added, collection.name, result.known)
    : message('addedAll', result.added, collection.name);
}
