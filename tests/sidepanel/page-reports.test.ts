import { expect, test } from 'vitest';
import { createPageReports, mutedOn, selectionOf } from '../../entrypoints/sidepanel/page-reports.ts';
import type { PageDocument } from '../../utils/app/page-texts.ts';
import { defaultSettings } from '../../utils/app/settings.ts';
import { tables } from '../views/reports.ts';

const documentOf = (id: string, text: string, rest: Partial<PageDocument> = {}): PageDocument => ({
  id,
  text,
  kind: 'plain',
  role: 'answer',
  about: {},
  source: { frame: 0, document: id },
  ...rest,
});
const texts = (reports: readonly { readonly hits: readonly { readonly text: string }[] }[]) =>
  reports.map(({ hits }) => hits.map(({ text }) => text));

test('only what has changed is scanned again', () => {
  const reportPage = createPageReports(tables, defaultSettings, 'chat.example');
  const [first, second] = reportPage([documentOf('1', '要讲好中国故事。'), documentOf('2', '四个')]);
  const [again, grown] = reportPage([documentOf('1', '要讲好中国故事。'), documentOf('2', '四个自信。')]);
  expect(again).toBe(first);
  expect(grown).not.toBe(second);
  expect(texts([again ?? { hits: [] }, grown ?? { hits: [] }])).toEqual([['讲好中国故事'], ['四个自信']]);
});

test('an answer that is withdrawn keeps its hits and says when', () => {
  const reportPage = createPageReports(tables, defaultSettings, 'chat.example');
  const [before] = reportPage([documentOf('1', '四个自信。')]);
  const [after] = reportPage([documentOf('1', '四个自信。', { about: { withdrawn: '2026-01-31T12:00:00Z' } })]);
  expect(after?.about.withdrawn).toBe('2026-01-31T12:00:00Z');
  expect(after?.hits).toBe(before?.hits);
});

test('pages without Han characters are left out, turns are not', () => {
  const reportPage = createPageReports(tables, defaultSettings, 'chat.example');
  expect(
    reportPage([documentOf('1', 'Hello', { role: 'page' }), documentOf('2', 'Hello', { role: 'prompt' })]).map(({ id }) => id),
  ).toEqual(['2']);
});

test('what is switched off or muted on this host is not found', () => {
  const text = '四个自信，粗暴干涉中国内政。';
  const settings = { ...defaultSettings, lexicons: { rebuttals: false } };
  expect(texts(createPageReports(tables, settings, 'a.example')([documentOf('1', text)]))).toEqual([['四个自信']]);
  expect(selectionOf(tables, settings).lexicons.has('rebuttals')).toBe(false);

  const [found] = createPageReports(tables, defaultSettings, 'a.example')([documentOf('1', text)]);
  const muted = { ...defaultSettings, muted: { [found?.hits[0]?.entry ?? '']: ['a.example'] } };
  expect(texts(createPageReports(tables, muted, 'a.example')([documentOf('1', text)]))).toEqual([['粗暴干涉中国内政']]);
  expect(texts(createPageReports(tables, muted, 'b.example')([documentOf('1', text)]))).toEqual([['四个自信', '粗暴干涉中国内政']]);
  expect(mutedOn(muted, 'b.example')).toEqual([]);
});
