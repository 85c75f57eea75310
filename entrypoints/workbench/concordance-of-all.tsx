import { useMemo } from 'preact/hooks';
import { message } from '../../utils/app/i18n.ts';
import { ConcordanceView } from '../../utils/views/concordance-view.tsx';
import { excerptOf } from './excerpts.ts';
import { hitsIn, type Row, rowKey } from './row.ts';
import type { Session } from './session.ts';

interface ConcordanceOfAllProps {
  readonly session: Session;
  readonly chosen: ReadonlySet<string>;
  onOpen(row: Row, start: number): void;
}

/** The hits of all documents, or of those chosen, as far as they were kept. */
export function ConcordanceOfAll({ session, chosen, onOpen }: ConcordanceOfAllProps) {
  const { rows, hits, state } = session;
  // While documents come it is made anew each time they have doubled, and once at the end.
  const stage = state === 'reading' ? Math.floor(Math.log2(rows.length + 1)) : -1;
  // The lists of a session are the same ones, growing.
  const found = useMemo(() => {
    const byKey = new Map<string, number>();
    const reports = rows.flatMap((row, index) => {
      const kept = hits[index] ?? [];
      if (!kept.length || (chosen.size && !chosen.has(rowKey(row)))) return [];
      byKey.set(rowKey(row), index);
      return [excerptOf(row, kept)];
    });
    return { byKey, reports };
  }, [session, chosen, stage, state]);
  const counted = rows.reduce((sum, row) => sum + hitsIn(row), 0);
  return (
    <section>
      {counted > session.hitsKept && <p class="note">{message('hitsNotListed', session.hitsKept, counted)}</p>}
      {chosen.size > 0 && <p class="note">{message('ofChosen', chosen.size)}</p>}
      <div class="report">
        <ConcordanceView
          reports={found.reports}
          onChoose={(report, hit) => {
            const index = found.byKey.get(report.id) ?? -1;
            const row = rows[index];
            const kept = hits[index]?.[report.hits.indexOf(hit)];
            if (row && kept) onOpen(row, kept.start);
          }}
        />
      </div>
    </section>
  );
}
