import Papa from 'papaparse';
import type { ExportOptions } from './exporter.ts';

export type Cell = string | number | undefined;

export interface CsvWriter {
  /** What a file begins with. */
  readonly mark: string;
  readonly newline: string;
  /** Part of a row or a whole one, without a line end: parts are put together with a comma. */
  cells(cells: readonly Cell[]): string;
}

/**
 * CSV after RFC 4180. For spreadsheets with what they need: a byte order mark, for Excel takes it for another encoding without,
 * and an apostrophe before text that they would take for a formula.
 */
export function csvWriter({ plain }: ExportOptions): CsvWriter {
  const config = { escapeFormulae: plain ? false : beginsFormula };
  return {
    mark: plain ? '' : '\ufeff',
    newline: plain ? '\n' : '\r\n',
    cells: cells => Papa.unparse([cells as Cell[]], config),
  };
}

/** Those of OWASP's page on CSV injection, also after white space, and their fullwidth forms, which Excel reads alike in East Asian locales. */
const beginsFormula = /^(?:[\t\r\n]|[\s\u200b]*[=+\-@＝＋－＠])/;
