import type { DocumentReport } from '../document-report.ts';
import type { Provenance } from '../provenance.ts';

/** One format to save reports in. Written piece by piece, so that a corpus of any size goes through in the memory that its entries take. */
export interface Exporter {
  /** As `--format` names it. */
  readonly id: string;
  /** Of a file, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The same reports give the same bytes everywhere: no clock, no locale, no chance. The one time in it is that of the provenance. */
  start(provenance: Provenance, options: ExportOptions): Writing;
}

export interface ExportOptions {
  /** For machines: no byte order mark, no guard against formulas of spreadsheets, no line before the documents. */
  readonly plain: boolean;
}

/** The pieces of a file, to be put one after the other. */
export interface Writing {
  readonly begin: string;
  document(report: DocumentReport): string;
  end(): string;
}

/** Writes all at once. */
export function exported(exporter: Exporter, reports: readonly DocumentReport[], provenance: Provenance, options: ExportOptions): string {
  const writing = exporter.start(provenance, options);
  return [writing.begin, ...reports.map(report => writing.document(report)), writing.end()].join('');
}
