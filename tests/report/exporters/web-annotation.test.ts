import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { annotationContext } from '../../fixtures/web-annotation/context.ts';
import { annotationCollectionSchema } from '../../fixtures/web-annotation/schema.ts';
import { documentOf, reports, written } from './sample.ts';

const isCollection = addFormats.default(new Ajv2020({ allErrors: true })).compile(annotationCollectionSchema);
const collectionOf = (documents = reports) => JSON.parse(written('web-annotation', documents));

test.each([
  ['of all', reports],
  ['of one', reports.slice(0, 1)],
  ['without hits', reports.slice(2, 3)],
  ['of nothing', []],
])('a collection %s is one by the model', (_, documents) => {
  expect(isCollection(collectionOf(documents)) || isCollection.errors).toBe(true);
});

test('what is none is told from one', () => {
  const collection = collectionOf();
  const [item] = collection.first.items;
  const withItem = (change: object) => ({ ...collection, first: { ...collection.first, items: [{ ...item, ...change }] } });
  expect(isCollection({ ...collection, first: undefined })).toBe(false);
  expect(isCollection(withItem({ id: 'no iri' }))).toBe(false);
  expect(isCollection(withItem({ target: { source: 'https://a.example/' } }))).toBe(false);
  expect(isCollection(withItem({ body: [{ type: 'TextualBody', value: 'x', purpose: 'judging' }] }))).toBe(false);
});

test('a hit is an annotation', () => {
  const { first, total, generator } = collectionOf();
  expect(total).toBe(5);
  expect(first.items).toHaveLength(5);
  expect(first.items[0]).toMatchObject({
    type: 'Annotation',
    motivation: 'tagging',
    created: '2026-02-03T04:05:06.000Z',
    generator: generator.id,
    body: [
      { purpose: 'tagging', value: '人类命运共同体', language: 'zh-Hans' },
      { purpose: 'identifying', value: 'small/ming-yun' },
      { purpose: 'classifying', value: 'reported' },
      { purpose: 'describing', value: expect.stringContaining('said by 外交部发言人郭嘉昆') },
    ],
    target: {
      source: 'https://example.org/新闻?a=1&b=2'.replace('新闻', encodeURIComponent('新闻')),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: '构建人类命运共同体',
          prefix: '外交部发言人郭嘉昆表示，中方愿推动',
          suffix: '。让各国共享智能红利。',
        },
        { type: 'TextPositionSelector', start: 17, end: 26 },
      ],
      state: { type: 'TimeState', sourceDate: '2026-01-02T03:04:05Z' },
    },
  });
});

test('what has no address is named by its sha256; a day is no time', () => {
  const { target } = collectionOf().first.items[2];
  expect(target.source).toBe(`urn:sha256:${reports[1]?.sha256}`);
  expect(target).not.toHaveProperty('state');
});

test('ids are the same for the same, and differ for what differs', () => {
  const ids = (documents = reports) => collectionOf(documents).first.items.map(({ id }: { id: string }) => id);
  expect(ids()).toEqual(ids());
  const twice = [documentOf('一带一路，一带一路', { id: 'a' }), documentOf('一带一路，一带一路', { id: 'b' })];
  expect(new Set(ids(twice)).size).toBe(4);
  expect(collectionOf(twice).id).not.toBe(collectionOf().id);
});

test('every term is one of the model, or of schema.org', async () => {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is not to be loaded`);
    return { documentUrl: url, document: { '@context': annotationContext } };
  };
  const collection = collectionOf();
  // In safe mode what would be dropped, because no term says what it is, is an error.
  const [expanded] = await jsonld.expand(collection, { documentLoader, safe: true });
  expect(expanded?.['@type']).toEqual(['http://www.w3.org/ns/activitystreams#OrderedCollection']);
  const { first, generator } = collection;
  const page = propertyOf(expanded, 'http://www.w3.org/ns/activitystreams#first');
  const items = (propertyOf(page, 'http://www.w3.org/ns/activitystreams#items') as { '@list': object[] })['@list'];
  expect(items).toHaveLength(first.items.length);
  expect(propertyOf(items[0], 'http://www.w3.org/ns/oa#motivatedBy')).toEqual({ '@id': 'http://www.w3.org/ns/oa#tagging' });
  const quote = propertyOf(propertyOf(items[0], 'http://www.w3.org/ns/oa#hasTarget'), 'http://www.w3.org/ns/oa#hasSelector');
  expect(propertyOf(quote, 'http://www.w3.org/ns/oa#exact')).toEqual({ '@value': '构建人类命运共同体' });
  expect(propertyOf(expanded, 'http://www.w3.org/ns/activitystreams#generator')).toMatchObject({
    '@id': generator.id,
    'http://schema.org/softwareVersion': [{ '@value': generator['schema:softwareVersion'] }],
  });
});

function propertyOf(node: unknown, name: string): unknown {
  return (node as Record<string, unknown[]>)[name]?.[0];
}
