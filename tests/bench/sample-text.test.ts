import { expect, test } from 'vitest';
import { createRandom, createSampler } from './random.ts';
import { createSampleText } from './sample-text.ts';

const words = [
  ['天气', 60],
  ['今天', 30],
  ['的', 100],
  ['latin', 1000],
] as const;

test('the same seed gives the same text, another seed another', () => {
  const text = (seed: number) => createSampleText({ words, seed })(500);
  expect(text(1)).toBe(text(1));
  expect(text(1)).not.toBe(text(2));
});

test('a text has the length asked for, and goes on where it stopped', () => {
  const whole = createSampleText({ words, seed: 3 })(300);
  const parts = createSampleText({ words, seed: 3 });
  expect(parts(100) + parts(50) + parts(150)).toBe(whole);
});

test('only words of Han characters, commas, full stops and lines', () =>
  expect(createSampleText({ words, seed: 4 })(1000)).toMatch(/^[天气今的，。\n]+$/));

test('formulas stand as densely as was asked', () => {
  const text = createSampleText({ words, formulas: ['讲好中国故事', '一带一路'], density: 200, seed: 5 })(100_000);
  const count = text.match(/讲好中国故事|一带一路/g)?.length ?? 0;
  expect(count / 10).toBeGreaterThan(170);
  expect(count / 10).toBeLessThan(230);
});

test('a sampler draws by weight, and never what has none', () => {
  const random = createRandom(6);
  const draw = createSampler([['never', 0] as const, ['seldom', 1] as const, ['often', 9] as const], random);
  const drawn = Object.groupBy(
    Array.from({ length: 10_000 }, () => draw()),
    item => item,
  );
  expect(drawn.never).toBeUndefined();
  expect(Math.abs((drawn.often?.length ?? 0) - 9000)).toBeLessThan(200);
});
