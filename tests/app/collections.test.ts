import { describe, expect, test } from 'vitest';
import { collectedDocument, collectionLine, identityOf } from '../../utils/app/collections.ts';
import type { TextDocument } from '../../utils/report/document.ts';

/** What a browser's store is needed for is tried in tests/e2e/suites/workbench.ts. */
const answer: TextDocument = {
  id: 't2',
  text: '推动构建人类命运共同体。',
  kind: 'markdown',
  role: 'answer',
  about: { url: 'https://chat.example/c/1', conversation: 'c1', turn: 2, model: '甲', time: '2026-02-01T00:00:00Z' },
};

describe('a document is the same', () => {
  test.each<[string, TextDocument, boolean]>([
    ['read again later, under another title', { ...answer, id: 'x', about: { ...answer.about, time: '2026-02-02', title: '題' } }, true],
    ['with another text', { ...answer, text: '推动构建命运共同体。' }, false],
    ['as another turn', { ...answer, about: { ...answer.about, turn: 4 } }, false],
    ['in another conversation', { ...answer, about: { ...answer.about, conversation: 'c2' } }, false],
    ['at another address', { ...answer, about: { ...answer.about, url: 'https://chat.example/c/2' } }, false],
    [
      'at another address with the same one of its own',
      { ...answer, about: { ...answer.about, canonicalUrl: 'https://chat.example/c/1' } },
      true,
    ],
    ['by another model', { ...answer, about: { ...answer.about, model: '乙' } }, false],
    ['as reasoning', { ...answer, role: 'reasoning' }, false],
  ])('%s', (_, other, isSame) => expect(identityOf(other) === identityOf(answer)).toBe(isSame));
});

test('what names no address is known by its file and its id', () => {
  const line = { ...answer, about: { file: 'answers.jsonl' } };
  expect(identityOf({ ...line })).toBe(identityOf(line));
  expect(identityOf({ ...line, id: 't3' })).not.toBe(identityOf(line));
  expect(identityOf({ ...line, about: { file: 'others.jsonl' } })).not.toBe(identityOf(line));
});

describe('a line of a collection’s file', () => {
  test('gives the document back', () => {
    const line = collectionLine({ collection: 'k', number: 1, identity: 'i', added: '2026-02-03T00:00:00Z', document: answer });
    expect(line.endsWith('\n')).toBe(true);
    expect(collectedDocument(JSON.parse(line))).toEqual(answer);
  });

  test.each([
    ['another record', { id: 'a', text: '甲' }],
    ['a text that is none', { type: 'collected', id: 'a', text: 1, kind: 'plain', role: 'page', about: {} }],
    ['a role that is none', { type: 'collected', id: 'a', text: '甲', kind: 'plain', role: 'king', about: {} }],
    ['nothing about it', { type: 'collected', id: 'a', text: '甲', kind: 'plain', role: 'page' }],
    ['null', null],
  ])('not of %s', (_, record) => expect(collectedDocument(record)).toBeUndefined());
});
