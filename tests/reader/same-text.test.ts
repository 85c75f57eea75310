import { expect, test } from 'vitest';
import { isSameText, saysLittle } from '../../entrypoints/reader/same-text.ts';

const answer = '会议谈到四个自信，也谈到两个确立。文件里两次出现全过程人民民主，一次在标题，一次在结尾。';
const other = '第一轮会谈结束后，发言人表示愿意讲好中国故事，记者追问数字从何而来。';
const refusal = '你好，这个问题我暂时无法回答，让我们换个话题再聊聊吧。';

test.each<[string, string, boolean]>([
  [answer.slice(0, 12), answer, true],
  [answer, `好的。${answer}`, true],
  [answer, refusal, false],
  [answer, other, false],
  [answer, answer.slice(0, 10), false],
  ['# 标题\n**四个自信**是', '标题\n\n四个自信是什么？', true],
  ['A long answer about weather and rent', 'A long answer[1] about weather[2] and rent.', true],
  [refusal, answer, false],
])('%s → %s: %s', (before, after, expected) => expect(isSameText(before, after)).toBe(expected));

test.each([
  ['思考中…', true],
  ['正在搜索', true],
  [refusal, false],
  ['', true],
])('%s says little: %s', (text, expected) => expect(saysLittle(text)).toBe(expected));
