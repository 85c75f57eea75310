import { describe, expect, test } from 'vitest';
import { exporters } from '../../../utils/report/exporters/index.ts';
import { provenanceId } from '../../../utils/report/exporters/provenance-id.ts';
import { documentOf, provenance, reports, written } from './sample.ts';

test('formats have ids of their own', () => {
  expect(exporters.map(({ id }) => id)).toEqual([
    'csv',
    'json',
    'jsonl',
    'markdown',
    'html',
    'web-annotation',
    'vocabulary',
    'datapackage',
    'text',
  ]);
});

describe.each(exporters)('$id', exporter => {
  test('says what file it is', () => {
    expect(exporter.extension).toMatch(/^[a-z]+$/);
    expect(exporter.mediaType).toMatch(/^(text|application)\/[a-z+-]+(;|$)/);
  });

  test('the same reports give the same bytes', () => {
    expect(written(exporter.id, structuredClone(reports))).toBe(written(exporter.id));
  });

  test('what is kept until the end does not grow with documents, but for digits and one text', () => {
    const endAfter = (times: number) => {
      const writing = exporter.start(provenance, { plain: false });
      for (let i = 0; i < times; i++) for (const report of reports) writing.document(report);
      return writing.end().replace(/[\da-f]{16,}|\d+/g, '0').length;
    };
    expect(endAfter(50)).toBe(endAfter(2));
  });

  test('writes no document at all, and none with hits', () => {
    expect(() => written(exporter.id, [])).not.toThrow();
    expect(() => written(exporter.id, [documentOf('今天天气很好。')])).not.toThrow();
  });
});

describe('the id of a provenance', () => {
  const id = provenanceId(provenance);
  const { settings } = provenance;
  test('is short', () => expect(id).toMatch(/^[\da-f]{16}$/));
  test('does not tell the time, nor the order in which voices were named', () => {
    expect(provenanceId({ ...provenance, time: '2030-01-01T00:00:00Z' })).toBe(id);
    expect(provenanceId({ ...provenance, settings: { ...settings, voices: [...settings.voices].reverse() } })).toBe(id);
  });
  test.each([
    ['settings', { ...provenance, settings: { ...settings, tier: 'research' as const } }],
    ['voices', { ...provenance, settings: { ...settings, voices: ['own'] as const } }],
    ['muted entries', { ...provenance, settings: { ...settings, muted: [] } }],
    ['the engine', { ...provenance, engine: { name: 'tifa-lens', version: '9.0.0' } }],
    ['a lexicon', { ...provenance, lexicons: provenance.lexicons.map(lexicon => ({ ...lexicon, sha256: '0' })) }],
  ])('changes with %s', (_, other) => expect(provenanceId(other)).not.toBe(id));
});
