import { useEffect, useState } from 'preact/hooks';
import { formatNumber, message } from '../../utils/app/i18n.ts';
import { eraseStored, type Stored, whatIsStored } from '../../utils/app/stored.ts';

/** What lies in this browser, and a button that takes it away; asked once, in place. */
export function StoredSection() {
  const [stored, setStored] = useState<Stored>();
  const [isAsking, setIsAsking] = useState(false);
  const [status, setStatus] = useState('');
  const refresh = () => whatIsStored().then(setStored);
  useEffect(() => void refresh(), []);
  const erase = async () => {
    setIsAsking(false);
    try {
      await eraseStored();
      setStatus(message('erased'));
    } catch (error) {
      setStatus(message('notErased', error instanceof Error ? error.message : String(error)));
    }
    await refresh();
  };
  return (
    <section aria-labelledby="stored-title">
      <h2 id="stored-title">{message('stored')}</h2>
      {stored && (
        <ul>
          <li>{message('storedSettings', formatNumber(stored.settingsBytes))}</li>
          <li>{message('storedLexicons', formatNumber(stored.lexicons))}</li>
          <li>{message('storedCollections', formatNumber(stored.collections), formatNumber(stored.documents))}</li>
          <li>{message('storedCodings', formatNumber(stored.codings))}</li>
        </ul>
      )}
      <p class="note">{message('storedNote')}</p>
      {isAsking ? (
        <p class="offer">
          {message('eraseSure')}{' '}
          <button type="button" class="danger" onClick={erase}>
            {message('eraseNow')}
          </button>{' '}
          <button type="button" onClick={() => setIsAsking(false)}>
            {message('cancel')}
          </button>
        </p>
      ) : (
        <button type="button" onClick={() => setIsAsking(true)}>
          {message('erase')}
        </button>
      )}
      <p role="status">{status}</p>
    </section>
  );
}
