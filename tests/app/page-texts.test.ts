import { expect, test } from 'vitest';
import { joinedFrames } from '../../utils/app/page-texts.ts';
import type { TextDocument } from '../../utils/report/document.ts';

const page: TextDocument = { id: 'page', text: '四个自信', kind: 'plain', role: 'page', about: {} };

test('frames as one page: the top frame first, every id once, and where each came from', () => {
  const { documents, chat } = joinedFrames([
    { frame: 7, text: { about: { url: 'https://frame.example/' }, documents: [page] } },
    { frame: 0, text: { about: { url: 'https://news.example/', title: '例' }, documents: [{ ...page, about: { title: '例二' } }] } },
  ]);
  expect(documents.map(({ id, source, about }) => ({ id, source, about }))).toEqual([
    { id: 'page', source: { frame: 0, document: 'page' }, about: { url: 'https://news.example/', title: '例二' } },
    { id: 'frame 7 page', source: { frame: 7, document: 'page' }, about: { url: 'https://frame.example/' } },
  ]);
  expect(chat).toBeUndefined();
});

test('a chat in a frame makes the page one', () => {
  const chat = { site: 'any-chat', read: 4, unseen: 2 };
  expect(
    joinedFrames([
      { frame: 0, text: { about: {}, documents: [] } },
      { frame: 3, text: { about: {}, documents: [page], chat } },
    ]).chat,
  ).toEqual(chat);
});
