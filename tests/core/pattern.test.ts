import { expect, test } from 'vitest';
import { gapLength, parseForm, piecesOf, wordingsOf } from '../../utils/core/pattern.ts';
import { fold } from '../small-lexicon.ts';

/** Patterns with gaps written as `…8`. */
function patternsOf(form: string): string[] {
  const parsed = parseForm(form, fold);
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return wordingsOf(piecesOf(parsed.value)).map(pattern =>
    Array.from(pattern, unit => (gapLength(unit.charCodeAt(0)) ? `…${gapLength(unit.charCodeAt(0))}` : unit)).join(''),
  );
}

test.each([
  ['讲好中国故事', ['讲好中国故事']],
  ['(共享|共用)红利', ['共享红利', '共用红利']],
  ['一(个)?部分', ['一个部分', '一部分']],
  ['讲好…8故事', ['讲好…8故事']],
  ['共推發展、共護安全', ['共推发展、共护安全']],
  ['(甲|甲)乙丙', ['甲乙丙']],
])('%s', (form, expected) => expect(patternsOf(form)).toEqual(expected));

test.each([
  ['讲好…故事', 'needs the longest length after the gap'],
  ['讲好…99故事', 'needs the longest length after the gap'],
  ['…8故事', 'begins or ends with a gap'],
  ['、…8讲好故事', 'begins or ends with a gap'],
  ['讲好…8、…8故事', 'two gaps in a row'],
  ['讲好)故事', 'stray ")"'],
  ['((甲)?乙)丙', 'stray "("'],
  ['(甲|)乙丙', 'empty choice'],
  ['(讲…8好)故事', 'gap inside a group'],
  ['讲…3故', 'two characters in a row'],
  ['讲好…2故事…2世界…2人民', 'more than two gaps'],
  ['(一|二|三|四|五)(一|二|三|四|五)(一|二|三|四|五)话', 'more than 64'],
])('%s is refused: %s', (form, sentence) => {
  const parsed = parseForm(form, fold);
  expect(parsed.ok ? '' : parsed.problems.join()).toContain(sentence);
});
