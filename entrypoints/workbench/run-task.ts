import { readOwnTables } from '../../utils/app/own-tables.ts';
import type { Event, FromWorker, Task, ToWorker } from './tasks.ts';

/** A worker that has its tables and waits. */
let idle: Worker | undefined;

/** Has a worker do a task; resolves when it is done. Aborting ends the worker at once, whatever it is at, and rejects. */
export function runTask(task: Task, onEvent: (event: Event) => void, signal?: AbortSignal): Promise<void> {
  const worker = idle ?? new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  idle = undefined;
  return new Promise<void>((resolve, reject) => {
    const onAbort = () => {
      worker.terminate();
      reject(signal?.reason);
    };
    const fail = (problem: string) => {
      worker.terminate();
      signal?.removeEventListener('abort', onAbort);
      reject(new Error(problem));
    };
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      // What was on its way when it was ended is no longer wanted.
      if (signal?.aborted) return;
      if ('event' in data) return onEvent(data.event);
      if ('failed' in data) return fail(data.failed);
      signal?.removeEventListener('abort', onAbort);
      keep(worker);
      resolve();
    };
    worker.onerror = event => fail(event.message);
    void readOwnTables().then(own => worker.postMessage({ task, own } satisfies ToWorker), reject);
  });
}

function keep(worker: Worker): void {
  if (idle) worker.terminate();
  else idle = worker;
}
