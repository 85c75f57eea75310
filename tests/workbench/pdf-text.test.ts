import { expect, test } from 'vitest';
import { type PdfLine, paragraphsOf } from '../../entrypoints/workbench/pdf-text.ts';

/** Lines of a page of 20 characters' width, one under the other. */
const lines = (...texts: (string | [text: string, change: Partial<PdfLine>])[]): PdfLine[] =>
  texts.map((given, index) => {
    const [text, change] = typeof given === 'string' ? [given, {}] : given;
    return { text, left: 50, right: 50 + text.length * 12, y: 700 - index * 20, size: 12, ...change };
  });
const full = '今天的会议谈到很多事情最后要推动构建人类';

test.each<[string, PdfLine[], string[]]>([
  ['a wrapped formula is one', lines(full, '命运共同体。'), [`${full}命运共同体。`]],
  ['an early end ends a paragraph', lines('第一段很短。', full, '命运共同体。'), ['第一段很短。', `${full}命运共同体。`]],
  ['so does an indent', lines(full, [full, { left: 74 }]), [full, full]],
  ['so does more room', lines(full, [full, { y: 640 }]), [full, full]],
  ['so does a larger size', lines([full, { size: 18 }], full), [full, full]],
  [
    'English keeps its spaces',
    lines(['the common destiny of', { right: 290 }], ['mankind', { right: 134 }]),
    ['the common destiny of mankind'],
  ],
  ['nothing', [], []],
])('%s', (_, given, expected) => expect(paragraphsOf(given)).toEqual(expected));
