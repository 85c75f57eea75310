import { tablesWith } from '../../utils/app/compiled-tables.ts';
import { readOwnTables } from '../../utils/app/own-tables.ts';
import {
  type ComparisonExportOptions,
  type ComparisonFormat,
  type ComparisonProvenance,
  comparisonFormats,
} from '../../utils/report/comparison-export.ts';
import type { Role } from '../../utils/report/document.ts';
import type { ExportOptions } from '../../utils/report/exporters/exporter.ts';
import { provenanceOf } from '../../utils/report/provenance.ts';
import { FormatMenu } from '../../utils/views/export-menu.tsx';
import type { Session } from './session.ts';

interface ExportComparisonProps {
  readonly session: Session;
  /** Base of the file's name. */
  readonly name: string;
  /** The documents of which parts were compared. */
  readonly roles: readonly Role[];
  write(format: ComparisonFormat, provenance: ComparisonProvenance, options: ComparisonExportOptions): string;
}

/** Saves figures of sets, with how they were made. */
export function ExportComparison({ session: { choice }, name, roles, write }: ExportComparisonProps) {
  const save = async (format: ComparisonFormat, options: ExportOptions) => {
    const time = new Date().toISOString();
    const selection = { lexicons: new Set(choice.lexicons), tier: choice.tier };
    const tables = await tablesWith(await readOwnTables());
    const provenance = provenanceOf(tables, selection, { voices: choice.voices, muted: [], time });
    // In one script whatever the user's language: files are compared.
    const labels = new Map(tables.head.entries.map(({ id }, index) => [id, tables.texts[index]?.label ?? '']));
    const label = (entry: string) => labels.get(entry) ?? '';
    return { file: write(format, { ...provenance, roles }, { ...options, label }), time };
  };
  return <FormatMenu name={name} formats={comparisonFormats} write={save} />;
}
