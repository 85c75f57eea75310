import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWriting, type Writing } from '../../entrypoints/reader/writing.ts';

const second = 1_000;
/** Changes of a text node. */
const changes = [{ type: 'characterData', target: {} } as MutationRecord];
let released: number[];
let writing: Writing;

beforeEach(() => {
  vi.useFakeTimers();
  released = [];
  const begun = Date.now();
  writing = createWriting({
    handOver: () => false,
    release: () => released.push(Date.now() - begun),
    counted: work => work,
    signal: new AbortController().signal,
  });
});
afterEach(() => void vi.useRealTimers());

test('the first change is read at once, and nothing more where it stays alone', () => {
  expect(writing.holdText(changes)).toEqual(changes);
  vi.advanceTimersByTime(second);
  expect(released).toEqual([]);
  expect(writing.holdText(changes)).toEqual(changes);
});

test('what is written on is read once a second', () => {
  for (let at = 0; at < 4 * second; at += 20) {
    writing.holdText(changes);
    vi.advanceTimersByTime(20);
  }
  expect(released).toEqual([1, 2, 3, 4].map(count => count * second));
});

test('what is left alone is read within half a second', () => {
  for (let at = 0; at < 400; at += 20) {
    writing.holdText(changes);
    vi.advanceTimersByTime(20);
  }
  expect(writing.isHeld).toBe(true);
  vi.advanceTimersByTime(500);
  expect(released).toHaveLength(1);
  expect(writing.isHeld).toBe(false);
});

test('a change of another node is read at once', () => {
  const others = [{ type: 'characterData', target: {} } as MutationRecord];
  writing.holdText(changes);
  expect(writing.holdText([...changes, ...others])).toEqual(others);
  vi.advanceTimersByTime(second);
  expect(released).toHaveLength(1);
});
