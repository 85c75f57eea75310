import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatNumber, message } from '../../utils/app/i18n.ts';
import type { Collocate } from '../../utils/report/collocates.ts';
import { setCounts } from '../../utils/report/counts.ts';
import { type LexiconTexts, labelLanguage, labelOf } from '../../utils/views/lexicon-texts.ts';
import { Help } from './compared-view.tsx';
import { decimal } from './decimal.ts';
import type { Row } from './row.ts';
import { runTask } from './run-task.ts';
import type { Session } from './session.ts';
import { originsOf } from './tasks.ts';

interface CollocatesViewProps {
  readonly session: Session;
  readonly texts: LexiconTexts;
  readonly rows: readonly Row[];
}

const mostShown = 50;

/** The words that stand beside a formula in these documents. Cut and counted only when asked. */
export function CollocatesView({ session, texts, rows }: CollocatesViewProps) {
  const entries = useMemo(() => [...setCounts(rows).byEntry].toSorted(([, a], [, b]) => b.hits - a.hits), [rows.length]);
  const [entry, setEntry] = useState('');
  const [found, setFound] = useState<readonly Collocate[]>();
  const [status, setStatus] = useState('');
  useEffect(() => {
    setFound(undefined);
    if (!entry) return;
    const stop = new AbortController();
    setStatus(message('cuttingWords'));
    const { sources, choice } = session;
    runTask(
      { name: 'collocates', chosen: { sources, origins: originsOf(rows) }, choice, entry },
      event => {
        if (event.name === 'collocates') setFound(event.collocates);
        if (event.name === 'progress') setStatus(message('wordsSoFar', event.progress.documents, rows.length));
      },
      stop.signal,
    ).then(
      () => setStatus(''),
      error => stop.signal.aborted || setStatus(message('readingFailed', String(error))),
    );
    return () => stop.abort();
  }, [entry]);
  if (!entries.length) return null;
  return (
    <section class="collocates">
      <h2>{message('collocates')}</h2>
      <p class="tools">
        <label>
          {message('collocatesOf')}{' '}
          <select lang={labelLanguage()} value={entry} onChange={({ currentTarget }) => setEntry(currentTarget.value)}>
            <option value="">{message('chooseFormula')}</option>
            {entries.map(([id, { hits }]) => (
              <option key={id} value={id}>{`${labelOf(texts, id).text} (${formatNumber(hits)})`}</option>
            ))}
          </select>
        </label>
        <span role="status">{status}</span>
      </p>
      {found?.length === 0 && <p class="note">{message('noCollocates')}</p>}
      {found !== undefined && found.length > 0 && (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{message('columnWord')}</th>
                <th scope="col" class="number">
                  {message('columnNear')}
                </th>
                <th scope="col" class="number">
                  {message('columnInAll')}
                </th>
                <th scope="col" class="number">
                  logDice
                </th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, mostShown).map(({ word, near, count, logDice }) => (
                <tr key={word}>
                  <th scope="row" lang="zh-Hans-CN">
                    {word}
                  </th>
                  <td class="number">{formatNumber(near)}</td>
                  <td class="number">{formatNumber(count)}</td>
                  <td class="number">{decimal(logDice, 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found !== undefined && <Help text={message('collocatesHelp')} />}
    </section>
  );
}
