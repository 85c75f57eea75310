import fc from 'fast-check';
import { expect } from 'vitest';
import { gapLength, mostAlternatives, type Pattern, parseForm, patternOf, piecesOf, wordingsOf } from '../../utils/core/pattern.ts';
import { fold } from '../small-lexicon.ts';
import { holds } from './runs.ts';
import { wordings } from './wordings.ts';

const word = fc.oneof(
  fc.constantFrom('讲好', '講好', '中国', '故事', '共推发展、共护安全', 'AI', 'ＡＩ', '“四个', '自信”', '的', '𠮷', '8', '？', '｜', ' '),
  fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map(unit => String.fromCharCode(unit)), minLength: 1, maxLength: 5 }),
);
const group = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([choices, isOptional]) => `(${choices.join('|')})${isOptional ? '?' : ''}`);
const gap = fc.nat(42).map(longest => `…${longest}`);

/** Forms, most of them good ones. */
const forms = fc.oneof(
  {
    arbitrary: fc.array(fc.oneof({ arbitrary: word, weight: 4 }, { arbitrary: group, weight: 2 }, gap), { minLength: 1, maxLength: 6 }),
    weight: 3,
  },
  { arbitrary: fc.constantFrom(...wordings).map(({ form }) => [form]), weight: 1 },
);
const goodForms = forms.map(parts => parts.join('')).filter(form => parseForm(form, fold).ok);

/** A pattern in the notation, as an editor would write it. Signs of the notation that are text stand in it in full width. */
function written(pattern: Pattern): string {
  return piecesOf(pattern)
    .map(choices => {
      const [first = '', ...more] = choices.filter(choice => choice !== '');
      const longest = gapLength(first.charCodeAt(0));
      if (longest) return `…${longest} `;
      if (choices.length === 1) return inFullWidth(first);
      return `(${[first, ...more].map(inFullWidth).join('|')})${choices.includes('') ? '?' : ''}`;
    })
    .join('');
}

const inFullWidth = (text: string) => text.replace(/[|?]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

function patternIn(form: string): Pattern {
  const parsed = parseForm(form, fold);
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.value;
}

const readings = (pattern: Pattern) => wordingsOf(piecesOf(pattern)).sort();

holds(
  'a form that is read, written and read again has the same wordings',
  'many',
  fc.property(goodForms, form => {
    const pattern = patternIn(form);
    expect(readings(patternIn(written(pattern)))).toEqual(readings(pattern));
    expect(readings(pattern).length).toBeLessThanOrEqual(mostAlternatives);
  }),
);

holds(
  'a pattern cut into pieces and put together is itself',
  'many',
  fc.property(goodForms, form => patternOf(piecesOf(patternIn(form))) === patternIn(form)),
);

const notation = fc.constantFrom('(', ')', '|', '?', '…', '8', '99', '讲', '好', '、', '\ue001', '\ue100', '\ud842', ')?', '(甲|乙)', '…3');
const anything = fc.oneof(fc.string({ unit: notation, maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 60 }));

holds(
  'what is no form is told in sentences that name it',
  'many',
  fc.property(anything, form => {
    const parsed = parseForm(form, fold);
    return parsed.ok || (parsed.problems.length > 0 && parsed.problems.every(problem => problem.startsWith(`"${form}" `)));
  }),
);

/** Much of the same, which is what takes long where anything does. */
const repeated = fc
  .tuple(
    fc.string({ unit: notation, maxLength: 4 }),
    fc.string({ unit: notation, minLength: 1, maxLength: 6 }),
    fc.integer({ min: 1_000, max: 4_000 }),
  )
  .map(([start, part, times]) => start + part.repeat(times));
/** A busy machine takes a hundredth of it. */
const longest = 1_000;

holds(
  'no form of thousands of characters takes long to read or refuse',
  'few',
  fc.property(repeated, form => {
    const began = performance.now();
    parseForm(form, fold);
    return performance.now() - began < longest;
  }),
);
