export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Aligned for a terminal, where Han characters take two places; numbers stand on the right. */
export function tableAsText({ title, head, rows }: Table): string {
  const cells = [head, ...rows].map(row => row.map(shown));
  const widths = head.map((_, column) => Math.max(...cells.map(row => places(row[column] ?? ''))));
  const lines = cells.map(row =>
    row.map((cell, column) => aligned(cell, widths[column] ?? 0, column > 0 && isFigure(rows[0]?.[column]))).join('  '),
  );
  return [title, ...lines.map(line => line.trimEnd())].join('\n');
}

function shown(cell: string | number): string {
  return typeof cell === 'number' ? cell.toLocaleString('en') : cell;
}

function isFigure(cell: string | number | undefined): boolean {
  return typeof cell === 'number' || /^-?[\d.∞]/.test(cell ?? '');
}

function aligned(cell: string, width: number, right: boolean): string {
  const room = ' '.repeat(Math.max(0, width - places(cell)));
  return right ? room + cell : cell + room;
}

function places(text: string): number {
  let count = 0;
  for (const char of text)
    count += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
      char,
    )
      ? 2
      : 1;
  return count;
}
