import type { DocumentReport } from '../report/document-report.ts';
import type { Provenance } from '../report/provenance.ts';

export interface ExportMenuProps {
  /** Base of the file's name. */
  readonly name: string;
  /** Asked when a format is chosen. */
  reports(): readonly DocumentReport[] | Promise<readonly DocumentReport[]>;
  provenance(): Provenance;
}

/** Saves reports in one of the formats of `exporters`. To be made whole with the side panel. */
export function ExportMenu(_props: ExportMenuProps) {
  return null;
}
