import { describe, expect, test } from 'vitest';
import { documentsOfRecord } from '../../utils/reading/records.ts';
import { short } from './short.ts';

const read = (record: unknown, fields = {}) => short(documentsOfRecord(record, 7, 'a.jsonl', fields));

describe('one record', () => {
  test.each<[string, unknown, string[]]>([
    ['a text is a page, under its id', { id: 'x', text: '人类命运共同体' }, ['x page 人类命运共同体']],
    ['without an id the number stands for it', { text: '讲好中国故事' }, ['7 page 讲好中国故事']],
    ['other names are known', { id: 3, 正文: '共同富裕' }, ['3 page 共同富裕']],
    ['the best name wins', { content: '共同富裕', text: '四个自信' }, ['7 page 四个自信']],
    ['one with a model is an answer', { model: 'qwen/qwen-max', content: '我理解您的需求' }, ['7 answer 我理解您的需求']],
    [
      'question, reasoning and answer',
      { id: 'a', question: '什麼是共同富裕？', reasoning: '用戶問的是政策', text: '共同富裕是……' },
      ['a#prompt prompt 什麼是共同富裕？', 'a#reasoning reasoning 用戶問的是政策', 'a answer 共同富裕是……'],
    ],
    ['an empty reasoning is none', { id: 'a', question: '问', text: '答', reasoning: '' }, ['a#prompt prompt 问', 'a answer 答']],
    ['a text that thinks aloud', { id: 'a', text: '<think>\n先想\n</think>\n答' }, ['a#reasoning reasoning 先想', 'a answer 答']],
    ['thinking whose opening tag is lost', { id: 'a', text: '先想</think>答' }, ['a#reasoning reasoning 先想', 'a answer 答']],
    ['thinking that was cut short', { id: 'a', text: '<think>先想' }, ['a#reasoning reasoning 先想', 'a answer ']],
    [
      'messages',
      {
        id: 'c',
        messages: [
          { role: 'system', content: '你是助手' },
          { role: 'user', content: '问' },
          { role: 'assistant', reasoning_content: '想', content: '答' },
        ],
      },
      ['c#1 prompt 问', 'c#2-reasoning reasoning 想', 'c#2 answer 答'],
    ],
    [
      'ShareGPT',
      {
        id: 'c',
        conversations: [
          { from: 'human', value: '问' },
          { from: 'gpt', value: '<think>想</think>答' },
          { from: 'human', value: '再问' },
        ],
      },
      ['c#1 prompt 问', 'c#2-reasoning reasoning 想', 'c#2 answer 答', 'c#3 prompt 再问'],
    ],
    ['pairs', { conversation: [{ human: '问', assistant: '答' }] }, ['7#1 prompt 问', '7#2 answer 答']],
    [
      'an answer of an API, in a batch',
      { custom_id: 'q1', response: { body: { choices: [{ message: { role: 'assistant', content: '答' } }] } } },
      ['q1#1 answer 答'],
    ],
    [
      'a role that is not known is said, the rest is read',
      {
        id: 'c',
        messages: [{ role: 'user', content: '问' }, { role: 'assistant', content: '答' }, null, { role: 'narrator', content: '旁白' }],
      },
      [
        'c#1 prompt 问',
        'c#2 answer 答',
        'line 7: message 3 is not a JSON object',
        'line 7: message 4 has the role "narrator"; user and assistant are read',
      ],
    ],
    ['no text', { id: 1 }, ['line 7 has no text in the field "text"; it has id (name another with --text-field)']],
    ['a number for a text', { id: 1, text: 5 }, ['line 7 has in the field "text" no text, but a number']],
    ['no record', ['人类命运共同体'], ['line 7 is not a JSON object']],
    [
      'an id that names nothing',
      { id: {}, text: '答' },
      ['line 7 has neither a text nor a number in the field "id" (name another with --id-field)'],
    ],
  ])('%s', (_name, record, expected) => expect(read(record)).toEqual(expected));

  test('the field named is the one read', () => {
    expect(read({ text: '甲', reply: '乙', n: 1 }, { textField: 'reply', idField: 'n' })).toEqual(['1 page 乙']);
    expect(read({ text: '甲' }, { textField: 'reply' })).toEqual([
      'line 7 has no text in the field "reply"; it has text (name another with --text-field)',
    ]);
  });

  test('thinking may stay inside, for offsets', () => {
    expect(read({ id: 'a', text: '<think>想</think>答' }, { thinking: 'inside' })).toEqual(['a page <think>想</think>答']);
  });

  test('what is known of it', () => {
    const record = JSON.parse(
      '{"text":"甲","title":"標題","url":"https://example.org/a","date":" 时间:2019-3-15 14:21 来源：网","outlet":"某報","n":3,"long":"' +
        '長'.repeat(300) +
        '","__proto__":"x","constructor":"y"}',
    );
    const [document] = documentsOfRecord(record, 1, 'a.jsonl', {});
    expect(document).toMatchObject({
      about: { file: 'a.jsonl', title: '標題', url: 'https://example.org/a', time: '2019-03-15T14:21' },
    });
    const fields = (document as { about: { fields: object } }).about.fields;
    expect(Object.entries(fields)).toEqual([
      ['date', ' 时间:2019-3-15 14:21 来源：网'],
      ['outlet', '某報'],
      ['n', '3'],
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });

  test.each(['__proto__', 'constructor', 'toString'])('a field called %s that is not there is not found', name => {
    expect(read({ text: '甲' }, { textField: name })?.[0]).toContain(`has no text in the field "${name}"`);
  });
});
