import type { Voice } from '../../utils/core/voice.ts';
import type { DocumentCounts } from '../../utils/report/comparison.ts';

/** What a set of documents amounts to. */
export interface SetSummary {
  readonly documents: number;
  readonly han: number;
  readonly byVoice: Readonly<Record<Voice, number>>;
  /** Per 1,000 Han characters, all documents taken as one text. */
  readonly density: Readonly<Record<Voice, number>>;
}

/** One formula in two sets. */
export interface FormulaInTwo {
  readonly entry: string;
  readonly first: number;
  readonly second: number;
}

export interface Comparison {
  readonly first: SetSummary;
  readonly second: SetSummary;
  /** In both, then only in one; the most frequent first. */
  readonly formulas: readonly FormulaInTwo[];
}

/** The seam to the measures of `utils/report`. */
export function compareSets(first: readonly DocumentCounts[], second: readonly DocumentCounts[]): Comparison {
  const a = entriesIn(first);
  const b = entriesIn(second);
  const formulas = [...new Set([...a.keys(), ...b.keys()])]
    .map(entry => ({ entry, first: a.get(entry) ?? 0, second: b.get(entry) ?? 0 }))
    .toSorted((x, y) => y.first + y.second - x.first - x.second);
  return { first: summaryOf(first), second: summaryOf(second), formulas };
}

function summaryOf(documents: readonly DocumentCounts[]): SetSummary {
  const byVoice = { own: 0, reported: 0, mentioned: 0 };
  let han = 0;
  for (const document of documents) {
    han += document.han;
    for (const voice of ['own', 'reported', 'mentioned'] as const) byVoice[voice] += document.byVoice[voice];
  }
  const per = (count: number) => (han ? (count / han) * 1000 : 0);
  return {
    documents: documents.length,
    han,
    byVoice,
    density: { own: per(byVoice.own), reported: per(byVoice.reported), mentioned: per(byVoice.mentioned) },
  };
}

function entriesIn(documents: readonly DocumentCounts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { byEntry } of documents) for (const entry in byEntry) counts.set(entry, (counts.get(entry) ?? 0) + (byEntry[entry] ?? 0));
  return counts;
}
