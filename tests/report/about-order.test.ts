import { expect, test } from 'vitest';
import { inOrder } from '../../utils/report/about-order.ts';

test('the order in which facts came does not show, and none is lost', () => {
  const all = {
    file: 'f',
    url: 'u',
    canonicalUrl: 'c',
    title: 't',
    language: 'zh',
    time: '2025',
    site: 's',
    model: 'm',
    conversation: 'k',
    turn: 1,
    withdrawn: 'w',
    fields: { a: 'b' },
  };
  const backwards = Object.fromEntries(Object.entries(all).reverse());
  expect(JSON.stringify(inOrder(backwards))).toBe(JSON.stringify(all));
  expect(JSON.stringify(inOrder({ url: 'u', file: 'f' }))).toBe('{"file":"f","url":"u"}');
});
