import fc from 'fast-check';
import { tokens } from '../fixtures/streams.ts';
import { scripts, textOf, wordings } from './wordings.ts';

/** Units that matching steps over without a word. */
const invisible = ['\u200b', '\u200d', '\u00ad', '\ufe0f', '\u2060', '\u202e', '\u2066', '\u00a0', '\u3000'];
/** What stands inside formulas on real pages, and what ends them there. */
const disturbing = [
  ...invisible,
  ' ',
  '“',
  '”',
  '「',
  '」',
  '《',
  '(',
  '）',
  '(AI)',
  '[1][2]',
  '【',
  '\n',
  '\r\n',
  '\u2028',
  '、',
  '，',
  '*',
];
const signs = ['。', '！”', '？', '；', '：“', '：', '，', '\n\n', '\n\u3000', '。\n', '…', '——', ' ', '"', '’', '[1]', '(', ')'];
const spoken = ['习近平强调，', '發言人表示：', '所谓', '的口号', '中国', '他说', '據報導', '批评者称', '不是', '第一段'];

const curated = fc
  .record({
    wording: fc.constantFrom(...wordings),
    write: fc.constantFrom(...Object.values(scripts)),
    gaps: fc.constantFrom('empty' as const, 'full' as const),
  })
  .map(({ wording, write, gaps }) => write(textOf(wording, gaps)));

const han = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map(unit => String.fromCharCode(unit)), maxLength: 8 });
/** Any UTF-16 unit, halves of pairs among them. */
const units = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)), maxLength: 6 });
const beyond = fc.constantFrom('𠮷', '𠀀', '😀', '👨‍👩‍👧', '🇹🇼', '\ud842', '\udfb7', '﷽', 'Ａ', '⼀', 'e\u0301');
const latin = fc.constantFrom('AI', 'OpenAI', 'ａｉ', ' the ', '2025', 'https://example.org/共享', '**', '5G');
const stream = fc.constantFrom(...tokens.slice(0, 300));

/** A formula that something stands in. */
const disturbed = fc
  .tuple(curated, fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...disturbing)), { maxLength: 3 }))
  .map(([text, insertions]) => insertions.reduce(inserted, text));

function inserted(text: string, [at, insertion]: readonly [number, string]): string {
  const place = at % (text.length + 1);
  return text.slice(0, place) + insertion + text.slice(place);
}

/** Cut anywhere, so that also the beginnings of formulas stand in texts. */
const torn = fc.tuple(curated, fc.nat(8)).map(([text, length]) => text.slice(0, length));

const pieces = fc.oneof(
  { arbitrary: disturbed, weight: 6 },
  { arbitrary: curated, weight: 3 },
  { arbitrary: torn, weight: 2 },
  { arbitrary: fc.constantFrom(...signs), weight: 4 },
  { arbitrary: fc.constantFrom(...spoken), weight: 2 },
  { arbitrary: fc.constantFrom(...invisible), weight: 1 },
  { arbitrary: han, weight: 2 },
  { arbitrary: stream, weight: 2 },
  { arbitrary: latin, weight: 1 },
  { arbitrary: units, weight: 1 },
  { arbitrary: beyond, weight: 1 },
);

/** A few pieces in a row: formulas whole, disturbed and torn, between what else stands in texts, or should not. */
export const texts = fc.array(pieces, { maxLength: 12 }).map(parts => parts.join(''));

/** The same pieces, fewer. */
export const snippets = fc.array(pieces, { maxLength: 3 }).map(parts => parts.join(''));

/** Of one line, without brackets: what is invisible may then stand anywhere. */
export const plainTexts = texts.map(text => text.replace(/[\n\r\u2028\u2029()（）[\]［］【】〔〕]/g, ''));
export const invisibleUnit = fc.constantFrom(...invisible.filter(unit => unit !== '\u3000'));
