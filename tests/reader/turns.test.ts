import { describe, expect, test } from 'vitest';
import type { SeenPart, TurnRole } from '../../entrypoints/reader/slot.ts';
import { createTurns, type Turns } from '../../entrypoints/reader/turns.ts';

const question = '请介绍一下会议谈到的几个说法。';
const answer = '会议谈到四个自信，也谈到两个确立。文件里两次出现全过程人民民主，一次在标题，一次在结尾。';
const other = '第一轮会谈结束后，发言人表示愿意讲好中国故事，记者追问数字从何而来。';
const refusal = '你好，这个问题我暂时无法回答，让我们换个话题再聊聊吧。';

const part = (role: TurnRole, text: string, more: Partial<SeenPart> = {}): SeenPart => ({
  role,
  text,
  isInView: true,
  isBeingWritten: false,
  ...more,
});
const asked = (text = question, more: Partial<SeenPart> = {}) => part('prompt', text, more);
const said = (text: string, more: Partial<SeenPart> = {}) => part('answer', text, more);
const thought = (text: string, more: Partial<SeenPart> = {}) => part('reasoning', text, more);

interface Step {
  readonly parts: readonly SeenPart[];
  readonly scrolled?: boolean;
  readonly at?: string;
}

/** Looks a second apart, on a page that holds these parts. */
function seen(steps: readonly (Step | readonly SeenPart[])[], turns: Turns = createTurns()): Turns {
  steps.forEach((step, i) => {
    const { parts, scrolled = false, at = '/c/1' } = 'parts' in step ? step : { parts: step };
    const look = { conversation: at, time: timeOf(i), hasScrolled: scrolled, parts };
    if (turns.see(look)) turns.see(look);
  });
  return turns;
}
const timeOf = (step: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, step)).toISOString();

/** What is kept: role, text, and when it was taken back. */
const kept = (turns: Turns) =>
  turns.documents('x').map(({ role, text, about }) => `${role} ${text}${about.withdrawn ? ` (${about.withdrawn.slice(17, 19)})` : ''}`);

