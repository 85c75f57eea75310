import Papa from 'papaparse';
import type { Fields, Read } from './read.ts';
import { documentsOfRecord, textNames } from './records.ts';

/** A CSV file with a header row; tabs and semicolons are seen by themselves. Line numbers count as editors do: a cell may hold line breaks. */
export function documentsOfCsv(source: string, file: string, fields: Fields): Read[] {
  const text = source.replace(/^\ufeff/, '');
  const reads: Read[] = [];
  let header: readonly string[] | undefined;
  let line = 1;
  let begun = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step({ data, errors: wrong, meta }, parser) {
      const number = line;
      line += linesIn(text, begun, meta.cursor);
      begun = meta.cursor;
      const first = wrong[0];
      if (first && first.type === 'Quotes') reads.push({ problem: `line ${number} ${quotes[first.code] ?? first.message}` });
      else if (data.every(cell => cell.trim() === '')) return;
      else if (header) reads.push(...rowDocuments(data, header, number, file, fields));
      else {
        header = data.map(name => name.trim());
        const problem = headerProblem(header, fields);
        if (problem) reads.push({ problem });
        if (problem) parser.abort();
      }
    },
  });
  if (!header) reads.push({ problem: 'is empty; a CSV file begins with a row of names' });
  return reads;
}

/** As the first row has it: names hold none of them, texts may hold all. */
function delimiterOf(text: string): string {
  const [row = ''] = /^[^\r\n]*/.exec(text) ?? [];
  return ['\t', ',', ';'].find(sign => row.includes(sign)) ?? ',';
}

const quotes: Readonly<Record<string, string>> = {
  MissingQuotes: 'begins a row with a quotation mark that is never closed; what follows it cannot be told apart',
  InvalidQuotes: 'begins a row with a quotation mark inside a quoted cell; inside one it is written twice',
};

/** LF, CR LF or CR alone. */
function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}

function headerProblem(header: readonly string[], { textField }: Fields): string | undefined {
  const names = header.filter(Boolean).slice(0, 20).join(', ').slice(0, 400);
  if (textField !== undefined ? header.includes(textField) : header.some(name => textNames.includes(name))) return undefined;
  return `line 1 names no column ${textField === undefined ? 'that is known to hold text' : `"${textField}"`}; it has ${names} (name one with --text-field)`;
}

function rowDocuments(cells: readonly string[], header: readonly string[], number: number, file: string, fields: Fields): Read[] {
  if (cells.length > header.length)
    return [
      {
        problem: `line ${number} has ${cells.length} cells, but line 1 names ${header.length}; a cell with a comma must stand in quotation marks`,
      },
    ];
  // The first of two columns with one name; a name may be `__proto__`, so none is assigned.
  const record = Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''] as const).reverse());
  return documentsOfRecord(record.id === '' ? { ...record, id: undefined } : record, number, file, fields);
}
