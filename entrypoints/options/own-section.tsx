import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber, message } from '../../utils/app/i18n.ts';
import { listOwnLexicons, removeOwnLexicon, saveOwnLexicons } from '../../utils/app/own-lexicons.ts';
import { onOwnTables } from '../../utils/app/own-tables.ts';
import type { Selection } from '../../utils/app/selection-page.ts';
import { emptyDraft, newLexicon } from '../../utils/lexicon/draft.ts';
import type { Lexicon } from '../../utils/lexicon/schema.ts';
import { EntryForm, type Written } from './entry-form.tsx';
import { inWorker } from './lexicon-tasks.ts';
import { OwnLexicon } from './own-lexicon.tsx';

const make = (lexicons: readonly Lexicon[]) => inWorker('make', lexicons);

/** Lexicons of the user's own: made here, or read from files. */
export function OwnSection({ selection }: { selection: Selection | undefined }) {
  const [lexicons, setLexicons] = useState<readonly Lexicon[]>();
  const [form, setForm] = useState<Written | undefined>(() => selection && writtenFrom(selection));
  /** Read from a file, of the id of one that is here. */
  const [offered, setOffered] = useState<Lexicon>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [status, setStatus] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const refresh = () => listOwnLexicons().then(setLexicons);
  useEffect(() => {
    void refresh().then(() => selection && heading.current?.scrollIntoView());
    // They may be restored, or erased, in other sections and windows.
    onOwnTables(() => void refresh());
  }, [selection]);
  if (!lexicons) return null;

  const tell = (done: string, wrong: readonly string[] = []) => {
    setStatus(done);
    setProblems(wrong);
  };
  /** What cannot be done leaves all as it was. */
  const attempt = async (act: () => Promise<unknown>, done: string) => {
    setOffered(undefined);
    await act().then(
      () => tell(done),
      error => tell('', [message('notKept', error instanceof Error ? error.message : String(error))]),
    );
    await refresh();
  };
  const keep = (lexicon: Lexicon, done: string) => attempt(() => saveOwnLexicons([lexicon], make), done);
  const keepImported = (lexicon: Lexicon) => keep(lexicon, message('ownImported', lexicon.title.en, formatNumber(lexicon.entries.length)));
  const read = async (file: File) => {
    tell(message('ownReading', file.name));
    const parsed = await inWorker('read', file.name, await file.text(), lexicons);
    if (!parsed.ok) return tell('', parsed.problems);
    if (!lexicons.some(({ id }) => id === parsed.value.id)) return keepImported(parsed.value);
    tell('');
    setOffered(parsed.value);
  };
  return (
    <section aria-labelledby="own-title">
      <h2 id="own-title" ref={heading}>
        {message('ownLexicons')}
      </h2>
      <p class="note">{message('ownNote')}</p>
      <ul class="own">
        {lexicons.map(lexicon => (
          <OwnLexicon
            key={lexicon.id}
            lexicon={lexicon}
            onWrite={setForm}
            onChange={changed => keep(changed, message('ownSaved', changed.title.en))}
            onRemove={() => attempt(() => removeOwnLexicon(lexicon.id, make), message('ownRemoved', lexicon.title.en))}
          />
        ))}
      </ul>
      {form ? (
        <EntryForm
          key={form.replaced ?? form.draft.wordings[0]}
          written={form}
          lexicons={lexicons.length ? lexicons : [firstLexicon()]}
          onSave={async (lexicon, wording) => {
            await keep(lexicon, message('ownAdded', wording, lexicon.title.en));
            setForm(undefined);
          }}
          onLeave={() => setForm(undefined)}
        />
      ) : (
        <p class="row">
          <button type="button" onClick={() => setForm({ lexicon: undefined, draft: emptyDraft })}>
            {message('ownAdd')}
          </button>
          <FileChoice onFile={file => read(file).catch(error => tell('', [String(error)]))} />
        </p>
      )}
      {offered && (
        <p class="offer">
          {message('ownReplace', offered.title.en, formatNumber(offered.entries.length))}{' '}
          <button type="button" onClick={() => keepImported(offered)}>
            {message('ownReplaceNow')}
          </button>{' '}
          <button type="button" onClick={() => setOffered(undefined)}>
            {message('cancel')}
          </button>
        </p>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
      <p role="status">{status}</p>
    </section>
  );
}

function FileChoice({ onFile }: { onFile(file: File): void }) {
  return (
    <label class="file">
      {message('ownImport')}{' '}
      <input
        type="file"
        accept=".json,.csv,.tsv,application/json,text/csv"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file, mended, can be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** What is wrong, a sentence each; in English, for so the fields are called. */
function Problems({ problems }: { problems: readonly string[] }) {
  return (
    <div role="alert">
      <p>{message('ownNotRead')}</p>
      <ul class="problems" lang="en">
        {problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}

function firstLexicon(): Lexicon {
  return newLexicon(message('ownFirst'), new Date().toISOString().slice(0, 10));
}

function writtenFrom({ text, url, title }: Selection): Written {
  const wording = text.replace(/\s+/g, ' ').trim();
  const source = { sourceTitle: title, sourceUrl: /^https?:/.test(url) ? url : '' };
  return { lexicon: undefined, draft: { ...emptyDraft, ...source, wordings: [wording], example: wording } };
}
