import { describe, expect, test } from 'vitest';
import {
  type ConcordanceFilter,
  type ConcordanceOrder,
  concordanceRows,
  filteredRows,
  sortedRows,
} from '../../utils/report/concordance.ts';
import { fold } from '../small-lexicon.ts';
import { reporterOf } from './reports.ts';

const reports = reporterOf('改革开放', '一带一路', '命运共同体');

describe('what stands around a hit', () => {
  const around = (text: string, kind: 'plain' | 'markdown' | 'html' = 'plain', length = 6) =>
    concordanceRows(reports({ text, kind }), length).map(({ left, text, right }) => [left, text, right]);

  test.each([
    ['我们坚持改革开放不动摇。', [['我们坚持', '改革开放', '不动摇。']]],
    ['我們必須繼續堅持改革開放，永遠不要動搖。', [['必須繼續堅持'.slice(-6), '改革開放', '，永遠不要動']]],
    ['改革开放', [['', '改革开放', '']]],
    ['𠮷𠮷𠮷𠮷改革开放𠮷𠮷𠮷𠮷', [['𠮷𠮷𠮷', '改革开放', '𠮷𠮷𠮷']]],
    ['文𠮷𠮷𠮷字改革开放字𠮷𠮷𠮷', [['𠮷𠮷字', '改革开放', '字𠮷𠮷']]], // no half of a character
  ])('%s', (text, expected) => expect(around(text)).toEqual(expected));

  test('no markup, however long', () => {
    const link = `https://example.org/${'a'.repeat(300)}`;
    expect(around(`他们说[过的](${link})**改革**开放[以来](${link})的事`, 'markdown')).toEqual([['他们说过的', '改革开放', '以来的事']]);
    expect(around('<p>第一段\n的字</p><p>坚持<b>改革</b>开放</p><script>x</script><p>后</p>', 'html')).toEqual([
      ['的字 坚持', '改革开放', '后'],
    ]);
  });

  test('a row says of which document and turn it is', () => {
    const [row] = concordanceRows(reports({ id: 'x', text: '改革开放', role: 'answer', about: { turn: 2 } }));
    expect(row).toMatchObject({ report: 'x', role: 'answer', turn: 2, hit: { entry: '改革开放', start: 0, end: 4 } });
  });
});

const rows = concordanceRows(
  reports(
    { text: '共建一带一路很好，坚持改革开放不动摇', role: 'answer', about: { turn: 2 } },
    { text: '堅持改革開放，共建一帶一路好', role: 'prompt', about: { turn: 1 } },
    { text: '他说构建命运共同体', role: 'page' },
  ),
);

describe('sorting', () => {
  const sorted = (order: ConcordanceOrder, descending = false) =>
    sortedRows(rows, { order, descending, fold }).map(({ report, text }) => report + text);
  const byPosition = ['d1一带一路', 'd1改革开放', 'd2改革開放', 'd2一帶一路', 'd3命运共同体'];

  test.each<[ConcordanceOrder, string[]]>([
    ['position', byPosition],
    // The last character before the formula leads: 建 of 共建 and of 构建, then 持 of 坚持 and 堅持.
    ['left', ['d1一带一路', 'd2一帶一路', 'd3命运共同体', 'd2改革開放', 'd1改革开放']],
    ['formula', ['d1一带一路', 'd2一帶一路', 'd3命运共同体', 'd1改革开放', 'd2改革開放']],
    ['lexicon', ['d1一带一路', 'd2一帶一路', 'd3命运共同体', 'd1改革开放', 'd2改革開放']],
    ['turn', ['d2改革開放', 'd2一帶一路', 'd1一带一路', 'd1改革开放', 'd3命运共同体']],
    ['voice', byPosition.filter(row => row !== 'd3命运共同体').concat('d3命运共同体')],
  ])('by %s', (order, expected) => expect(sorted(order)).toEqual(expected));

  test('by the right context, either script', () =>
    expect(sortedRows(rows, { order: 'right', fold }).map(({ right }) => right)).toEqual([
      '',
      '，共建一帶一路好', // folded, punctuation stands before Han
      '不动摇',
      '好',
      '很好，坚持改革开放不动摇',
    ]));

  test('descending, with those alike still by position', () =>
    expect(sorted('voice', true)).toEqual(['d3命运共同体', ...byPosition.filter(row => row !== 'd3命运共同体')]));

  test('formulas by what they are shown as', () => {
    const label = (entry: string) => ({ 改革开放: '一', 一带一路: '二', 命运共同体: '三' })[entry] ?? '';
    expect(sortedRows(rows, { order: 'formula', fold, label }).map(({ hit }) => hit.entry)).toEqual([
      '改革开放',
      '改革开放',
      '命运共同体',
      '一带一路',
      '一带一路',
    ]);
  });

  test('the rows given stay as they were', () => {
    const before = [...rows];
    sortedRows(rows, { order: 'left', fold, descending: true });
    expect(rows).toEqual(before);
  });
});

describe('filtering', () => {
  const kept = (filter: ConcordanceFilter) => filteredRows(rows, filter, fold).map(({ report, text }) => report + text);
  test.each<[string, ConcordanceFilter, string[]]>([
    ['nothing asked', {}, rows.map(({ report, text }) => report + text)],
    ['an entry', { entries: new Set(['一带一路']) }, ['d1一带一路', 'd2一帶一路']],
    ['a lexicon', { lexicons: new Set(['other']) }, []],
    ['voices', { voices: new Set(['reported', 'mentioned']) }, ['d3命运共同体']],
    ['a role', { roles: new Set(['prompt']) }, ['d2改革開放', 'd2一帶一路']],
    ['a turn: pages have none', { turns: new Set([2]) }, ['d1一带一路', 'd1改革开放']],
    ['a document', { reports: new Set(['d3']) }, ['d3命运共同体']],
    ['words in the other script', { words: '動搖' }, ['d1一带一路', 'd1改革开放']],
    ['words of the formula with what follows', { words: '開放 不动' }, ['d1一带一路', 'd1改革开放']],
    ['all at once', { words: '共建', roles: new Set(['answer']), entries: new Set(['改革开放']) }, ['d1改革开放']],
    ['only a space', { words: ' ' }, rows.map(({ report, text }) => report + text)],
  ])('%s', (_name, filter, expected) => expect(kept(filter)).toEqual(expected));
});
