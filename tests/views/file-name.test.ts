import { expect, test } from 'vitest';
import { fileName } from '../../utils/views/file-name.ts';

test.each([
  ['news.example 外交部：四个自信', 'tifa-lens news.example 外交部：四个自信 2026-01-31.csv'],
  ['', 'tifa-lens 2026-01-31.csv'],
  ['a/b\\c:d*e?f"g<h>i|j', 'tifa-lens a b c d e f g h i j 2026-01-31.csv'],
  ['..\u202e\u0000hidden\n.', 'tifa-lens hidden 2026-01-31.csv'],
  ['𠮷'.repeat(80), `tifa-lens ${'𠮷'.repeat(60)} 2026-01-31.csv`],
])('%j', (name, expected) => expect(fileName(name, '2026-01-31T12:00:00Z', 'csv')).toBe(expected));
