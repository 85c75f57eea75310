import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { highlightName } from '../entrypoints/reader/highlighter.ts';
import { type Voice, voices } from '../utils/core/voice.ts';

const read = (file: string) => readFileSync(path.join(import.meta.dirname, '..', file), 'utf8');
const rules = [...read('assets/highlight.css').matchAll(/([^{};]*::highlight[^{}]*)\{([^{}]*)\}/g)].map(
  ([, selectors = '', body = '']) => ({
    names: [...selectors.matchAll(/\((x\d+)\)/g)].map(([, name]) => name),
    body,
  }),
);
const hues = [...read('assets/lines.css').matchAll(/\.hue-(\d) \{\s*--hue: (#[0-9a-f]{6});/g)].map(([, , colour = '']) => colour);
const strokes = { own: 'solid', reported: 'dashed', mentioned: 'dotted' } as const satisfies Record<Voice, string>;

describe.each(hues.map((colour, hue) => ({ colour, hue })))('hue $hue, $colour', ({ colour, hue }) => {
  test.each(['#ffffff', '#1b222c', '#111111'])('stands out from %s', paper => {
    expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
    // The line stands on its own tint.
    expect(contrast(colour, mixed(colour, 0x24 / 0xff, paper))).toBeGreaterThanOrEqual(2.5);
  });

  test.each(voices)('is that of the highlight for %s, in its line style', voice => {
    const name = highlightName(hue, voice);
    const bodies = rules.filter(({ names }) => names.includes(name)).map(({ body }) => body);
    expect(bodies).toEqual([
      expect.stringContaining(`underline 2px ${strokes[voice]} Highlight;`),
      expect.stringMatching(new RegExp(`text-decoration-color: ${colour};\\s*background-color: ${colour}24;`)),
    ]);
  });
});

test('every voice has its stroke beside the page too', () => {
  const lines = read('assets/lines.css');
  for (const voice of voices) expect(lines).toMatch(new RegExp(`\\.${voice} \\{\\s*--stroke: ${strokes[voice]};`));
});

test('there are no more highlights than voices and hues', () => {
  const names = new Set(rules.flatMap(rule => rule.names));
  expect(hues.length).toBe(8);
  expect(names.size).toBe(voices.length * hues.length);
});

/** Ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const [red = 0, green = 0, blue = 0] = channels(colour).map(value => linear(value / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixed(colour: string, share: number, paper: string): string {
  const below = channels(paper);
  const both = channels(colour).map((value, i) => Math.round(value * share + (below[i] ?? 0) * (1 - share)));
  return `#${both.map(value => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
}
