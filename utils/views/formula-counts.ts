import type { Voice } from '../core/voice.ts';
import type { DocumentReport } from '../report/document-report.ts';

export interface FormulaCount {
  readonly entry: string;
  readonly lexicon: string;
  readonly count: number;
  readonly byVoice: Readonly<Record<Voice, number>>;
}

/** Most often first; those that are as often in the order they are first met. */
export function formulaCounts(reports: readonly DocumentReport[]): FormulaCount[] {
  const found = new Map<string, { entry: string; lexicon: string; count: number; byVoice: Record<Voice, number> }>();
  for (const { hits } of reports)
    for (const { entry, lexicon, voice } of hits) {
      const known = found.get(entry) ?? { entry, lexicon, count: 0, byVoice: { own: 0, reported: 0, mentioned: 0 } };
      known.count++;
      known.byVoice[voice]++;
      found.set(entry, known);
    }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
