import type { Voice } from '../../utils/core/voice.ts';
import { countsOf, type DocumentCounts } from '../../utils/report/comparison.ts';
import type { DocumentReport } from '../../utils/report/document-report.ts';
import type { HitRecord } from '../../utils/report/report.ts';
import type { Origin } from './source.ts';

/** A document in the table: its counts and where its text is, not the text. */
export interface Row extends DocumentCounts {
  readonly origin: Origin;
  readonly units: number;
  readonly sha256: string;
}

/** A hit kept with a little of its text around it, so that it can be read and coded without the document. */
export interface KeptHit extends Pick<HitRecord, 'start' | 'end' | 'text' | 'entry' | 'label' | 'lexicon' | 'form' | 'voice' | 'reason'> {
  readonly before: string;
  readonly after: string;
}

/** A row as the worker hands it over, with as many of its hits as are still kept. */
export interface ScannedRow {
  readonly row: Row;
  readonly hits: readonly KeptHit[];
}

/** Characters of context kept on either side, in UTF-16 units. */
const keptContext = 40;

export function rowOf(report: DocumentReport, origin: Origin): Row {
  const { units, sha256 } = report;
  return { ...countsOf(report), origin, units, sha256 };
}

export function keptHit(
  { start, end, text, entry, label, lexicon, form, voice, reason }: HitRecord,
  readable: string,
  reach = keptContext,
): KeptHit {
  const before = clean(readable.slice(Math.max(0, start - 3 * reach), start)).slice(-reach);
  const after = clean(readable.slice(end, end + 3 * reach)).slice(0, reach);
  return { start, end, text: clean(text), entry, label, lexicon, form, voice, reason, before, after };
}

export function hitsIn({ byVoice }: { readonly byVoice: Readonly<Record<Voice, number>> }): number {
  return byVoice.own + byVoice.reported + byVoice.mentioned;
}

/** Unique among the documents of a session. */
export function rowKey({ origin: { source, ordinal } }: Row): string {
  return `${source}:${ordinal}`;
}

/** Without what stands for markup, and on one line. A surrogate cut in half is left out. */
function clean(text: string): string {
  return text
    .replace(/[\u200b\ufffc]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
