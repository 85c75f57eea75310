import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { highlightStyle } from '../../utils/app/highlight-style.ts';
import { defaultSettings, lineWidths, tints } from '../../utils/app/settings.ts';

const sheet = readFileSync(path.join(import.meta.dirname, '../../assets/highlight.css'), 'utf8');
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

test('as it is after installing, the sheet is the file', () => expect(highlightStyle(sheet, defaultSettings.appearance)).toBe(sheet));

test.each(lineWidths.flatMap(line => tints.map(tint => ({ line, tint, marks: true }))))('line $line, tint $tint', appearance => {
  const made = highlightStyle(sheet, appearance);
  expect(count(made, new RegExp(`underline ${appearance.line}px (solid|dashed|dotted)`, 'g'))).toBe(3);
  const opacities = [...made.matchAll(/background-color: #[0-9a-f]{6}([0-9a-f]{2});/g)].map(
    ([, opacity = '']) => parseInt(opacity, 16) / 2.55,
  );
  expect(opacities).toHaveLength(8);
  for (const opacity of opacities) expect(Math.abs(opacity - appearance.tint)).toBeLessThan(0.3);
  // Minified, as it is in the build, it changes alike.
  const small = sheet.replace(/: (#|underline)/g, ':$1');
  expect(count(highlightStyle(small, appearance), new RegExp(`underline ${appearance.line}px`, 'g'))).toBe(3);
});
