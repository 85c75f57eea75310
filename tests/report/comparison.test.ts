import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { compareSets, countsOf, onlyInFirst, onlyInSecond } from '../../utils/report/comparison.ts';
import { type ComparisonProvenance, comparisonFormats } from '../../utils/report/comparison-export.ts';
import { fieldsToSplitBy, rankedSets, splitBy } from '../../utils/report/sets.ts';
import { counted } from './counted.ts';
import { reporterOf } from './reports.ts';

const provenance: ComparisonProvenance = {
  engine: { name: 'tifa-lens', version: '0.1.0' },
  lexicons: [{ id: 'small', version: '1.0.0', sha256: 'ab' }],
  settings: { tier: 'core', voices: ['own', 'reported', 'mentioned'], muted: [] },
  offsets: 'utf-16',
  roles: ['answer', 'page'],
  time: '2025-02-20T00:00:00Z',
};

const reports = reporterOf('改革开放', '一带一路', '命运共同体');
const news = {
  name: '新闻',
  documents: reports('坚持改革开放，共建一带一路。', '改革开放是重要法宝。', '没有').map(countsOf),
};
const essays = { name: '评论', documents: reports('所谓命运共同体，不过是口号。', '他说改革开放已经停了。').map(countsOf) };

test('counts of a document: by voice and by entry, without its text', () => {
  const [first] = reports({ text: '坚持改革开放，改革开放。他说：共建一带一路', about: { model: 'm' }, role: 'answer' }).map(countsOf);
  expect(first).toEqual({
    id: 'd1',
    role: 'answer',
    about: { model: 'm' },
    han: 18,
    byVoice: { own: 2, reported: 1, mentioned: 0 },
    byEntry: { 改革开放: 2, 一带一路: 1 },
  });
});

describe('comparing', () => {
  const comparison = compareSets(news, essays);

  test('densities of both, own voice against own voice', () => {
    expect(comparison.a.density.own.hits).toBe(3);
    expect(comparison.b.density.own.hits).toBe(0);
    expect(comparison.contrast.own.difference.value).toBeCloseTo(comparison.a.density.own.per1000, 10);
  });
  test('formulas that are in one only', () => {
    expect(onlyInFirst(comparison).map(({ item }) => item)).toEqual(['一带一路']);
    expect(onlyInSecond(comparison).map(({ item }) => item)).toEqual(['命运共同体']);
  });
  test('formulas with their counts, documents and direction', () =>
    expect(comparison.formulas.find(({ item }) => item === '改革开放')).toMatchObject({
      a: { count: 2, documents: 2 },
      b: { count: 1, documents: 1 },
    }));
  test('words only where they are given', () => {
    const table = (count: number) => ({ size: 100, items: new Map([['发展', { count, documents: 1 }]]) });
    expect(comparison.words).toBeUndefined();
    expect(compareSets(news, essays, { a: table(9), b: table(1) }).words?.[0]).toMatchObject({ item: '发展', a: { count: 9 } });
    expect(compareSets(news, essays, { a: table(2), b: table(2) }).words).toEqual([]); // too seldom
  });
  test('an empty set says nothing, and breaks nothing', () =>
    expect(compareSets(news, { name: 'none', documents: [] }).b.density.own).toMatchObject({ hits: 0, high: Number.POSITIVE_INFINITY }));
});

describe('sets', () => {
  const documents = [
    counted(100, 1, { about: { model: 'b', time: '2025-02-20T10:00:00Z', fields: { outlet: '甲', question: '1' } } }),
    counted(100, 4, { about: { model: 'a', time: '2025-02-28', fields: { outlet: '乙', question: '1' } } }),
    counted(100, 2, { about: { model: 'a', url: 'https://User@News.example.org:8080/x', time: '2025-03-01' } }),
  ];
  const names = (field: string) => splitBy(documents, field).map(set => [set.name, set.documents.length]);

  test.each<[string, (string | number)[][]]>([
    [
      'model',
      [
        ['a', 2],
        ['b', 1],
      ],
    ],
    [
      'month',
      [
        ['2025-02', 2],
        ['2025-03', 1],
      ],
    ],
    [
      'outlet',
      [
        ['', 1],
        ['乙', 1],
        ['甲', 1],
      ],
    ],
    [
      'host',
      [
        ['', 2],
        ['news.example.org', 1],
      ],
    ],
    ['role', [['page', 3]]],
    ['no such field', [['', 3]]],
  ])('by %s', (field, expected) => expect(names(field)).toEqual(expected));

  test('fields that split: the usual ones, then those of the records', () =>
    expect(fieldsToSplitBy(documents)).toEqual(['model', 'host', 'month', 'outlet', 'question']));

  test('ranked by own voice', () => {
    const ranked = rankedSets(splitBy(documents, 'model'));
    expect(ranked.map(({ name, density }) => [name, density.own.per1000])).toEqual([
      ['a', 30],
      ['b', 10],
    ]);
  });
});

