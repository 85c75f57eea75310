import { useEffect, useState } from 'preact/hooks';
import { formatNumber, message } from '../../utils/app/i18n.ts';
import type { ComparedSet } from '../../utils/report/comparison.ts';
import type { Role } from '../../utils/report/document.ts';
import { Help } from './compared-view.tsx';
import { decimal } from './decimal.ts';
import { DensityFigure } from './density-figure.tsx';
import { ExportComparison } from './export-comparison.tsx';
import { runTask } from './run-task.ts';
import type { Session } from './session.ts';
import { documentSet, type RowSet } from './sets.ts';

interface RankingViewProps {
  readonly session: Session;
  readonly sets: readonly RowSet[];
  nameOf(set: string): string;
  readonly roles: readonly Role[];
}

/** All sets by their density in own voice: a figure, and the table it is drawn from. Resampling takes a while where documents are many, so the worker does it. */
export function RankingView({ session, sets, nameOf, roles }: RankingViewProps) {
  const [ranked, setRanked] = useState<readonly ComparedSet[]>();
  const [status, setStatus] = useState(message('comparing'));
  useEffect(() => {
    const stop = new AbortController();
    const task = { name: 'rank', sets: sets.map(set => documentSet(set, nameOf(set.name))) } as const;
    runTask(task, event => event.name === 'ranking' && setRanked(event.ranked), stop.signal).then(
      () => setStatus(''),
      error => stop.signal.aborted || setStatus(message('readingFailed', String(error))),
    );
    return () => stop.abort();
  }, []);
  return (
    <section class="ranking" aria-labelledby="ranking-title">
      <h2 id="ranking-title">{message('ranking')}</h2>
      <p role="status">{status}</p>
      {ranked && (
        <>
          <ExportComparison
            session={session}
            name={message('ranking')}
            roles={roles}
            write={(format, provenance, options) => format.ranking(ranked, provenance, options)}
          />
          <DensityFigure sets={ranked} by="own" />
          <details>
            <summary>{message('asTable')}</summary>
            <RankingTable ranked={ranked} />
          </details>
          <Help text={message('densitiesHelp')} />
        </>
      )}
    </section>
  );
}

function RankingTable({ ranked }: { ranked: readonly ComparedSet[] }) {
  const heads = [message('densityOwn'), message('densityAll'), message('viewDocuments'), message('columnHan')];
  return (
    <div class="scroll">
      <table>
        <caption>{message('ranking')}</caption>
        <thead>
          <tr>
            <td />
            {heads.map(head => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ name, density: { own, all }, documents, han }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {[own, all].map((density, index) => (
                <td key={index} class="number">
                  {decimal(density.per1000)}{' '}
                  <small>
                    {decimal(density.low)}–{decimal(density.high)}
                  </small>
                </td>
              ))}
              <td class="number">{formatNumber(documents)}</td>
              <td class="number">{formatNumber(han)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
