import { markdownTable } from '../../utils/node/marks.ts';
import { curveTable, type Findings, numeral, tableOf } from './rows.ts';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  /** Average number of processes that wanted a core in the minute before, and in the last one: ours are one to three. */
  readonly load: { readonly before: number; readonly after: number };
  readonly node: string;
  readonly chromium: string;
  /** ISO: 2026-11-23. */
  readonly date: string;
  /** How long all of it took. */
  readonly minutes: number;
}

/** What stands in the README: machine, rows, curves, notes. */
export function reportOf(findings: Readonly<Record<string, Findings>>, machine: Machine): string {
  const all = Object.values(findings);
  const rows = all.flatMap(({ rows = [] }) => rows);
  const curves = all.flatMap(({ curves = [] }) => curves);
  return [
    `${machine.date}, ${machine.cpu}, ${machine.cores} cores (load before ${numeral(machine.load.before)}, at the end ${numeral(machine.load.after)}), Node ${machine.node.slice(1)}, Chromium ${machine.chromium}; ${numeral(machine.minutes)} minutes in all. “Middle half” is where the middle half of the measurements lies. Ratios are of the same round of the same run.`,
    ...(rows.length ? [markdownTable(tableOf(rows))] : []),
    all.flatMap(({ notes = [] }) => notes.map(note => `- ${note}`)).join('\n'),
    ...curves.map(curve => `${curve.title}:\n\n${markdownTable(curveTable(curve))}`),
  ].join('\n\n');
}
