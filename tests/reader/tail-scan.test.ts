import { expect, test } from 'vitest';
import { type Scanned, scanTail } from '../../entrypoints/reader/tail-scan.ts';
import { createScanner } from '../../utils/core/scanner.ts';
import { compileCurated } from '../../utils/node/curated.ts';
import { createRandom } from '../bench/random.ts';
import { tokens } from '../fixtures/streams.ts';

const scan = createScanner(compileCurated());

/** What a text is made of that reaches over its line breaks, or seems to. */
const pieces = [
  ...tokens.slice(0, 300),
  ...['\n', '\n\n', '\n\u3000', '\u2028', '\u2028\u2028', '。\n', '！”\n', '\n“', '”他说', '：“', '。', '，', ' '],
  ...['习近平强调，', '所谓', '的口号', '中国故', '事', '四个', '自信', '（AI', '）', '讲好'],
];

test('the hits of a text that changes are those of the whole text', () => {
  const next = createRandom(20_250_220);
  const random: Random = below => Math.floor(next() * below);
  for (let round = 0; round < 30; round++) {
    let before: Scanned = { text: '', hits: [] };
    for (let step = 0; step < 60; step++) {
      const text = changed(before.text, random);
      const hits = scanTail(text, before, scan);
      expect(hits, JSON.stringify([before.text, text])).toEqual(scan(text));
      before = { text, hits };
    }
  }
});

test.each([
  ['第一段，讲好中国故事。\n', '第二段，', '四个自信'],
  ['坚持四个自信。\n\n“两个确立', '”', '他说。'],
  ['要讲好\n', '中国', '故事'],
  ['要讲好\n\n', '中国', '故事'],
  ['习近平强调：\n', '坚持', '四个自信，讲好中国故事'],
])('%s%s%s', (...tokensOfCase) => {
  let before: Scanned = { text: '', hits: [] };
  for (const token of tokensOfCase) {
    const text = before.text + token;
    before = { text, hits: scanTail(text, before, scan) };
    expect(before.hits).toEqual(scan(text));
  }
});

test('earlier paragraphs are not scanned again', () => {
  const first = '发言人表示，要讲好中国故事。\n'.repeat(100);
  const scanned: string[] = [];
  const counting = (text: string) => {
    scanned.push(text);
    return scan(text);
  };
  scanTail(`${first}坚持四个自信`, { text: first, hits: scan(first) }, counting);
  expect(scanned).toEqual(['坚持四个自信']);
});

type Random = (below: number) => number;

/** Mostly grows at its end, as answers do; sometimes loses its last characters, or is given some in the middle. */
function changed(text: string, random: Random): string {
  const piece = Array.from({ length: 1 + random(8) }, () => pieces[random(pieces.length)] ?? '').join('');
  const kind = random(10);
  if (kind === 0) return text.slice(0, text.length - random(10));
  const at = kind === 1 ? random(text.length + 1) : text.length;
  return text.slice(0, at) + piece + text.slice(at);
}
