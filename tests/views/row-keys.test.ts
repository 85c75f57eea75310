import { expect, test } from 'vitest';
import { stepOf } from '../../utils/views/row-keys.ts';
import { indexesOf } from '../../utils/views/use-virtual-rows.ts';

const free = { altKey: false, ctrlKey: false, metaKey: false };

test.each([
  [{ key: 'ArrowDown' }, 1],
  [{ key: 'ArrowUp' }, -1],
  [{ key: 'PageDown' }, 12],
  [{ key: 'PageUp' }, -12],
  [{ key: 'a' }, 0],
  // The browser's own.
  [{ key: 'ArrowDown', altKey: true }, 0],
  [{ key: 'ArrowUp', metaKey: true }, 0],
  [{ key: 'PageDown', ctrlKey: true }, 0],
])('%j', (key, expected) => expect(stepOf({ ...free, ...key }, 12)).toBe(expected));

test.each([{ key: 'Home' }, { key: 'Home', ctrlKey: true }])('%j goes to the first of any list', key =>
  expect(Math.max(0, 9_999 + stepOf({ ...free, ...key }, 12))).toBe(0),
);
test.each([{ key: 'End' }, { key: 'End', ctrlKey: true }])('%j goes to the last of any list', key =>
  expect(Math.min(9_999, stepOf({ ...free, ...key }, 12))).toBe(9_999),
);

test.each([
  ['in view', 11, [9, 10, 11, 12, 13]],
  ['above', 2, [2, 9, 10, 11, 12, 13]],
  ['below', 50, [9, 10, 11, 12, 13, 50]],
  ['gone', 100, [9, 10, 11, 12, 13]],
  ['none', -1, [9, 10, 11, 12, 13]],
])('the row with the focus stays: %s', (_name, kept, expected) =>
  expect(indexesOf({ startIndex: 10, endIndex: 12, overscan: 1, count: 100 }, kept)).toEqual(expected),
);

test('an empty list', () => expect(indexesOf({ startIndex: 0, endIndex: 0, overscan: 8, count: 0 }, 0)).toEqual([]));
