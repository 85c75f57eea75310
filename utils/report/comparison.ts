import type { Voice } from '../core/voice.ts';
import type { Role } from './document.ts';
import type { DocumentReport } from './document-report.ts';

/** What comparing needs of a document: its counts, without its text. */
export interface DocumentCounts {
  readonly id: string;
  readonly role: Role;
  readonly han: number;
  readonly byVoice: Readonly<Record<Voice, number>>;
  /** By id of entry, all voices together. */
  readonly byEntry: Readonly<Record<string, number>>;
}

export function countsOf({ id, role, han, hits }: DocumentReport): DocumentCounts {
  const byVoice: Record<Voice, number> = { own: 0, reported: 0, mentioned: 0 };
  const byEntry: Record<string, number> = {};
  for (const { voice, entry } of hits) {
    byVoice[voice]++;
    byEntry[entry] = (byEntry[entry] ?? 0) + 1;
  }
  return { id, role, han, byVoice, byEntry };
}
