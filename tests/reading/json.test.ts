import { describe, expect, test } from 'vitest';
import { documentsOfJson } from '../../utils/reading/json.ts';
import { short } from './short.ts';

const read = (json: unknown) => short(documentsOfJson(typeof json === 'string' ? json : JSON.stringify(json), 'a.json', {}));

const chatGpt = {
  title: '官方提法',
  create_time: 1700000000.5,
  conversation_id: 'c1',
  current_node: 'd',
  mapping: {
    root: { parent: null, children: ['s'], message: null },
    s: { parent: 'root', children: ['a'], message: message('system', ['']) },
    a: { parent: 's', children: ['old', 't'], message: message('user', ['什么是共同富裕？', { asset: 1 }]) },
    old: { parent: 'a', children: [], message: message('assistant', ['被重写的回答']) },
    t: {
      parent: 'a',
      children: ['h'],
      message: { ...message('assistant', []), content: { content_type: 'thoughts', thoughts: [{ summary: '想', content: '再想' }] } },
    },
    h: { parent: 't', children: ['k'], message: { ...message('assistant', ['搜索词']), recipient: 'web' } },
    k: {
      parent: 'h',
      children: ['d'],
      message: { ...message('user', ['隐藏']), metadata: { is_visually_hidden_from_conversation: true } },
    },
    d: { parent: 'k', children: [], message: { ...message('assistant', ['共同富裕是……']), metadata: { model_slug: 'gpt-5' } } },
  },
};

function message(role: string, parts: unknown[]) {
  return { author: { role }, content: { content_type: 'text', parts } };
}

const deepSeek = {
  id: 'd1',
  title: '对话',
  inserted_at: '2025-03-01T10:00:00.000000+08:00',
  mapping: {
    root: { id: 'root', parent: null, children: ['1'], message: null },
    1: { parent: 'root', children: ['2', '3'], message: { fragments: [{ type: 'REQUEST', content: '问' }] } },
    2: { parent: '1', children: [], message: { fragments: [{ type: 'RESPONSE', content: '旧答' }] } },
    3: {
      parent: '1',
      children: [],
      message: {
        model: 'deepseek-reasoner',
        fragments: [
          { type: 'THINK', content: '想' },
          { type: 'SEARCH', results: [] },
          { type: 'RESPONSE', content: '新答' },
        ],
      },
    },
  },
};

describe('a JSON file', () => {
  test.each<[string, unknown, string[]]>([
    ['a record', { id: 'x', text: '共同富裕' }, ['x page 共同富裕']],
    ['a list of records', [{ text: '甲' }, { text: '乙' }, 3], ['1 page 甲', '2 page 乙', 'item 3 is not a JSON object']],
    ['a list under a name', { count: 1, data: [{ content: '甲' }] }, ['1 page 甲']],
    [
      'ChatGPT’s export: the branch last shown',
      [chatGpt],
      ['c1#1 prompt 什么是共同富裕？', 'c1#2-reasoning reasoning 想\n\n再想', 'c1#2 answer 共同富裕是……'],
    ],
    ['DeepSeek’s export', [deepSeek], ['d1#1 prompt 问', 'd1#2-reasoning reasoning 想', 'd1#2 answer 新答']],
    [
      'Claude’s export',
      [
        {
          uuid: 'u1',
          name: '对话',
          chat_messages: [
            { sender: 'human', text: '问', content: [{ type: 'text', text: '问' }] },
            {
              sender: 'assistant',
              text: '',
              content: [
                { type: 'thinking', thinking: '想' },
                { type: 'text', text: '答' },
                { type: 'tool_use', name: 'x' },
              ],
            },
            { sender: 'human', text: '再问', content: [] },
          ],
        },
      ],
      ['u1#1 prompt 问', 'u1#2-reasoning reasoning 想', 'u1#2 answer 答', 'u1#3 prompt 再问'],
    ],
    [
      'Gemini by Takeout',
      [
        {
          header: 'Gemini Apps',
          title: 'Prompted 问',
          time: '2025-03-01T10:00:00Z',
          products: ['Gemini Apps'],
          safeHtmlItem: [{ html: '<p>答</p>' }],
        },
        { header: 'Gemini Apps', title: 'Gave feedback: Good response', products: ['Gemini Apps'] },
      ],
      ['1#1 prompt 问', '1#2 answer <p>答</p>'],
    ],
    [
      'ChatGPT Exporter',
      {
        metadata: { title: '对话', link: 'https://chatgpt.com/c/1' },
        messages: [
          { role: 'Prompt', say: '问' },
          { role: 'Response', say: '答' },
        ],
      },
      ['1#1 prompt 问', '1#2 answer 答'],
    ],
    [
      'a bare list of messages',
      [
        { role: 'user', content: '问' },
        { role: 'model', parts: [{ text: '答' }] },
      ],
      ['1#1 prompt 问', '1#2 answer 答'],
    ],
    ['a text only', '"甲"', ['is JSON, but holds neither a record nor a list of records']],
    ['an empty list', [], []],
  ])('%s', (_name, json, expected) => expect(read(json)).toEqual(expected));

  test('what a chat says of itself', () => {
    const [, , answer] = documentsOfJson(JSON.stringify([chatGpt]), 'a.json', {});
    expect(answer).toMatchObject({
      kind: 'markdown',
      about: { site: 'chatgpt', model: 'gpt-5', title: '官方提法', conversation: 'c1', turn: 2, time: '2023-11-14T22:13:20.500Z' },
    });
  });

  test('what is broken is said, with the line', () => {
    expect(read('{"a":1,\n"b":}')?.[0]).toMatch(/^is not JSON \(.+\); a file with one JSON object a line is to be named \.jsonl$/);
  });

  test('a tree that goes in circles ends; depth and prototype keys break nothing', () => {
    const circle = { ...chatGpt, current_node: 'd', mapping: { ...chatGpt.mapping, a: { ...chatGpt.mapping.a, parent: 'd' } } };
    expect(read([circle])).toContain('c1#2 answer 共同富裕是……');
    expect(read('[{"mapping":{"__proto__":{"message":null}},"current_node":"__proto__"}]')).toEqual([]);
    const deep = '['.repeat(5_000) + ']'.repeat(5_000);
    expect(read(`[{"text":"甲","deep":${deep}}]`)).toEqual(['1 page 甲']);
    expect(read(Array.from({ length: 200_000 }, () => ({ text: '甲' })))).toHaveLength(200_000);
  });
});
