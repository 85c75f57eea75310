import Papa from 'papaparse';
import type { Fields, Read } from './read.ts';
import { documentsOfRecord, textNames } from './records.ts';

/** Reads a CSV file in pieces of whole rows, for it may be of any size. */
export interface CsvReader {
  rows(text: string): Read[];
  /** What is to be said once all was read. */
  end(): Read[];
}

/** A CSV file with a header row, whole. */
export function documentsOfCsv(source: string, file: string, fields: Fields): Read[] {
  const reader = createCsvReader(file, fields);
  return [...reader.rows(source), ...reader.end()];
}

/** Tabs and semicolons are seen by themselves. Line numbers count as editors do: a cell may hold line breaks. */
export function createCsvReader(file: string, fields: Fields): CsvReader {
  let header: readonly string[] | undefined;
  let delimiter = ',';
  let newline: LineEnd = '\n';
  let isUseless = false;
  let line = 1;
  return {
    rows(piece) {
      const text = line === 1 ? piece.replace(/^\ufeff/, '') : piece;
      if (!header) [delimiter, newline] = [delimiterOf(text), lineEndOf(text)];
      const reads: Read[] = [];
      let begun = 0;
      Papa.parse<string[]>(text, {
        delimiter,
        newline,
        step({ data: row, errors: [wrong], meta }) {
          const data = endsWithReturn(text, meta.cursor) ? withoutReturn(row) : row;
          const number = line;
          line += linesIn(text, begun, meta.cursor);
          begun = meta.cursor;
          if (isUseless || data.every(cell => cell.trim() === '')) return;
          if (wrong?.type === 'Quotes') reads.push({ problem: `line ${number} ${quotes[wrong.code] ?? wrong.message}` });
          else if (header) reads.push(...rowDocuments(data, header, number, file, fields));
          else {
            header = data.map(name => name.trim());
            const problem = headerProblem(header, fields);
            if (problem) reads.push({ problem });
            isUseless = problem !== undefined;
          }
        },
      });
      return reads;
    },
    end: () => (header ? [] : [{ problem: 'is empty; a CSV file begins with a row of names' }]),
  };
}

/** As the first row has it: names hold none of them, texts may hold all. */
function delimiterOf(text: string): string {
  const [row = ''] = /^[^\r\n]*/.exec(text) ?? [];
  return ['\t', ',', ';'].find(sign => row.includes(sign)) ?? ',';
}

/**
 * As the first row has it. Left to itself, the parser would guess anew for each piece, and where line ends are mixed take several rows
 * for one. CR LF is LF, with a CR before it that stands in no cell.
 */
type LineEnd = '\n' | '\r';

function lineEndOf(text: string): LineEnd {
  return /\r\n?|\n/.exec(text)?.[0] === '\r' ? '\r' : '\n';
}

/** Of a quoted cell the parser has left it out: what a CR ends there is the cell. */
function endsWithReturn(text: string, end: number): boolean {
  return text.endsWith('\r\n', end) && !text.endsWith('\r"\r\n', end);
}

function withoutReturn(row: readonly string[]): string[] {
  return row.map((cell, column) => (column === row.length - 1 ? cell.replace(/\r$/, '') : cell));
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
