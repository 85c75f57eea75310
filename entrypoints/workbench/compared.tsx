import { useEffect, useState } from 'preact/hooks';
import { message } from '../../utils/app/i18n.ts';
import type { Comparison } from '../../utils/report/comparison.ts';
import type { Role } from '../../utils/report/document.ts';
import type { LexiconTexts } from '../../utils/views/lexicon-texts.ts';
import { ComparedView } from './compared-view.tsx';
import { ExportComparison } from './export-comparison.tsx';
import { runTask } from './run-task.ts';
import type { Session } from './session.ts';
import { documentSet, type RowSet } from './sets.ts';
import { originsOf } from './tasks.ts';

interface ComparedProps {
  readonly session: Session;
  readonly texts: LexiconTexts;
  readonly sets: readonly [RowSet, RowSet];
  readonly names: readonly [string, string];
  readonly roles: readonly Role[];
}

/** Resampling takes a while where documents are many, and words take longer: both are the worker's. */
export function Compared({ session, texts, sets: [first, second], names: [a, b], roles }: ComparedProps) {
  const [comparison, setComparison] = useState<Comparison>();
  const [status, setStatus] = useState(message('comparing'));
  const [withWords, setWithWords] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    setStatus(message(withWords ? 'cuttingWords' : 'comparing'));
    const words = [first, second].map(({ rows }) => ({ sources: session.sources, origins: originsOf(rows) }));
    const task = {
      name: 'compare',
      a: documentSet(first, a),
      b: documentSet(second, b),
      ...(withWords && { words: [words[0]!, words[1]!] as const }),
    } as const;
    const all = first.rows.length + second.rows.length;
    runTask(
      task,
      event => {
        if (event.name === 'comparison') setComparison(event.comparison);
        if (event.name === 'progress') setStatus(message('wordsSoFar', event.progress.documents, all));
      },
      stop.signal,
    ).then(
      () => setStatus(''),
      error => stop.signal.aborted || setStatus(message('readingFailed', String(error))),
    );
    return () => stop.abort();
  }, [withWords]);
  return (
    <>
      <p role="status">{status}</p>
      {comparison && (
        <>
          <ExportComparison
            session={session}
            name={`${a} ${b}`}
            roles={roles}
            write={(format, provenance, options) => format.comparison(comparison, provenance, options)}
          />
          <ComparedView comparison={comparison} texts={texts} />
        </>
      )}
      {comparison && !comparison.words && (
        <p>
          <button type="button" disabled={withWords} onClick={() => setWithWords(true)}>
            {message('compareWords')}
          </button>{' '}
          <span class="note">{message('compareWordsNote')}</span>
        </p>
      )}
    </>
  );
}
