import { expect, test } from 'vitest';
import { documentsOfChatMarkdown } from '../../utils/reading/chat-markdown.ts';
import { short } from './short.ts';

const read = (markdown: string) => short(documentsOfChatMarkdown(markdown, 'a.md'));

test.each<[string, string, string[]]>([
  [
    'ChatGPT Exporter',
    '# 共同富裕\n\n**User:** 某人  \n**Link:** [x](https://chatgpt.com/c/1)  \n\n## Prompt:\n2026-07-01 10:00:00\n\n什么是共同富裕？\n\n## Response:\n\n### 定义\n\n共同富裕是……\n\n---\nPowered by [ChatGPT Exporter](https://www.chatgptexporter.com)',
    ['a.md#1 prompt 什么是共同富裕？', 'a.md#2 answer ### 定义\n\n共同富裕是……'],
  ],
  [
    'by who speaks',
    '#### You:\n問\n\n#### ChatGPT:\n答\n\n#### You:\n再問\n',
    ['a.md#1 prompt 問', 'a.md#2 answer 答', 'a.md#3 prompt 再問'],
  ],
  ['in bold, on one line', '**User:** 问\n\n**DeepSeek**: 答\n', ['a.md#1 prompt 问', 'a.md#2 answer 答']],
  [
    'with a picture and thinking',
    '## 👤 User\n问\n## 思考过程\n想\n## 🤖 助手\n答',
    ['a.md#1 prompt 问', 'a.md#2-reasoning reasoning 想', 'a.md#2 answer 答'],
  ],
  [
    'headings in code are text',
    '## User\n问\n## Assistant\n```\n## User\n```\n答',
    ['a.md#1 prompt 问', 'a.md#2 answer ```\n## User\n```\n答'],
  ],
])('%s', (_name, markdown, expected) => expect(read(markdown)).toEqual(expected));

test.each([
  ['an article', '# 标题\n\n## 背景\n\n正文\n'],
  ['an interview that begins with an answer', '## 回答\n\n好\n\n## 问\n\n?'],
  ['questions alone', '## 问\n\n甲\n\n## 问\n\n乙'],
  ['two kinds of heads', '## User\n问\n\n**Assistant:** 答'],
])('%s is one document', (_name, markdown) => expect(read(markdown)).toBeUndefined());

test('title, address and time', () => {
  const [prompt] =
    documentsOfChatMarkdown('# 题\nhttps://chatgpt.com/c/1\n## User\n2026-07-01 10:00:00\n问\n## Assistant\n答', 'a.md') ?? [];
  expect(prompt).toMatchObject({ about: { title: '题', url: 'https://chatgpt.com/c/1', time: '2026-07-01T10:00:00', turn: 1 } });
});
