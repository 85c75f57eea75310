import { describe, expect, test } from 'vitest';
import { isLike, type SeenPart, slotFor, type TurnRole, unitsOf, update } from '../../entrypoints/reader/slot.ts';

const answer = '会议谈到四个自信，也谈到两个确立。文件里两次出现全过程人民民主，一次在标题，一次在结尾。';
const refusal = '你好，这个问题我暂时无法回答，让我们换个话题再聊聊吧。';
const question = '请介绍一下会议谈到的几个说法。';
const other = '那么，经济方面又有哪些说法呢？';
const waiting = '思考中…';

const part = (role: TurnRole, text: string): SeenPart => ({ role, text, isInView: true, isBeingWritten: false });

/** Every text that a slot keeps after these have stood in it, with the moment it was taken back. */
function kept(role: TurnRole, [first = '', ...texts]: readonly string[]): string[] {
  const slot = slotFor(part(role, first), { name: 'a', time: '0', shown: 1 });
  texts.forEach((text, i) => {
    update(slot, part(role, text), String(i + 1));
  });
  expect(slot.current.text).toBe(texts.at(-1));
  return slot.versions.map(({ id, text, withdrawn }) => `${id} ${text}${withdrawn ? ` (${withdrawn})` : ''}`);
}

describe('what stands in a place one after the other', () => {
  test.each<[string, TurnRole, readonly string[], readonly string[]]>([
    ['grows', 'answer', [answer.slice(0, 9), answer], [`a#answer ${answer}`]],
    ['waits, then answers', 'answer', [waiting, answer], [`a#answer ${answer}`]],
    ['replaced', 'answer', [answer, refusal], [`a#answer ${answer} (1)`, `a#answer-2 ${refusal}`]],
    ['replaced and back again', 'answer', [answer, refusal, answer], [`a#answer ${answer}`, `a#answer-2 ${refusal} (2)`]],
    ['the question put otherwise', 'prompt', [question, other], [`a#prompt ${question}`, `a#prompt-2 ${other}`]],
    ['reasoning in other words', 'reasoning', [refusal, answer], [`a#reasoning ${refusal}`, `a#reasoning-2 ${answer}`]],
  ])('%s', (_name, role, texts, expected) => expect(kept(role, texts)).toEqual(expected));

  test('reasoning that the reader folded away is kept', () => {
    const slot = slotFor(part('reasoning', answer), { name: 'a', time: '0', shown: 1 });
    update(slot, part('reasoning', '已深度思考，用时九秒'), '1');
    expect(slot.versions.map(({ text }) => text)).toEqual([answer]);
  });
});

test.each<[string, SeenPart, SeenPart, boolean]>([
  ['an answer that grew', part('answer', answer.slice(0, 12)), part('answer', answer), true],
  ['a prompt that grew is another', part('prompt', question.slice(0, 12)), part('prompt', question), false],
  ['the same words of someone else', part('prompt', answer), part('answer', answer), false],
])('%s', (_name, before, after, expected) => expect(isLike(slotFor(before, { name: 'a', time: '0', shown: 1 }), after)).toBe(expected));

test('what is kept is measured with all its versions', () => {
  const slot = slotFor(part('answer', answer), { name: 'a', time: '0', shown: 1 });
  update(slot, part('answer', refusal), '1');
  expect(unitsOf([slot, slot])).toBe(2 * (answer.length + refusal.length));
});
