import type { DocumentReport } from '../report/document-report.ts';
import type { HitRecord } from '../report/report.ts';

export interface ConcordanceProps {
  readonly reports: readonly DocumentReport[];
  /** A row was chosen: click or Enter. */
  onChoose?(report: DocumentReport, hit: HitRecord): void;
}

/** Hits with their context, aligned on the formula. To be made whole with the side panel. */
export function ConcordanceView({ reports, onChoose }: ConcordanceProps) {
  return (
    <ol>
      {reports.flatMap(report =>
        report.hits.map(hit => (
          <li key={`${report.id} ${hit.start}`}>
            <button type="button" onClick={() => onChoose?.(report, hit)}>
              {hit.text}
            </button>
          </li>
        )),
      )}
    </ol>
  );
}
