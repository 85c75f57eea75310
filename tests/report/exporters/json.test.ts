import { describe, expect, test } from 'vitest';
import { provenanceId } from '../../../utils/report/exporters/provenance-id.ts';
import { documentOf, hostile, provenance, reports, written } from './sample.ts';

describe('json', () => {
  test.each([0, 1, reports.length])('is valid with %d documents', count => {
    const { provenance: said, documents, totals } = JSON.parse(written('json', reports.slice(0, count)));
    expect(said).toEqual({ id: provenanceId(provenance), ...provenance });
    expect(documents).toHaveLength(count);
    expect(totals.documents).toBe(count);
  });

  test('a document has its counts, and each hit the words around it', () => {
    const { documents } = JSON.parse(written('json'));
    expect(documents[0]).toMatchObject({ id: 'page', role: 'page', han: 34, counts: { own: 0, reported: 2, mentioned: 0 } });
    expect(documents[0]).not.toHaveProperty('text');
    expect(documents[0]).not.toHaveProperty('readable');
    expect(documents[0].hits[0]).toMatchObject({
      text: '构建人类命运共同体',
      entry: 'ming-yun',
      label: '人类命运共同体',
      start: 17,
      quote: { prefix: '外交部发言人郭嘉昆表示，中方愿推动', exact: '构建人类命运共同体', suffix: '。让各国共享智能红利。' },
    });
    expect(documents[3].id).toBe(hostile);
  });

  test('totals: answers lead, the most frequent entry leads, ties by id', () => {
    expect(JSON.parse(written('json')).totals).toEqual({
      documents: 5,
      han: reports.reduce((sum, { han }) => sum + han, 0),
      units: reports.reduce((sum, { units }) => sum + units, 0),
      hits: { own: 2, reported: 2, mentioned: 1 },
      byRole: [
        { role: 'answer', documents: 1, han: reports[1]?.han, hits: { own: 1, reported: 0, mentioned: 1 } },
        { role: 'prompt', documents: 1, han: 0, hits: { own: 0, reported: 0, mentioned: 0 } },
        { role: 'page', documents: 3, han: 126, hits: { own: 1, reported: 2, mentioned: 0 } },
      ],
      byEntry: [
        { entry: 'dai-lu', label: '一带一路', lexicon: 'small', hits: { own: 1, reported: 0, mentioned: 1 }, documents: 2 },
        { entry: 'ming-yun', label: '人类命运共同体', lexicon: 'small', hits: { own: 1, reported: 1, mentioned: 0 }, documents: 2 },
        { entry: 'hong-li', label: '共享智能红利', lexicon: 'small', hits: { own: 0, reported: 1, mentioned: 0 }, documents: 1 },
      ],
    });
  });
});

describe('jsonl', () => {
  const linesOf = (text: string) =>
    text
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line));

  test('the provenance first, and each document names it', () => {
    const [first, ...documents] = linesOf(written('jsonl'));
    expect(first).toEqual({ type: 'provenance', id: provenanceId(provenance), ...provenance });
    expect(documents.map(({ type, provenance }) => [type, provenance])).toEqual(reports.map(() => ['document', first.id]));
  });

  test('what tools read of a document', () => {
    const [, , , none] = linesOf(written('jsonl'));
    expect(none).toMatchObject({ file: '天气.txt', document: 'none', units: 7, han: 6, hits: [], script: { script: 'Hans' } });
    expect(none.sha256).toBe(reports[2]?.sha256);
  });

  test('plain: documents only, so that runs can be put together', () => {
    const plain = { plain: true };
    expect(written('jsonl', reports.slice(0, 2), plain) + written('jsonl', reports.slice(2), plain)).toBe(written('jsonl', reports, plain));
    expect(linesOf(written('jsonl', reports, plain))[0]).toMatchObject({ type: 'document', provenance: provenanceId(provenance) });
  });
});

describe('text', () => {
  test.each(['第一行\r\n第二行', '一带一路\n', '', '\ufeff共享'])('%j alone is just its text', text => {
    expect(written('text', [documentOf(text)])).toBe(text);
  });
  test('several stand below their ids', () => {
    const documents = ['甲', '乙\n', '丙'].map((text, i) => documentOf(text, { id: `a\n${i}` }));
    expect(written('text', documents)).toBe('===== a 0 =====\n甲\n===== a 1 =====\n乙\n===== a 2 =====\n丙\n');
  });
});
