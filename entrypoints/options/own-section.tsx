import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber, message } from '../../utils/app/i18n.ts';
import type { Selection } from '../../utils/app/selection-page.ts';
import { emptyDraft, newLexicon } from '../../utils/lexicon/draft.ts';
import type { Lexicon } from '../../utils/lexicon/schema.ts';
import { EntryForm, type Written } from './entry-form.tsx';
import { OwnLexicon } from './own-lexicon.tsx';
import { type OwnLexicons, useOwnLexicons } from './use-own-lexicons.ts';

/** Lexicons of the user's own: made here, or read from files. */
export function OwnSection({ selection }: { selection: Selection | undefined }) {
  const own = useOwnLexicons();
  const [form, setForm] = useState<Written | undefined>(() => selection && writtenFrom(selection));
  const heading = useRef<HTMLHeadingElement>(null);
  const isRead = own.lexicons !== undefined;
  useEffect(() => {
    if (isRead && selection) heading.current?.scrollIntoView();
  }, [isRead, selection]);
  if (!own.lexicons) return null;
  return (
    <section aria-labelledby="own-title">
      <h2 id="own-title" ref={heading}>
        {message('ownLexicons')}
      </h2>
      <p class="note">{message('ownNote')}</p>
      <ul class="own">
        {own.lexicons.map(lexicon => (
          <OwnLexicon
            key={lexicon.id}
            lexicon={lexicon}
            onWrite={setForm}
            onChange={changed => own.keep(changed, message('ownSaved', changed.title.en))}
            onRemove={() => own.remove(lexicon)}
          />
        ))}
      </ul>
      {form ? (
        <EntryForm
          key={form.replaced ?? form.draft.wordings[0]}
          written={form}
          lexicons={own.lexicons.length ? own.lexicons : [firstLexicon()]}
          onSave={async (lexicon, wording) => {
            // What was written stays where it could not be kept.
            if (await own.keep(lexicon, message('ownAdded', wording, lexicon.title.en))) setForm(undefined);
          }}
          onLeave={() => setForm(undefined)}
        />
      ) : (
        <p class="row">
          <button type="button" onClick={() => setForm({ lexicon: undefined, draft: emptyDraft })}>
            {message('ownAdd')}
          </button>
          <FileChoice onFile={own.read} />
        </p>
      )}
      <Told {...own} />
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

/** What was done, what is asked, and what is wrong: a sentence each, in English, for so the fields are called. */
function Told({ status, problems, offered, takeOffered, leaveOffered }: OwnLexicons) {
  return (
    <>
      {offered && (
        <p class="offer">
          {message('ownReplace', offered.title.en, formatNumber(offered.entries.length))}{' '}
          <button type="button" onClick={takeOffered}>
            {message('ownReplaceNow')}
          </button>{' '}
          <button type="button" onClick={leaveOffered}>
            {message('cancel')}
          </button>
        </p>
      )}
      {problems.length > 0 && (
        <div role="alert">
          <p>{message('ownNotRead')}</p>
          <ul class="problems" lang="en">
            {problems.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <p role="status">{status}</p>
    </>
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
