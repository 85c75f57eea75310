import type { PageDocument } from '../../utils/app/page-texts.ts';
import { isLexiconOn, isMuted, type Settings } from '../../utils/app/settings.ts';
import type { CompiledTables } from '../../utils/core/tables.ts';
import { voices } from '../../utils/core/voice.ts';
import { allowsOf, type Selection } from '../../utils/lexicon/selection.ts';
import { type DocumentReport, reportOf } from '../../utils/report/document-report.ts';
import { createReporter, type Reporter } from '../../utils/report/report.ts';

export type PageReport = DocumentReport & PageDocument;
export type ReportPage = (documents: readonly PageDocument[]) => PageReport[];

/** Scans the documents of a page as the page itself is scanned: with these settings, on this host. Only what has changed is scanned again. */
export function createPageReports(tables: CompiledTables, settings: Settings, host: string): ReportPage {
  const report = createReporter(tables, allowsHere(tables, settings, host));
  let known = new Map<string, PageReport>();
  return documents => {
    const reports = documents.map(document => reportAgain(document, known.get(keyOf(document)), report));
    known = new Map(reports.map(each => [keyOf(each), each]));
    // What stands around a chat, and frames without a word of Chinese, are no texts to count; turns are, whatever they are in.
    return reports.filter(({ han, role }) => han > 0 || role !== 'page');
  };
}

/** Which lexicons are looked for, and how much of them. */
export function selectionOf(tables: CompiledTables, settings: Settings): Selection {
  const lexicons = new Set(tables.head.lexicons.filter(lexicon => isLexiconOn(settings, lexicon)).map(({ id }) => id));
  return { lexicons, tier: settings.tier };
}

/** Ids of the entries that the user does not want to see on a host. */
export function mutedOn(settings: Settings, host: string): string[] {
  return Object.keys(settings.muted).filter(entry => isMuted(settings, entry, host));
}

function allowsHere(tables: CompiledTables, settings: Settings, host: string): ReturnType<typeof allowsOf> {
  const isSelected = allowsOf(tables, selectionOf(tables, settings));
  const muted = new Set(mutedOn(settings, host));
  return (entry, tier) => isSelected(entry, tier) && !muted.has(entry.id);
}

/** What is said of a document may have changed without its text: that an answer was withdrawn. */
function reportAgain(document: PageDocument, earlier: PageReport | undefined, report: Reporter): PageReport {
  if (!earlier) return { ...reportOf(document, report, voices), source: document.source };
  return JSON.stringify(earlier.about) === JSON.stringify(document.about) ? earlier : { ...earlier, about: document.about };
}

function keyOf({ id, kind, role, text }: PageDocument): string {
  return [id, kind, role, text].join('\n');
}
