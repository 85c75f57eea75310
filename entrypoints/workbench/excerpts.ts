import type { DocumentReport } from '../../utils/report/document-report.ts';
import type { HitRecord } from '../../utils/report/report.ts';
import { type KeptHit, type Row, rowKey } from './row.ts';

/**
 * What stands between two excerpts. Nobody sees it, and it is as long as the context that a concordance asks for: what was kept of
 * one hit is never shown beside another.
 */
const gap = `\n${'\u00ad'.repeat(50)}\n`;

/** A row with its kept hits in the shape of a report, whose text is only what was kept around the hits: for the concordance. */
export function excerptOf(row: Row, hits: readonly KeptHit[]): DocumentReport {
  const records: HitRecord[] = [];
  let text = gap;
  for (const { before, after, ...hit } of hits) {
    const start = text.length + before.length;
    records.push({ ...hit, label: hit.text, start, end: start + hit.text.length, differences: [] });
    text += before + hit.text + after + gap;
  }
  return {
    id: rowKey(row),
    text,
    readable: text,
    kind: 'plain',
    role: row.role,
    about: row.about,
    units: row.units,
    han: row.han,
    hits: records,
    sha256: row.sha256,
    script: { script: 'none', traditional: 0, simplified: 0 },
  };
}
