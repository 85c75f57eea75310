import { type Voice, voices } from '../core/voice.ts';
import type { DocumentReport } from '../report/document-report.ts';

/** A line along which hits are shown, from the beginning of a text to its end. */
export interface Strip {
  /** A voice where there is one document, else the document's id. */
  readonly id: string;
  /** Length, in UTF-16 units. */
  readonly units: number;
}

export interface Tick {
  readonly strip: string;
  /** From the beginning, in UTF-16 units. */
  readonly at: number;
  readonly voice: Voice;
  readonly lexicon: string;
  readonly entry: string;
}

export interface Dispersion {
  readonly strips: readonly Strip[];
  readonly ticks: readonly Tick[];
  /** Of the longest strip. */
  readonly units: number;
}

/** Where in the texts hits stand. */
export function dispersionOf(reports: readonly DocumentReport[]): Dispersion {
  const [only, another] = reports;
  const strips = only && !another ? voices.map(id => ({ id, units: only.units })) : reports.map(({ id, units }) => ({ id, units }));
  const ticks = reports.flatMap(({ id, hits }) =>
    hits.map(({ start, voice, lexicon, entry }) => ({ strip: another ? id : voice, at: start, voice, lexicon, entry })),
  );
  return { strips, ticks, units: Math.max(0, ...strips.map(({ units }) => units)) };
}

/** Hits by voice in equal parts of a text, in order. */
export function partsOf({ hits, units }: DocumentReport, count: number): Record<Voice, number>[] {
  const parts = Array.from({ length: count }, (): Record<Voice, number> => ({ own: 0, reported: 0, mentioned: 0 }));
  for (const { start, voice } of hits) {
    const part = parts[Math.min(count - 1, Math.floor((start / units) * count))];
    if (part) part[voice]++;
  }
  return parts;
}
