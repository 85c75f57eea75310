import { expect, test } from 'vitest';
import { createPairIndex } from '../../utils/core/pair-index.ts';

test('the index holds more pairs than any lexicon of ours, and none besides', () => {
  const firsts = Array.from({ length: 200 }, (_, i) => 0x4e00 + i * 7);
  const seconds = Array.from({ length: 250 }, (_, i) => 0x6000 + i * 11);
  const pairs = Uint32Array.from(firsts.flatMap(first => seconds.map(second => ((first << 16) | second) >>> 0)));
  const { indexOf } = createPairIndex(pairs);
  expect(firsts.flatMap(first => seconds.map(second => indexOf(first, second)))).toEqual([...pairs.keys()]);
  expect(firsts.some(first => indexOf(first, 0x5fff) >= 0)).toBe(false);
});
