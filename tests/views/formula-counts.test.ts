import { expect, test } from 'vitest';
import { formulaCounts } from '../../utils/views/formula-counts.ts';
import { reportFor } from './reports.ts';

test('formulas, most often first, both scripts as one', () => {
  const formulas = formulaCounts([
    reportFor('要讲好中国故事。坚定四个自信。', { id: 'a' }),
    reportFor('四個自信又是什麼呢？', { id: 'b' }),
    reportFor('天气很好。', { id: 'c' }),
  ]);
  expect(formulas.map(({ count }) => count)).toEqual([2, 1]);
  for (const { count, byVoice } of formulas) expect(byVoice.own + byVoice.reported + byVoice.mentioned).toBe(count);
});
