import type { CDPSession } from 'playwright-core';

/** An event of Chromium's tracing, in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Time on the processor, where the platform tells it. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly functionName?: string } };
}

/** A stretch of time in which a script ran, or a task of the page's main thread, in milliseconds. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** On the processor, where the platform tells it: what others did meanwhile does not count. */
  readonly duration: number;
  readonly thread: string;
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'toplevel'];

/** What Chromium says it did while `action` went on. The product is not touched: this is how developer tools see it. */
export async function traced(cdp: CDPSession, action: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  cdp.on('Tracing.dataCollected', collect as never);
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories } });
  await action();
  const complete = new Promise<void>(resolve => cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect as never);
  return events;
}

/** When scripts whose address begins so ran: evaluated, or called by the browser. What they call in turn is part of it. */
export function scriptTime(events: readonly TraceEvent[], address: string): Stretch[] {
  const entries = ['EvaluateScript', 'FunctionCall', 'v8.compile', 'v8.run'];
  return outermost(events.filter(({ name, args }) => entries.includes(name) && args?.data?.url?.startsWith(address)).flatMap(stretchOf));
}

/** The tasks of the thread that makes the page's frames. */
export function mainThreadTasks(events: readonly TraceEvent[]): Stretch[] {
  const [frame] = events.filter(({ name }) => name === 'FireAnimationFrame').flatMap(stretchOf);
  return outermost(events.filter(({ name }) => name === 'RunTask').flatMap(stretchOf)).filter(({ thread }) => thread === frame?.thread);
}

export function sumOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { duration }) => sum + duration, 0);
}

function stretchOf({ ph, ts, dur, tdur, pid, tid }: TraceEvent): Stretch[] {
  if (ph !== 'X' || dur === undefined) return [];
  return [{ start: ts / 1000, end: (ts + dur) / 1000, duration: (tdur ?? dur) / 1000, thread: `${pid}/${tid}` }];
}

function outermost(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  const ends = new Map<string, number>();
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (stretch.start < (ends.get(stretch.thread) ?? Number.NEGATIVE_INFINITY)) continue;
    ends.set(stretch.thread, stretch.end);
    kept.push(stretch);
  }
  return kept;
}
