import { useMemo, useState } from 'preact/hooks';
import { message } from '../app/i18n.ts';
import { type ConcordanceOrder, type ConcordanceRow, concordanceRows, filteredRows, sortedRows } from '../report/concordance.ts';
import type { DocumentReport } from '../report/document-report.ts';
import type { HitRecord } from '../report/report.ts';
import { ConcordanceControls } from './concordance-controls.tsx';
import { type Choices, filterOf, noChoices } from './concordance-filter.ts';
import { ConcordanceGrid, rowKey } from './concordance-grid.tsx';
import { labelOf, useLexiconTexts } from './lexicon-texts.ts';
import { useFold } from './use-fold.ts';

export interface ConcordanceProps {
  readonly reports: readonly DocumentReport[];
  /** A row was chosen: click or Enter. */
  onChoose?(report: DocumentReport, hit: HitRecord): void;
  /** Id of the entry whose hits alone are shown, where that is chosen elsewhere too. Empty: all. */
  readonly formula?: string;
  onFormula?(entry: string): void;
}

/** Hits with their context, aligned on the formula, to be sorted and filtered. */
export function ConcordanceView({ reports, onChoose, formula, onFormula }: ConcordanceProps) {
  const [order, setOrder] = useState<ConcordanceOrder>('position');
  const [ownChoices, setChoices] = useState<Choices>(noChoices);
  const [chosen, setChosen] = useState('');
  const texts = useLexiconTexts();
  const fold = useFold();
  const choices = formula === undefined ? ownChoices : { ...ownChoices, formula };
  const rows = useMemo(() => concordanceRows(reports), [reports]);
  const filtered = useMemo(() => (fold ? filteredRows(rows, filterOf(choices), fold) : rows), [rows, fold, JSON.stringify(choices)]);
  const shown = useMemo(
    () => (fold ? sortedRows(filtered, { order, fold, label: entry => labelOf(texts, entry).text }) : filtered),
    [filtered, order, fold, texts],
  );
  const choose = (row: ConcordanceRow) => {
    setChosen(rowKey(row));
    const report = reports.find(({ id }) => id === row.report);
    if (report) onChoose?.(report, row.hit);
  };
  const change = (next: Choices) => {
    setChoices(next);
    if (next.formula !== choices.formula) onFormula?.(next.formula);
  };
  return (
    <section class="concordance" aria-labelledby="concordance-title">
      <h2 id="concordance-title">{message('concordance')}</h2>
      <ConcordanceControls rows={rows} choices={choices} onChange={change} order={order} onOrder={setOrder} />
      <p class="shown" role="status">
        {shown.length < rows.length ? message('hitsShown', shown.length, rows.length) : ''}
      </p>
      <ConcordanceGrid rows={shown} reports={reports} chosen={chosen} onChoose={choose} />
    </section>
  );
}
