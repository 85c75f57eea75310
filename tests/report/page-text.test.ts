import { describe, expect, test } from 'vitest';
import { createScanner } from '../../utils/core/scanner.ts';
import { compileCurated } from '../../utils/node/curated.ts';
import { joinBlocks, placeInBlocks } from '../../utils/report/page-text.ts';
import { createReporter } from '../../utils/report/report.ts';
import { createRandom } from '../bench/random.ts';
import { tokens } from '../fixtures/streams.ts';

const tables = compileCurated();
const scan = createScanner(tables);
const report = createReporter(tables, () => true);

interface Found {
  readonly start: number;
  readonly end: number;
  readonly entry: string;
  readonly voice: string;
}

/** What the page finds, block by block, at its places in the joined text. */
function blockByBlock(blocks: readonly string[]): Found[] {
  return blocks.flatMap((block, i) => {
    const from = joinBlocks([...blocks.slice(0, i), '']).length;
    return scan(block).map(({ start, end, entry, speech }) => ({
      start: from + start,
      end: from + end,
      entry: entry.id,
      voice: speech.voice,
    }));
  });
}

function inJoined(blocks: readonly string[]): Found[] {
  return report(joinBlocks(blocks), 'plain').hits.map(({ start, end, entry, voice }) => ({ start, end, entry, voice }));
}

describe('the joined text has the hits and voices of its blocks', () => {
  test.each<[string, readonly string[]]>([
    ['paragraphs', ['会议谈到四个自信。', '發言人說，要「講好中國故事」。', '两个确立']],
    ['a block that ends in a colon', ['习近平强调：', '坚持四个自信，讲好中国故事。']],
    ['a speaker alone, with a colon', ['外交部發言人：', '「講好中國故事」']],
    ['an open quotation mark', ['他说：“坚持四个自信', '讲好中国故事。”', '所谓“两个确立”']],
    ['a formula cut by a block', ['要讲好', '中国故事', '四个', '自信']],
    ['brackets over the edge', ['讲好（', 'AI）中国故事', '加強(', 'AI)能力建設']],
    ['br', ['要讲好\u2028中国故事', '发言人表示：\u2028\u2028四个自信\u2028', '\u2028两个确立']],
    ['things that are no text', ['讲好\ufffc中国故事', '\ufffc四个自信\ufffc', '\ufffc两个确立']],
    ['pre', ['要讲好\n中国故事\n', '\n习近平强调\n\n四个自信', '  两个\r\n确立\r', '讲好中国故事']],
    ['indents', ['\u3000\u3000习近平强调，', '\u3000\u3000四个自信', '讲好中国故事\u3000']],
    ['words that must stand near', ['台湾', '和平统一', '和平统一是两岸的事', '两岸']],
    ['short words at the edge', ['对', '外宣', '称', '外宣工作', '做好', '外宣']],
  ])('%s', (_name, blocks) => expect(inJoined(blocks)).toEqual(blockByBlock(blocks)));

  test('blocks of all kinds, a thousand lists of them', () => {
    const pieces = [
      ...tokens.slice(0, 200),
      ...['\n', '\n\n', '\u2028', '\u3000', '\ufffc', '\r\n', '。', '：', '“', '”', '「', '」', '（', '）', '，', ' ', '？', '；'],
      ...['习近平强调', '所谓', '的口号', '讲好', '中国', '故事', '四个', '自信', '（AI', '外宣', '台湾', '和平统一', '他说', '发言人表示'],
    ];
    const next = createRandom(20_261_124);
    const random = (below: number) => Math.floor(next() * below);
    let hits = 0;
    for (let round = 0; round < 1_000; round++) {
      const blocks = Array.from({ length: 2 + random(8) }, () =>
        Array.from({ length: 1 + random(14) }, () => pieces[random(pieces.length)]).join(''),
      );
      const found = inJoined(blocks);
      hits += found.length;
      expect(found, JSON.stringify(blocks)).toEqual(blockByBlock(blocks));
    }
    expect(hits).toBeGreaterThan(300);
  });
});

describe('a place of the joined text, back in its block', () => {
  const blocks = ['四个自信', '讲好中国故事，讲好中国故事', '两个确立'];
  test.each<[string, number, readonly string[], object | undefined]>([
    ['四个自信', 0, blocks, { block: 0, start: 0, end: 4 }],
    ['讲好中国故事', 6, blocks, { block: 1, start: 0, end: 6 }],
    ['讲好中国故事', 13, blocks, { block: 1, start: 7, end: 13 }],
    ['两个确立', 21, blocks, { block: 2, start: 0, end: 4 }],
    ['讲好中国故事', 12, blocks, { block: 1, start: 7, end: 13 }], // moved: the nearest
    ['讲好中国故事', 7, blocks, { block: 1, start: 0, end: 6 }],
    ['两个确立', 0, ['新的一段', ...blocks], { block: 3, start: 0, end: 4 }],
    ['五位一体', 0, blocks, undefined], // gone
    ['', 3, blocks, undefined],
    ['四个自信', 0, [], undefined],
  ])('%s from %i', (words, start, texts, expected) =>
    expect(placeInBlocks(texts, { start, end: start + words.length }, words)).toEqual(expected),
  );
});
