import { expect, test } from 'vitest';
import { densitiesOf } from '../../utils/views/density-view.tsx';
import { formulasOf } from '../../utils/views/formula-bars.tsx';
import { byVoiceOf } from '../../utils/views/report-view.tsx';
import { reportFor } from './reports.ts';

const reports = [
  reportFor('要讲好中国故事。坚定四个自信。', { id: 'a' }),
  reportFor('四個自信又是什麼呢？', { id: 'b' }),
  reportFor('天气很好。', { id: 'c' }),
];

test('formulas, most often first, both scripts as one', () => {
  const formulas = formulasOf(reports);
  expect(formulas.map(({ count }) => count)).toEqual([2, 1]);
  for (const { count, byVoice } of formulas) expect(byVoice.own + byVoice.reported + byVoice.mentioned).toBe(count);
});

test('densities are those of all texts together, in each 1,000 Han characters', () => {
  const { own, reported, mentioned } = byVoiceOf(reports);
  expect(own + reported + mentioned).toBe(3);
  const han = 13 + 9 + 4;
  expect(densitiesOf(reports)).toEqual({
    own: (own * 1_000) / han,
    reported: (reported * 1_000) / han,
    mentioned: (mentioned * 1_000) / han,
  });
});

test('no density where there is no Han character', () => expect(densitiesOf([reportFor('Plain.')])).toBeUndefined());
