import { useState } from 'preact/hooks';
import { type MessageKey, message } from '../../utils/app/i18n.ts';
import type { LexiconTexts } from '../../utils/views/lexicon-texts.ts';
import { AddSources } from './add-sources.tsx';
import { ChoiceView } from './choice-view.tsx';
import { CodingView } from './coding-view.tsx';
import { CollectionsView } from './collections-view.tsx';
import { CompareView } from './compare-view.tsx';
import { ConcordanceOfAll } from './concordance-of-all.tsx';
import { DocumentView } from './document-view.tsx';
import { DocumentsView } from './documents-view.tsx';
import { FileDrop } from './file-drop.tsx';
import { NoticesView } from './notices-view.tsx';
import { ProgressView } from './progress-view.tsx';
import type { Row } from './row.ts';
import type { Session } from './session.ts';
import { useChanges } from './use-changes.ts';

const views = ['documents', 'concordance', 'compare', 'coding', 'collections'] as const;
type View = (typeof views)[number];
const viewKeys: Readonly<Record<View, MessageKey>> = {
  documents: 'viewDocuments',
  concordance: 'viewConcordance',
  compare: 'viewCompare',
  coding: 'viewCoding',
  collections: 'viewCollections',
};

/** Files and collections: first what to do, then what was read, one view at a time. */
export function Workbench({ session, texts }: { session: Session; texts: LexiconTexts }) {
  useChanges(session);
  const [view, setView] = useState<View>('documents');
  const [opened, setOpened] = useState<{ row: Row; start?: number }>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const startAnew = () => {
    session.clear();
    setOpened(undefined);
    setChosen(new Set());
    setView('documents');
  };
  const isEmpty = session.state === 'empty';
  const open = (row: Row, start?: number) => setOpened(start === undefined ? { row } : { row, start });
  return (
    <FileDrop onSources={sources => session.add(sources)}>
      <header>
        <h1>
          Tifa Lens <span lang="zh-Hant-TW">提法鏡</span> <span class="place">{message('workbench')}</span>
        </h1>
        {!isEmpty && (
          <button type="button" onClick={startAnew}>
            {message('startAnew')}
          </button>
        )}
      </header>
      <main>
        {isEmpty ? (
          <Start session={session} texts={texts} />
        ) : (
          <>
            <AddMore session={session} />
            <ChoiceView session={session} texts={texts} />
          </>
        )}
        {!isEmpty && (
          <>
            <ProgressView session={session} />
            <NoticesView notices={session.notices} />
            <nav aria-label={message('views')}>
              {views.map(each => (
                <button
                  type="button"
                  key={each}
                  aria-current={each === view && !opened ? 'page' : undefined}
                  onClick={() => {
                    setOpened(undefined);
                    setView(each);
                  }}
                >
                  {message(viewKeys[each])}
                </button>
              ))}
            </nav>
            {opened ? (
              <DocumentView session={session} texts={texts} {...opened} onClose={() => setOpened(undefined)} />
            ) : view === 'documents' ? (
              <DocumentsView session={session} chosen={chosen} onChosen={setChosen} onOpen={open} />
            ) : view === 'concordance' ? (
              <ConcordanceOfAll session={session} chosen={chosen} onOpen={open} />
            ) : view === 'compare' ? (
              <CompareView session={session} texts={texts} chosen={chosen} />
            ) : view === 'coding' ? (
              <CodingView session={session} texts={texts} chosen={chosen} onOpen={open} />
            ) : (
              <CollectionsView onOpen={source => session.add([source])} />
            )}
          </>
        )}
      </main>
    </FileDrop>
  );
}

/** The first screen says what to do, and what becomes of it. */
function Start({ session, texts }: { session: Session; texts: LexiconTexts }) {
  return (
    <>
      <p class="lead">{message('workbenchLead')}</p>
      <AddSources onSources={sources => session.add(sources)} />
      <p class="note">{message('nothingLeaves')}</p>
      <ChoiceView session={session} texts={texts} />
      <CollectionsView onOpen={source => session.add([source])} />
    </>
  );
}

function AddMore({ session }: { session: Session }) {
  return (
    <details class="more">
      <summary>{message('addMore')}</summary>
      <AddSources onSources={sources => session.add(sources)} />
    </details>
  );
}
