import type { OwnTables } from '../../utils/app/own-tables.ts';
import type { Voice } from '../../utils/core/voice.ts';
import type { Tier } from '../../utils/lexicon/tiers.ts';
import type { Collocate } from '../../utils/report/collocates.ts';
import type { ComparedSet, Comparison, DocumentSet } from '../../utils/report/comparison.ts';
import type { TextDocument } from '../../utils/report/document.ts';
import type { DocumentReport } from '../../utils/report/document-report.ts';
import type { ExportOptions } from '../../utils/report/exporters/exporter.ts';
import type { Notice } from './read-source.ts';
import type { Row, ScannedRow } from './row.ts';
import type { Origin, Source } from './source.ts';

/** What is looked for. */
export interface Choice {
  readonly lexicons: readonly string[];
  readonly tier: Tier;
  readonly voices: readonly Voice[];
}

/** Documents chosen of sources: by the numbers of a source's documents. */
export interface Chosen {
  readonly sources: readonly Source[];
  readonly origins: readonly Origin[];
}

/** What the page asks of the worker. All that needs texts is done there. */
export type Task =
  /** Sources from `first` on; `hitsLeft` are kept at most. */
  | {
      readonly name: 'scan';
      readonly sources: readonly Source[];
      readonly first: number;
      readonly choice: Choice;
      readonly hitsLeft: number;
    }
  | { readonly name: 'open'; readonly chosen: Chosen; readonly choice: Choice }
  | {
      readonly name: 'export';
      readonly chosen: Chosen;
      readonly choice: Choice;
      readonly format: string;
      readonly options: ExportOptions;
      readonly time: string;
    }
  | { readonly name: 'texts'; readonly chosen: Chosen }
  /** All documents of a source, with their texts. */
  | { readonly name: 'read'; readonly source: Source }
  /** `words`: their texts as well, cut into words. */
  | { readonly name: 'compare'; readonly a: DocumentSet; readonly b: DocumentSet; readonly words?: readonly [a: Chosen, b: Chosen] }
  | { readonly name: 'rank'; readonly sets: readonly DocumentSet[] }
  | { readonly name: 'collocates'; readonly chosen: Chosen; readonly choice: Choice; readonly entry: string };

/** What the worker tells while it is at it. */
export type Event =
  | { readonly name: 'rows'; readonly rows: readonly ScannedRow[] }
  | { readonly name: 'notices'; readonly notices: readonly Notice[] }
  | { readonly name: 'progress'; readonly progress: Progress }
  | { readonly name: 'report'; readonly report: DocumentReport }
  | { readonly name: 'file'; readonly file: Blob }
  | { readonly name: 'texts'; readonly documents: readonly TextDocument[] }
  | { readonly name: 'comparison'; readonly comparison: Comparison }
  | { readonly name: 'ranking'; readonly ranked: readonly ComparedSet[] }
  | { readonly name: 'collocates'; readonly collocates: readonly Collocate[] };

export interface Progress {
  readonly documents: number;
  /** Length of the texts, in UTF-16 units. */
  readonly units: number;
  /** Of the files: bytes read, and all. Collections and pasted texts count nothing. */
  readonly bytes: number;
  readonly allBytes: number;
}

/** Workers cannot read what is stored: own lexicons are told with each task. */
export type ToWorker = { readonly task: Task; readonly own: OwnTables | undefined };
export type FromWorker = { readonly event: Event } | { readonly done: true } | { readonly failed: string };

export function originsOf(rows: readonly Row[]): Origin[] {
  return rows.map(({ origin }) => origin);
}
