import { type Voice, voices } from '../../core/voice.ts';
import { type Role, roles } from '../document.ts';
import type { DocumentReport } from '../document-report.ts';

export type VoiceCounts = Readonly<Record<Voice, number>>;

/** What all documents of an export have together. Entries stand with the most frequent first, roles with the answers first. */
export interface Totals {
  readonly documents: number;
  /** Han characters read, and UTF-16 units given. */
  readonly han: number;
  readonly units: number;
  readonly hits: VoiceCounts;
  readonly byRole: readonly RoleCounts[];
  readonly byEntry: readonly EntryCounts[];
}

export interface RoleCounts {
  readonly role: Role;
  readonly documents: number;
  readonly han: number;
  readonly hits: VoiceCounts;
}

export interface EntryCounts {
  readonly entry: string;
  readonly label: string;
  readonly lexicon: string;
  readonly hits: VoiceCounts;
  /** In how many documents it stands. */
  readonly documents: number;
}

export interface Tally {
  add(report: DocumentReport): void;
  totals(): Totals;
}

/** Counts documents as they go by; takes memory for entries only. */
export function createTally(): Tally {
  const byRole = new Map<Role, Counter>();
  const byEntry = new Map<string, Counter & Pick<EntryCounts, 'entry' | 'label' | 'lexicon'>>();
  const all = counter();
  return {
    add({ role, han, units, hits }) {
      const ofRole = kept(byRole, role, counter);
      for (const counted of [all, ofRole]) {
        counted.documents++;
        counted.han += han;
        counted.units += units;
      }
      const here = new Set<Counter>();
      for (const { entry, label, lexicon, voice } of hits) {
        const ofEntry = kept(byEntry, `${lexicon} ${entry}`, () => ({ ...counter(), entry, label, lexicon }));
        for (const counted of [all, ofRole, ofEntry]) counted.hits[voice]++;
        here.add(ofEntry);
      }
      for (const ofEntry of here) ofEntry.documents++;
    },
    totals: () => ({
      documents: all.documents,
      han: all.han,
      units: all.units,
      hits: { ...all.hits },
      byRole: roles.flatMap(role => {
        const counted = byRole.get(role);
        return counted ? [{ role, documents: counted.documents, han: counted.han, hits: { ...counted.hits } }] : [];
      }),
      byEntry: [...byEntry.values()]
        .map(({ entry, label, lexicon, hits, documents }) => ({ entry, label, lexicon, hits: { ...hits }, documents }))
        .sort((a, b) => sumOf(b.hits) - sumOf(a.hits) || compared(a.entry, b.entry) || compared(a.lexicon, b.lexicon)),
    }),
  };
}

/** The hits of one document by voice. */
export function voiceCounts({ hits }: DocumentReport): VoiceCounts {
  const counts = noHits();
  for (const { voice } of hits) counts[voice]++;
  return counts;
}

export function sumOf(counts: VoiceCounts): number {
  return voices.reduce((sum, voice) => sum + counts[voice], 0);
}

/** Hits in 1,000 Han characters, to four decimals. Undefined where there are none to count in. */
export function perThousandHan(hits: number, han: number): number | undefined {
  return han ? Math.round((hits / han) * 1e7) / 1e4 : undefined;
}

interface Counter {
  documents: number;
  han: number;
  units: number;
  readonly hits: Record<Voice, number>;
}

function counter(): Counter {
  return { documents: 0, han: 0, units: 0, hits: noHits() };
}

function noHits(): Record<Voice, number> {
  return { own: 0, reported: 0, mentioned: 0 };
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** By code units, which is the same everywhere; `localeCompare` is not. */
function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
