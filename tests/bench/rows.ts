import type { Summary } from './statistics.ts';

/** One line of the table: what was measured, where, and what was hoped for. */
export interface Row {
  readonly title: string;
  readonly where: 'Node' | 'Chromium' | 'build';
  readonly unit: string;
  readonly value: Summary;
  readonly target?: Target;
}

export interface Target {
  readonly is: '≤' | '≥' | '<';
  readonly value: number;
}

/** How something grows: one line a size. */
export interface Curve {
  readonly title: string;
  /** What the columns hold, the first one being the size. */
  readonly head: readonly string[];
  readonly lines: readonly (readonly (number | undefined)[])[];
}

/** What one part of the benchmark found out. */
export interface Findings {
  readonly rows?: readonly Row[];
  readonly curves?: readonly Curve[];
  /** Sentences a reader of the numbers needs. */
  readonly notes?: readonly string[];
}

export const atMost = (value: number): Target => ({ is: '≤', value });
export const atLeast = (value: number): Target => ({ is: '≥', value });
export const below = (value: number): Target => ({ is: '<', value });

export function isMet({ value, target }: Row): boolean | undefined {
  if (!target) return undefined;
  if (target.is === '≥') return value.median >= target.value;
  return target.is === '≤' ? value.median <= target.value : value.median < target.value;
}

/** The cells of the table of the README. */
export function tableOf(rows: readonly Row[]): string[][] {
  return [
    ['', 'median', 'middle half', 'target', '', 'where'],
    ...rows.map(row => [
      row.title,
      withUnit(numeral(row.value.median), row.unit),
      row.value.samples > 1 ? `${numeral(row.value.low)}–${numeral(row.value.high)}` : '',
      row.target ? `${row.target.is} ${withUnit(numeral(row.target.value), row.unit)}` : '',
      { true: 'met', false: 'missed', undefined: '' }[`${isMet(row)}`] ?? '',
      row.where,
    ]),
  ];
}

export function curveTable({ head, lines }: Curve): string[][] {
  return [[...head], ...lines.map(line => line.map(value => (value === undefined ? '' : numeral(value))))];
}

/** Three figures tell enough; whole numbers stay whole. */
export function numeral(value: number): string {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}

function withUnit(number: string, unit: string): string {
  return unit === '×' ? `${number}×` : `${number} ${unit}`.trim();
}
