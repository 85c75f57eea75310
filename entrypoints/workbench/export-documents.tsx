import { useState } from 'preact/hooks';
import { message } from '../../utils/app/i18n.ts';
import { exporters } from '../../utils/report/exporters/index.ts';
import type { Row } from './row.ts';
import { runTask } from './run-task.ts';
import { saveFile } from './save-file.ts';
import type { Session } from './session.ts';
import { originsOf } from './tasks.ts';

/** Saves the reports of these rows in one of our formats. The worker reads the texts again and writes piece by piece. */
export function ExportDocuments({ session, rows }: { session: Session; rows: readonly Row[] }) {
  const [format, setFormat] = useState(exporters[0]?.id ?? '');
  const [status, setStatus] = useState('');
  const [writing, setWriting] = useState<AbortController>();
  const save = async () => {
    const stop = new AbortController();
    setWriting(stop);
    try {
      const file = await written(session, rows, format, setStatus, stop.signal);
      const { extension = format } = exporters.find(({ id }) => id === format) ?? {};
      if (file) saveFile(file, `tifa-lens-${new Date().toISOString().slice(0, 10)}.${extension}`);
      setStatus(file ? message('exported', rows.length) : '');
    } catch (error) {
      setStatus(
        stop.signal.aborted ? message('exportStopped') : message('readingFailed', error instanceof Error ? error.message : String(error)),
      );
    }
    setWriting(undefined);
  };
  return (
    <span class="export">
      <label>
        {message('exportAs')}{' '}
        <select value={format} onChange={({ currentTarget }) => setFormat(currentTarget.value)}>
          {exporters.map(({ id }) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </label>
      {writing ? (
        <button type="button" onClick={() => writing.abort()}>
          {message('stopReading')}
        </button>
      ) : (
        <button type="button" disabled={!rows.length} onClick={save}>
          {message('export')}
        </button>
      )}
      <span role="status">{status}</span>
    </span>
  );
}

async function written(
  { sources, choice }: Session,
  rows: readonly Row[],
  format: string,
  onStatus: (status: string) => void,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  let file: Blob | undefined;
  const task = { name: 'export', chosen: { sources, origins: originsOf(rows) }, choice, format } as const;
  await runTask(
    task,
    event => {
      if (event.name === 'file') file = event.file;
      if (event.name === 'progress') onStatus(message('exportedSoFar', event.progress.documents, rows.length));
    },
    signal,
  );
  return file;
}
