import { expect, test } from 'vitest';
import { readSources } from '../../utils/node/curated.ts';

const sources = readSources();

/** Of CSL-JSON (csl-data.json, version 1.0.2), as reference managers read it. */
const types = [
  ...[
    'article',
    'article-journal',
    'article-magazine',
    'article-newspaper',
    'bill',
    'book',
    'broadcast',
    'chapter',
    'classic',
    'collection',
  ],
  ...['dataset', 'document', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing', 'interview'],
  ...['legal_case', 'legislation', 'manuscript', 'map', 'motion_picture', 'musical_score', 'pamphlet', 'paper-conference', 'patent'],
  ...['performance', 'periodical', 'personal_communication', 'post', 'post-weblog', 'regulation', 'report', 'review', 'review-book'],
  ...['software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage'],
];
const fields = ['id', 'type', 'title', 'publisher', 'issued', 'URL', 'note', 'language', 'custom'];

test('the bibliography is CSL-JSON, sorted by id, each id once', () => {
  const ids = sources.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const source of sources) {
    expect([source.id, types]).toEqual([source.id, expect.arrayContaining([source.type])]);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(source)));
    expect(source.URL === undefined || URL.canParse(source.URL)).toBe(true);
  }
});

test('dates are a year, a month and a day, as far as they are known', () => {
  for (const { id, issued } of sources)
    for (const [year, month = 1, day = 1, ...more] of issued?.['date-parts'] ?? []) {
      const date = new Date(Date.UTC(year ?? 0, month - 1, day));
      expect([id, date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), more]).toEqual([id, year, month, day, []]);
    }
});
