import { expect, test } from 'vitest';
import { foldTable } from '../../utils/core/fold.ts';
import { concordanceRows, filteredRows } from '../../utils/report/concordance.ts';
import { type Choices, filterOf, noChoices, offerOf } from '../../utils/views/concordance-filter.ts';
import { reportFor, tables } from './reports.ts';

const rows = concordanceRows([
  reportFor('四个自信是什么？', { id: 'p1', role: 'prompt', about: { turn: 1 } }),
  reportFor('要讲好中国故事，坚定四个自信。', { id: 'a2', role: 'answer', about: { turn: 2 } }),
  reportFor('發言人表示，要講好中國故事。', { id: 'a4', role: 'answer', about: { turn: 4 } }),
]);

test.each<[Partial<Choices>, string[]]>([
  [{}, ['四个自信', '讲好中国故事', '四个自信', '講好中國故事']],
  [{ formula: rows[0]?.hit.entry ?? '' }, ['四个自信', '四个自信']],
  [{ role: 'answer' }, ['讲好中国故事', '四个自信', '講好中國故事']],
  [{ turn: '4' }, ['講好中國故事']],
  [{ voice: 'reported' }, rows.filter(({ hit }) => hit.voice === 'reported').map(({ text }) => text)],
  [{ words: ' 發言人 ' }, ['講好中國故事']],
  [{ words: '坚定' }, ['讲好中国故事', '四个自信']],
  [{ words: '\t' }, ['四个自信', '讲好中国故事', '四个自信', '講好中國故事']],
  // What is no voice asks for nothing.
  [{ voice: 'loud' }, ['四个自信', '讲好中国故事', '四个自信', '講好中國故事']],
])('%j', (choices, expected) => {
  const shown = filteredRows(rows, filterOf({ ...noChoices, ...choices }), foldTable(tables.head.fold));
  expect(shown.map(({ text }) => text)).toEqual(expected);
});

test('offers what there is, most often first', () => {
  const { formulas, roles, turns } = offerOf(rows);
  expect(formulas.map(([, count]) => count)).toEqual([2, 2]);
  expect(roles).toEqual(['answer', 'prompt']);
  expect(turns).toEqual([1, 2, 4]);
});
