import { expect, test } from 'vitest';
import { dispersionOf, partsOf } from '../../utils/views/dispersion.ts';
import { reportFor } from './reports.ts';

const text = '会议谈到四个自信。\n\n发言人表示，要讲好中国故事。\n\n所谓“人类命运共同体”只是口号。';

test('one text: a strip for each voice, each as long as the text', () => {
  const report = reportFor(text);
  const { strips, ticks, units } = dispersionOf([report]);
  expect(strips).toEqual(['own', 'reported', 'mentioned'].map(id => ({ id, units: text.length })));
  expect(ticks.map(({ strip, at }) => [strip, text.slice(at, at + 4)])).toEqual(
    report.hits.map(({ voice, start }) => [voice, text.slice(start, start + 4)]),
  );
  expect(units).toBe(text.length);
});

test('several texts: a strip for each, and the scale is that of the longest', () => {
  const reports = [reportFor('要讲好中国故事。', { id: 'a' }), reportFor(text, { id: 'b' }), reportFor('天气很好。', { id: 'c' })];
  const { strips, ticks, units } = dispersionOf(reports);
  expect(strips.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(ticks.map(({ strip }) => strip)).toEqual(['a', 'b', 'b', 'b']);
  expect(units).toBe(text.length);
});

test('nothing at all', () => expect(dispersionOf([])).toEqual({ strips: [], ticks: [], units: 0 }));

test('tenths of a text hold every hit once, the last character among them', () => {
  const report = reportFor(`${'天'.repeat(90)}四个自信`);
  const parts = partsOf(report, 10);
  expect(parts).toHaveLength(10);
  expect(parts.map(({ own, reported, mentioned }) => own + reported + mentioned)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});
