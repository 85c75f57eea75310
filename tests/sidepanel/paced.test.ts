import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paced } from '../../entrypoints/sidepanel/paced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('at once, then no more than once in its time, and never twice at a time', async () => {
  const begun: number[] = [];
  let running = 0;
  const task = async () => {
    expect(running++).toBe(0);
    begun.push(Date.now() - start);
    await new Promise(resolve => setTimeout(resolve, 300));
    running--;
  };
  const start = Date.now();
  const call = paced(task, 1_000, new AbortController().signal);
  for (let i = 0; i < 25; i++) {
    call();
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(5_000);
  expect(begun).toEqual([0, 1_000, 2_000, 3_000]);
});

test('not after its end', async () => {
  const stop = new AbortController();
  const task = vi.fn(async () => {});
  const call = paced(task, 1_000, stop.signal);
  call();
  stop.abort();
  call();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(task).not.toHaveBeenCalled();
});
