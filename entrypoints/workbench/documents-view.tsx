import { useMemo, useState } from 'preact/hooks';
import { formatNumber, type MessageKey, message } from '../../utils/app/i18n.ts';
import { AddToCollection } from '../../utils/views/add-to-collection.tsx';
import { roleKeys } from '../../utils/views/role-choice.tsx';
import { decimal } from './decimal.ts';
import { ExportDocuments } from './export-documents.tsx';
import { hitsIn, type Row, rowKey } from './row.ts';
import type { Session } from './session.ts';
import { textsOf } from './texts-of.ts';

interface DocumentsViewProps {
  readonly session: Session;
  readonly chosen: ReadonlySet<string>;
  onChosen(chosen: ReadonlySet<string>): void;
  onOpen(row: Row): void;
}

interface Column {
  readonly id: string;
  readonly key: MessageKey;
  /** What rows are sorted by. */
  value(row: Row): string | number;
  show?(row: Row): string;
  /** Shown only where documents have it. */
  readonly isOptional?: boolean;
}

const columns: readonly Column[] = [
  { id: 'name', key: 'columnDocument', value: titleOf },
  { id: 'file', key: 'columnFile', value: ({ about }) => about.file ?? '', isOptional: true },
  { id: 'role', key: 'columnRole', value: ({ role }) => role, show: ({ role }) => message(roleKeys[role]) },
  { id: 'model', key: 'columnModel', value: ({ about }) => about.model ?? '', isOptional: true },
  { id: 'han', key: 'columnHan', value: ({ han }) => han },
  { id: 'own', key: 'columnOwn', value: ({ byVoice }) => byVoice.own },
  { id: 'reported', key: 'columnReported', value: ({ byVoice }) => byVoice.reported },
  { id: 'mentioned', key: 'columnMentioned', value: ({ byVoice }) => byVoice.mentioned },
  { id: 'density', key: 'columnDensity', value: ownDensity, show: row => decimal(ownDensity(row)) },
];

/** Rows shown at once: a table of a million rows no browser lays out, and no reader scrolls through. */
const pageSize = 100;

/** The documents with their counts; those chosen are what exports and comparisons are made of. */
export function DocumentsView({ session, chosen, onChosen, onOpen }: DocumentsViewProps) {
  const [sorting, setSorting] = useState<{ column: string; down: boolean }>();
  const [page, setPage] = useState(0);
  const { rows } = session;
  const stage = session.state === 'reading' && sorting ? Math.floor(Math.log2(rows.length + 1)) : rows.length;
  // The list of a session is the same one, growing.
  const sorted = useMemo(() => sortedRows(rows, sorting), [rows, stage, sorting]);
  const shown = useMemo(() => columns.filter(({ isOptional, value }) => !isOptional || rows.some(value)), [rows, rows.length === 0, stage]);
  const pages = Math.max(1, Math.ceil(sorted.length / pageSize));
  const at = Math.min(page, pages - 1);
  const wanted = chosen.size ? rows.filter(row => chosen.has(rowKey(row))) : rows;
  const flip = (row: Row) => {
    const next = new Set(chosen);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    onChosen(next);
  };
  const sort = (column: string) =>
    setSorting(sorting?.column === column ? { column, down: !sorting.down } : { column, down: column !== 'name' });
  return (
    <section>
      <div class="tools">
        <span>{chosen.size ? message('chosenCount', chosen.size) : message('noneChosen')}</span>
        {chosen.size < rows.length && (
          <button type="button" onClick={() => onChosen(new Set(rows.map(rowKey)))}>
            {message('chooseAll')}
          </button>
        )}
        {chosen.size > 0 && (
          <button type="button" onClick={() => onChosen(new Set())}>
            {message('chooseNone')}
          </button>
        )}
        <ExportDocuments session={session} rows={wanted} />
        <AddToCollection disabled={!wanted.length} documents={() => textsOf(session, wanted)} />
      </div>
      <div class="scroll">
        <table class="documents">
          <thead>
            <tr>
              <th>
                <span class="unseen">{message('choose')}</span>
              </th>
              {shown.map(({ id, key }) => (
                <th
                  key={id}
                  scope="col"
                  class={isNumber(id) ? 'number' : id}
                  aria-sort={sorting?.column === id ? (sorting.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" onClick={() => sort(id)}>
                    {message(key)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(at * pageSize, (at + 1) * pageSize).map(row => (
              <tr key={rowKey(row)}>
                <td class="choice">
                  <input
                    type="checkbox"
                    aria-label={message('chooseDocument', titleOf(row))}
                    checked={chosen.has(rowKey(row))}
                    onChange={() => flip(row)}
                  />
                </td>
                {shown.map(({ id, value, show }) =>
                  id === 'name' ? (
                    <th key={id} scope="row">
                      <button type="button" class="link" onClick={() => onOpen(row)}>
                        {titleOf(row)}
                      </button>
                    </th>
                  ) : (
                    <td key={id} class={isNumber(id) ? 'number' : id}>
                      {show?.(row) ?? cellOf(value(row))}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <p class="pages">
          <button type="button" disabled={at === 0} onClick={() => setPage(at - 1)}>
            {message('previousPage')}
          </button>
          <span role="status">{message('pageOf', at * pageSize + 1, Math.min(sorted.length, (at + 1) * pageSize), sorted.length)}</span>
          <button type="button" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
            {message('nextPage')}
          </button>
        </p>
      )}
      {rows.length > 0 && !rows.some(hitsIn) && <p class="note">{message('zeroIsNotNeutral')}</p>}
    </section>
  );
}

export function titleOf({ about, id }: Pick<Row, 'about' | 'id'>): string {
  const { title } = about;
  return title ? (about.turn === undefined ? title : `${title} · ${id}`) : id;
}

/** Hits in the text's own voice per 1,000 Han characters. */
export function ownDensity({ byVoice, han }: Pick<Row, 'byVoice' | 'han'>): number {
  return han ? (byVoice.own / han) * 1000 : 0;
}

function sortedRows(rows: readonly Row[], sorting: { column: string; down: boolean } | undefined): readonly Row[] {
  const column = columns.find(({ id }) => id === sorting?.column);
  if (!column || !sorting) return rows;
  const sign = sorting.down ? -1 : 1;
  const keyed = rows.map(row => ({ row, value: column.value(row) }));
  return keyed.sort((a, b) => (a.value === b.value ? 0 : a.value < b.value ? -sign : sign)).map(({ row }) => row);
}

function isNumber(column: string): boolean {
  return ['han', 'own', 'reported', 'mentioned', 'density'].includes(column);
}

function cellOf(value: string | number): string {
  return typeof value === 'number' ? formatNumber(value) : value;
}
