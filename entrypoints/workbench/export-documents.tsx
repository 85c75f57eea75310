import { useState } from 'preact/hooks';
import { message } from '../../utils/app/i18n.ts';
import type { Exporter, ExportOptions } from '../../utils/report/exporters/exporter.ts';
import { exporters } from '../../utils/report/exporters/index.ts';
import { FormatMenu } from '../../utils/views/export-menu.tsx';
import type { Row } from './row.ts';
import { runTask } from './run-task.ts';
import type { Session } from './session.ts';
import { originsOf } from './tasks.ts';

/** Saves the reports of these rows in one of our formats. The worker reads the texts again and writes piece by piece. */
export function ExportDocuments({ session, rows }: { session: Session; rows: readonly Row[] }) {
  const [written, setWritten] = useState(0);
  const [writing, setWriting] = useState<AbortController>();
  const write = async ({ id }: Exporter, options: ExportOptions) => {
    const stop = new AbortController();
    setWritten(0);
    setWriting(stop);
    const { sources, choice } = session;
    const time = new Date().toISOString();
    let file: Blob | undefined;
    const task = { name: 'export', chosen: { sources, origins: originsOf(rows) }, choice, format: id, options, time } as const;
    try {
      await runTask(
        task,
        event => {
          if (event.name === 'file') file = event.file;
          if (event.name === 'progress') setWritten(event.progress.documents);
        },
        stop.signal,
      );
    } catch (error) {
      throw stop.signal.aborted ? new Error(message('exportStopped')) : error;
    } finally {
      setWriting(undefined);
    }
    return { file: file ?? '', time };
  };
  return (
    <>
      <FormatMenu name={nameOf(session, rows)} formats={exporters} disabled={!rows.length || writing !== undefined} write={write} />
      {writing && (
        <span class="reading">
          <progress aria-label={message('exportedSoFar', written, rows.length)} value={written} max={rows.length} />
          <span>{message('exportedSoFar', written, rows.length)}</span>
          <button type="button" onClick={() => writing.abort()}>
            {message('stopReading')}
          </button>
        </span>
      )}
    </>
  );
}

/** Of one source the file has its name. */
function nameOf({ sources }: Session, rows: readonly Row[]): string {
  const [first, ...more] = new Set(rows.map(({ origin }) => origin.source));
  return first === undefined || more.length ? '' : (sources[first]?.name ?? '').replace(/\.\w+(\.gz)?$/, '');
}
