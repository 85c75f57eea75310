import { voices } from '../../utils/core/voice.ts';
import { allowsOf, defaultLexicons } from '../../utils/lexicon/selection.ts';
import { cachedTables } from '../../utils/node/tables-cache.ts';
import type { TextDocument } from '../../utils/report/document.ts';
import { type DocumentReport, reportOf } from '../../utils/report/document-report.ts';
import { createReporter } from '../../utils/report/report.ts';

export const tables = cachedTables();
const report = createReporter(tables, allowsOf(tables, { lexicons: defaultLexicons(tables), tier: 'core' }));

/** A report of a text by the curated lexicons, as they are after installing. */
export function reportFor(text: string, document: Partial<TextDocument> = {}): DocumentReport {
  return reportOf({ id: 'page', text, kind: 'plain', role: 'page', about: {}, ...document }, report, voices);
}