describe.each(['with ids', 'without ids'])('%s', kind => {
  /** The same parts with ids of their turns, by place, or none. */
  const k = (key: string): Partial<SeenPart> => (kind === 'with ids' ? { key } : {});
  const a = (text: string) => said(text, k('2'));
  const q = asked(question, k('1'));

  test.each<[string, readonly (Step | readonly SeenPart[])[], readonly string[]]>([
    [
      'an answer grows',
      [
        [q, a(answer.slice(0, 5))],
        [q, a(answer.slice(0, 20))],
        [q, a(answer)],
      ],
      [`prompt ${question}`, `answer ${answer}`],
    ],
    [
      'a refusal takes its place',
      [
        [q, a(answer)],
        [q, a(refusal)],
      ],
      [`prompt ${question}`, `answer ${answer} (01)`, `answer ${refusal}`],
    ],
    [
      'a refusal takes the place of what was still being written',
      [
        [q, a(answer.slice(0, 24))],
        [q, a(refusal)],
      ],
      [`prompt ${question}`, `answer ${answer.slice(0, 24)} (01)`, `answer ${refusal}`],
    ],
    [
      'a refusal is added',
      [
        [q, a(answer)],
        [q, a(`${answer}\n\n${refusal}`)],
      ],
      [`prompt ${question}`, `answer ${answer}\n\n${refusal}`],
    ],
    [
      'Markdown takes shape',
      [
        [q, a(`**会议**谈到\n- ${answer}`)],
        [q, a(`会议谈到\n\n${answer}`)],
      ],
      [`prompt ${question}`, `answer 会议谈到\n\n${answer}`],
    ],
    [
      'references come',
      [
        [q, a(answer)],
        [q, a(answer.replaceAll('，', '1，'))],
      ],
      [`prompt ${question}`, `answer ${answer.replaceAll('，', '1，')}`],
    ],
    [
      'code becomes a block',
      [
        [q, a(`${answer}print(1)`)],
        [q, a(`${answer}\ufffc`)],
      ],
      [`prompt ${question}`, `answer ${answer}\ufffc`],
    ],
    [
      'a note that something is under way goes',
      [
        [q, a('正在搜索…')],
        [q, a(answer)],
      ],
      [`prompt ${question}`, `answer ${answer}`],
    ],
    [
      'rendered anew in between',
      [
        [q, a(answer)],
        [q, a(answer.slice(0, 9))],
        [q, a(answer)],
      ],
      [`prompt ${question}`, `answer ${answer}`],
    ],
    ['gone for a moment', [[q, a(answer)], [q], [q, a(answer)]], [`prompt ${question}`, `answer ${answer}`]],
    ['it vanishes while the prompt stays', [[q, a(answer)], [q]], [`prompt ${question}`, `answer ${answer} (01)`]],
    [
      'it vanishes while the page is scrolled',
      [[q, a(answer)], { parts: [q], scrolled: true }],
      [`prompt ${question}`, `answer ${answer}`],
    ],
    ['it vanishes out of view', [[q, { ...a(answer), isInView: false }], [q]], [`prompt ${question}`, `answer ${answer}`]],
    ['all vanishes, as where a dialog covers the page', [[q, a(answer)], []], [`prompt ${question}`, `answer ${answer}`]],
    [
      'another answer, and back to the first',
      [
        [q, a(answer)],
        [q, a(other)],
        [q, a(answer)],
      ],
      [`prompt ${question}`, `answer ${answer}`, `answer ${other} (02)`],
    ],
    [
      'reasoning is folded away and opened',
      [
        [q, thought(other, k('2')), a(answer)],
        [q, thought('已深度思考', k('2')), a(answer)],
        [q, a(answer)],
      ],
      [`prompt ${question}`, `reasoning ${other}`, `answer ${answer}`],
    ],
    [
      'turns scrolled away are kept in their order',
      [
        [q, a(answer)],
        { parts: [a(answer), asked('还有呢？', k('3')), said(other, k('4'))], scrolled: true },
        { parts: [asked('还有呢？', k('3')), said(other, k('4'))], scrolled: true },
      ],
      [`prompt ${question}`, `answer ${answer}`, 'prompt 还有呢？', `answer ${other}`],
    ],
    [
      'turns from before come by scrolling up',
      [
        [asked('还有呢？', k('3')), said(other, k('4'))],
        { parts: [q, a(answer), asked('还有呢？', k('3')), said(other, k('4'))], scrolled: true },
      ],
      [`prompt ${question}`, `answer ${answer}`, 'prompt 还有呢？', `answer ${other}`],
    ],
    [
      'another conversation',
      [[q, a(answer)], { parts: [q, a(answer)], at: '/c/2' }, { parts: [asked('天气如何？', k('1')), said(other, k('2'))], at: '/c/2' }],
      ['prompt 天气如何？', `answer ${other}`],
    ],
    [
      'another conversation that begins with the same question',
      [[q, a(answer)], { parts: [q, a(other)], at: '/c/2' }],
      [`prompt ${question}`, `answer ${other}`],
    ],
    [
      'a new conversation is given its address while it goes on',
      [{ parts: [q], at: '/' }, { parts: [q], at: '/c/1' }, [q, a(answer)], [q, a(refusal)]],
      [`prompt ${question}`, `answer ${answer} (03)`, `answer ${refusal}`],
    ],
    ['an empty conversation', [[q, a(answer)], { parts: [], at: '/' }], []],
  ])('%s', (_name, steps, expected) => expect(kept(seen(steps))).toEqual(expected));
});