describe('exports', () => {
  const [asCsv, asJson, asMarkdown] = ['csv', 'json', 'markdown'].map(id => comparisonFormats.find(format => format.id === id)!);
  const plainly = { plain: true };
  const comparison = compareSets({ ...news, name: '=1+1' }, essays, {
    a: { size: 50, items: new Map([['发展', { count: 9, documents: 2 }]]) },
    b: { size: 50, items: new Map() },
  });
  const label = (entry: string) => `「${entry}」`;
  const csv = (plain: boolean) => asCsv!.comparison(comparison, provenance, { plain, label });
  const rows = (source: string) => Papa.parse<Record<string, string>>(source.trim(), { header: true }).data;

  test('CSV: a byte order mark and a guard against formulas of spreadsheets, unless for machines', () => {
    expect(csv(false).startsWith('\ufeff')).toBe(true);
    expect(csv(true).startsWith('table,')).toBe(true);
    expect(rows(csv(false).slice(1))[0]).toMatchObject({ table: 'set', item: 'a', label: "'=1+1" });
    expect(rows(csv(true))[0]).toMatchObject({ label: '=1+1' });
  });
  test('CSV: negative numbers stay numbers', () => {
    const found = rows(csv(false).slice(1)).find(row => row.item === '命运共同体');
    expect(Number(found?.log_ratio)).toBeLessThan(0);
    expect(found?.label).toBe('「命运共同体」');
  });
  test('CSV: all tables, and where it comes from', () => {
    const found = rows(csv(true));
    expect(new Set(found.map(({ table }) => table))).toEqual(new Set(['set', 'density', 'formula', 'word', 'provenance']));
    expect(found.find(({ item }) => item === 'own')).toMatchObject({ a_count: '3', b_count: '0', ratio: '', ratio_high: '' });
    expect(found.find(({ item }) => item === 'lexicon')?.label).toBe('small 1.0.0 sha256:ab');
    expect(found.find(({ item }) => item === 'roles')?.label).toBe('answer page');
    expect(found.find(({ table }) => table === 'word')).toMatchObject({ item: '发展', a_count: '9', a_per_1000: '' });
  });
  test('JSON: the same, whole', () => {
    const read = JSON.parse(asJson!.comparison(comparison, provenance, plainly));
    expect(read).toMatchObject({ type: 'comparison', engine: provenance.engine, a: { name: '=1+1', density: { own: { hits: 3 } } } });
    expect(read.contrast.own.ratio.high).toBeNull();
    expect(String(read.contrast.own.difference.value).replace('.', '').length).toBeLessThanOrEqual(6);
  });
  test('Markdown: names cannot make markup', () => {
    const markdown = asMarkdown!.comparison({ ...comparison, a: { ...comparison.a, name: 'a|b <i>' } }, provenance, { plain: true, label });
    expect(markdown).toContain('a\\|b \\<i\\>');
    expect(markdown).toContain('| 「一带一路」 一带一路 |');
    expect(markdown).toContain('| 发展 | 9 in 2 |'); // a word has no label
    expect(markdown).toContain('small 1.0.0');
  });
  test('a ranking in the three formats', () => {
    const ranked = rankedSets([news, essays]);
    expect(rows(asCsv!.ranking(ranked, provenance, plainly)).slice(0, 2)).toMatchObject([
      { item: '1', label: '新闻', documents: '3', own_hits: '3' },
      { item: '2', label: '评论', own_hits: '0', own_low: '0' },
    ]);
    expect(JSON.parse(asJson!.ranking(ranked, provenance, plainly)).sets).toHaveLength(2);
    expect(asMarkdown!.ranking(ranked, provenance, plainly)).toContain('| 新闻 |');
  });
});
