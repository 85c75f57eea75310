/** What a coder said of one thing. */
export interface Coding {
  /** What was coded: the same key means the same hit. */
  readonly key: string;
  readonly label: string;
  readonly note?: string;
}

/** Codings of two coders brought together. */
export interface MergedCodings {
  /** Coded by both, in the order of the first. */
  readonly pairs: readonly CodedPair[];
  readonly onlyFirst: readonly Coding[];
  readonly onlySecond: readonly Coding[];
}

export interface CodedPair {
  readonly key: string;
  readonly first: Coding;
  readonly second: Coding;
}

/** Of a key that a coder has more than once the last coding counts: it is the one they left standing. */
export function mergedCodings(first: readonly Coding[], second: readonly Coding[]): MergedCodings {
  const [ones, others] = [first, second].map(codings => new Map(codings.map(coding => [coding.key, coding]))) as [
    Map<string, Coding>,
    Map<string, Coding>,
  ];
  return {
    pairs: [...ones].flatMap(([key, coding]) => {
      const other = others.get(key);
      return other ? [{ key, first: coding, second: other }] : [];
    }),
    onlyFirst: [...ones.values()].filter(({ key }) => !others.has(key)),
    onlySecond: [...others.values()].filter(({ key }) => !ones.has(key)),
  };
}

/** How far two coders agree. */
export interface Agreement {
  readonly pairs: number;
  /** Share of the pairs with the same label. Undefined where there are no pairs. */
  readonly observed: number | undefined;
  /** Share that would have it if each gave labels as often as they did, but by chance. */
  readonly expected: number | undefined;
  /** 1: always; 0: as chance would; undefined where chance alone would always agree. */
  readonly kappa: number | undefined;
  /** Every label used, in order of their units. */
  readonly labels: readonly string[];
  /** How often the first gave the label of the row and the second that of the column. */
  readonly table: readonly (readonly number[])[];
}

/** `κ = (pₒ − pₑ) / (1 − pₑ)`: J. Cohen 1960, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20. */
export function agreementOf(pairs: readonly { readonly first: { label: string }; readonly second: { label: string } }[]): Agreement {
  const labels = [...new Set(pairs.flatMap(({ first, second }) => [first.label, second.label]))].sort();
  const at = new Map(labels.map((label, index) => [label, index]));
  const table = labels.map(() => labels.map(() => 0));
  for (const { first, second } of pairs) table[at.get(first.label)!]![at.get(second.label)!]!++;
  return { pairs: pairs.length, ...kappaOf(table), labels, table };
}

/** Of a square table of counts or shares, with the labels in the same order in rows and columns. */
export function kappaOf(table: readonly (readonly number[])[]): Pick<Agreement, 'observed' | 'expected' | 'kappa'> {
  const rows = table.map(sum);
  const columns = table.map((_, column) => sum(table.map(row => row[column] ?? 0)));
  const total = sum(rows);
  if (!total) return { observed: undefined, expected: undefined, kappa: undefined };
  const observed = sum(table.map((row, index) => row[index] ?? 0)) / total;
  const expected = sum(rows.map((row, index) => row * (columns[index] ?? 0))) / total ** 2;
  return { observed, expected, kappa: expected < 1 ? (observed - expected) / (1 - expected) : undefined };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
