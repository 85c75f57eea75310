import { expect, test } from 'vitest';
import { aligned } from '../../entrypoints/reader/alignment.ts';
import { type SeenPart, slotFor, type TurnRole } from '../../entrypoints/reader/slot.ts';

const question = '请介绍一下会议谈到的几个说法。';
const answer = '会议谈到四个自信，也谈到两个确立。文件里两次出现全过程人民民主，一次在标题，一次在结尾。';
const refusal = '你好，这个问题我暂时无法回答，让我们换个话题再聊聊吧。';

const part = (role: TurnRole, text: string, more: Partial<SeenPart> = {}): SeenPart => ({
  role,
  text,
  isInView: true,
  isBeingWritten: false,
  ...more,
});
const asked = part('prompt', question);
const said = part('answer', answer);
const refused = part('answer', refusal);

/** Number of the slot that each part of the second look has, of slots made of the first, which was the third look. */
function places(before: readonly SeenPart[], now: readonly SeenPart[], { hasScrolled = false, lastLook = 3 } = {}): (number | undefined)[] {
  const slots = before.map((each, i) => slotFor(each, { name: String(i), time: '0', shown: 3 }));
  return aligned(now, slots, lastLook, hasScrolled).map(slot => (slot ? slots.indexOf(slot) : undefined));
}

test.each<[string, readonly SeenPart[], readonly SeenPart[], readonly (number | undefined)[]]>([
  ['all as before', [asked, said], [asked, said], [0, 1]],
  ['another text in the same place', [asked, said], [asked, refused], [0, 1]],
  ['another prompt is another turn', [asked, said], [part('prompt', '天气如何？'), said], [undefined, 1]],
  ['the same words twice: in order', [asked, said, asked, said], [asked, said, asked, refused], [0, 1, 2, 3]],
  ['the first has left', [asked, said, part('prompt', '还有呢？'), refused], [part('prompt', '还有呢？'), refused], [2, 3]],
  ['by key, whatever the words', [part('answer', answer, { key: 'b' })], [part('answer', refusal, { key: 'b' })], [0]],
  [
    'the key is the turn’s, the role tells its parts apart',
    [part('reasoning', refusal, { key: 'b' }), part('answer', answer, { key: 'b' })],
    [part('answer', answer, { key: 'b' })],
    [1],
  ],
  ['numbered as two by the page', [part('answer', answer, { ordinal: 2 })], [part('answer', answer, { ordinal: 6 })], [undefined]],
])('%s', (_name, before, now, expected) => expect(places(before, now)).toEqual(expected));

test('a place says nothing where something was scrolled, or was not there at the last look', () => {
  expect(places([said], [refused])).toEqual([0]);
  expect(places([said], [refused], { hasScrolled: true })).toEqual([undefined]);
  expect(places([asked, said], [asked, refused], { lastLook: 4 })).toEqual([0, undefined]);
});
