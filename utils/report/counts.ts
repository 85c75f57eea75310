import { type Voice, voices } from '../core/voice.ts';
import type { About, Role } from './document.ts';
import type { DocumentReport } from './document-report.ts';

/** What comparing needs of a document: its counts, without its text. */
export interface DocumentCounts {
  readonly id: string;
  readonly role: Role;
  /** What sets are made by. */
  readonly about: About;
  readonly han: number;
  readonly byVoice: Readonly<Record<Voice, number>>;
  /** By id of entry, all voices of the report together. */
  readonly byEntry: Readonly<Record<string, number>>;
}

export function countsOf({ id, role, about, han, hits }: Pick<DocumentReport, 'id' | 'role' | 'about' | 'han' | 'hits'>): DocumentCounts {
  const byVoice: Record<Voice, number> = { own: 0, reported: 0, mentioned: 0 };
  const byEntry: Record<string, number> = {};
  for (const { voice, entry } of hits) {
    byVoice[voice]++;
    byEntry[entry] = (byEntry[entry] ?? 0) + 1;
  }
  return { id, role, about, han, byVoice, byEntry };
}

/** What hits are counted by: their voice, or all of them together. Own voice leads wherever counts are shown. */
export const counted = ['own', 'reported', 'mentioned', 'all'] as const;
export type Counted = (typeof counted)[number];

export function hitsOf({ byVoice }: DocumentCounts, by: Counted): number {
  return by === 'all' ? voices.reduce((sum, voice) => sum + byVoice[voice], 0) : byVoice[by];
}

/** Sums of a set. */
export interface SetCounts {
  readonly documents: number;
  readonly han: number;
  readonly hits: Readonly<Record<Counted, number>>;
  readonly byEntry: ReadonlyMap<string, EntryCounts>;
}

export interface EntryCounts {
  readonly hits: number;
  /** In how many documents it was found. */
  readonly documents: number;
}

export function setCounts(documents: readonly DocumentCounts[]): SetCounts {
  const hits: Record<Counted, number> = { own: 0, reported: 0, mentioned: 0, all: 0 };
  const byEntry = new Map<string, EntryCounts>();
  let han = 0;
  for (const document of documents) {
    han += document.han;
    for (const by of counted) hits[by] += hitsOf(document, by);
    for (const [entry, count] of Object.entries(document.byEntry)) {
      const before = byEntry.get(entry) ?? { hits: 0, documents: 0 };
      byEntry.set(entry, { hits: before.hits + count, documents: before.documents + 1 });
    }
  }
  return { documents: documents.length, han, hits, byEntry };
}