test('another conversation whose address comes late takes back nothing', () => {
  const turns = createTurns();
  const first = [asked(question, { key: '1' }), said(answer, { key: '2' })];
  const second = [asked('天气如何？', { key: '1' }), said(other, { key: '2' })];
  turns.see({ conversation: '/c/1', time: timeOf(0), hasScrolled: false, parts: first });
  expect(turns.see({ conversation: '/c/1', time: timeOf(1), hasScrolled: false, parts: second })).toBe(true);
  expect(turns.see({ conversation: '/c/2', time: timeOf(2), hasScrolled: false, parts: second })).toBe(false);
  expect(kept(turns)).toEqual(['prompt 天气如何？', `answer ${other}`]);
});

test('documents say what is known of them, and their ids stay', () => {
  const turns = seen([
    [asked(question, { key: 'a' }), thought(other, { key: 'b' }), said(answer, { key: 'b', model: 'm-1', isBeingWritten: true })],
    [asked(question, { key: 'a' }), thought(other, { key: 'b' }), said(refusal, { key: 'b', model: 'm-1' })],
  ]);
  const about = { site: 'x', conversation: '/c/1' };
  expect(turns.documents('x')).toEqual([
    { id: 'a#prompt', kind: 'plain', role: 'prompt', text: question, about: { ...about, time: timeOf(0), turn: 1 } },
    { id: 'b#reasoning', kind: 'plain', role: 'reasoning', text: other, about: { ...about, time: timeOf(0), turn: 2 } },
    {
      id: 'b#answer',
      kind: 'plain',
      role: 'answer',
      text: answer,
      about: { ...about, time: timeOf(0), turn: 2, model: 'm-1', withdrawn: timeOf(1) },
    },
    { id: 'b#answer-2', kind: 'plain', role: 'answer', text: refusal, about: { ...about, time: timeOf(1), turn: 2, model: 'm-1' } },
  ]);
  expect([0, 1, 2].map(i => turns.placeOf(['a#prompt', 'b#reasoning', 'b#answer-2'][i] ?? ''))).toEqual([0, 1, 2]);
  expect(turns.placeOf('b#answer')).toBeUndefined();
});

test('an id that comes late, as where a message is first given one in passing', () => {
  const turns = seen([
    [asked(question, { key: 'tmp' }), said(answer.slice(0, 20), { key: 'tmp-2' })],
    [asked(question, { key: 'a' }), said(answer, { key: 'b' })],
  ]);
  expect(turns.documents('x').map(({ id, text }) => [id, text])).toEqual([
    ['tmp#prompt', question],
    ['tmp-2#answer', answer],
  ]);
});

test('turns that the page numbers and has not shown', () => {
  const n = (ordinal: number) => ({ key: String(ordinal), ordinal });
  const turns = seen([
    [asked(question, n(1)), said(answer, n(2))],
    { parts: [asked('还有呢？', n(7)), said(other, n(8))], scrolled: true },
  ]);
  expect(turns.counts()).toEqual({ read: 4, unseen: 4 });
  seen([{ parts: [asked('为什么？', n(3)), said('因为如此，这般那般。', n(4))], scrolled: true }], turns);
  expect(turns.counts()).toEqual({ read: 6, unseen: 2 });
  expect(turns.documents('x').map(({ about }) => about.turn)).toEqual([1, 2, 3, 4, 7, 8]);
  expect(seen([[asked(), said(answer)]]).counts()).toEqual({ read: 2 });
});

test('no more is kept than was agreed on, and what went is told', () => {
  const turns = createTurns({ parts: 4, units: 1_000 });
  const page = (i: number): Step => ({
    parts: [asked(`问题 ${i}`, { key: `q${i}` }), said(`${i}。${answer}`, { key: `a${i}` })],
    scrolled: true,
  });
  seen([page(1), page(2), page(3)], turns);
  expect(kept(turns)).toEqual(['prompt 问题 2', `answer 2。${answer}`, 'prompt 问题 3', `answer 3。${answer}`]);
  expect(turns.counts()).toEqual({ read: 4, unseen: 2 });
});
