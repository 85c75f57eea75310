import { expect, test } from 'vitest';
import { voiceOf } from '../../utils/core/voice.ts';
import { crossValidated, figuresOf, fit, type Item } from '../../utils/node/voice-model.ts';

const items: Item[] = [
  ...Array.from({ length: 30 }, (_, i): Item => ({ voice: 'own', seen: [], document: String(i) })),
  ...Array.from({ length: 20 }, (_, i): Item => ({ voice: 'reported', seen: ['said'], document: String(i) })),
  ...Array.from({ length: 10 }, (_, i): Item => ({ voice: 'mentioned', seen: ['scareQuotes'], document: String(i) })),
];

test('what a sign always goes with, it decides', () => {
  const weights = fit(items);
  expect(voiceOf([], weights)).toBe('own');
  expect(voiceOf(['said'], weights)).toBe('reported');
  expect(voiceOf(['scareQuotes'], weights)).toBe('mentioned');
  expect(fit(items)).toEqual(weights);
});

test('a sign that no label shows keeps its prior', () => {
  expect(fit(items).quotedLong).toBe(4);
  expect(fit(items).weaklySaid).toBe(2);
});

test('each item is judged by weights that were fitted without it', () => {
  const odd: Item[] = [...items, { voice: 'own', seen: ['negated', 'critical'], document: 'odd' }];
  expect(crossValidated(odd, voiceOf).slice(0, -1)).toEqual(items.map(({ voice }) => voice));
});

test('accuracy and F1', () => {
  const { accuracy, f1, macroF1 } = figuresOf(['own', 'own', 'reported', 'mentioned'], ['own', 'reported', 'reported', 'own']);
  expect(accuracy).toBe(0.5);
  expect(f1.own).toBe(0.5);
  expect(f1.reported).toBeCloseTo(2 / 3);
  expect(f1.mentioned).toBe(0);
  expect(macroF1).toBeCloseTo((0.5 + 2 / 3) / 3);
});
