import fc from 'fast-check';
import hongKongPhrases from 'opencc-js/dict/HKPhrases';
import taiwanPhrases from 'opencc-js/dict/TWPhrases';
import { expect } from 'vitest';
import { parseForm, piecesOf, wordingsOf } from '../../utils/core/pattern.ts';
import { createScanner } from '../../utils/core/scanner.ts';
import { compile } from '../../utils/lexicon/compile.ts';
import { readPairs } from '../../utils/lexicon/fold-pairs.ts';
import { parseWordList } from '../../utils/lexicon/word-list.ts';
import { readCues, readVocabulary } from '../../utils/node/curated.ts';
import { entryOf, fold, lexiconOf } from '../small-lexicon.ts';
import { holds } from './runs.ts';

const vocabulary = readVocabulary();
const cues = readCues();
/** A dictionary of few words: the whole one would take most of the time, and tells nothing more. */
const words = parseWordList('中国 30000 ns\n故事 9000 n\n网络 8000 n\n', fold);

/** Words that are others in Taiwan or Hong Kong, some of them several: they make patterns large. */
const regional = fc.constantFrom(
  ...[...readPairs(taiwanPhrases), ...readPairs(hongKongPhrases)].map(([mainland]) => mainland).filter(isPlain),
);
const word = fc.oneof(regional, fc.constantFrom('讲好', '中国', '故事', '与', '也', '甲', '乙丙', '、'));
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map(parts => parts.join(''));
const group = fc
  .tuple(fc.array(phrase, { minLength: 1, maxLength: 8 }), fc.boolean())
  .map(([choices, isOptional]) => `(${choices.join('|')})${isOptional ? '?' : ''}`);
const form = fc
  .array(
    fc.oneof(
      { arbitrary: phrase, weight: 2 },
      { arbitrary: group, weight: 2 },
      fc.integer({ min: 1, max: 40 }).map(gap => `…${gap}`),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map(parts => parts.join(''))
  .filter(text => text.length <= 160 && parseForm(text, fold).ok);

holds(
  'a form of one’s own is found where it is a text, in all its wordings',
  'rare',
  fc.property(fc.uniqueArray(form, { minLength: 1, maxLength: 3 }), forms => {
    const entries = forms.map((text, index) => entryOf({ id: `a${index}`, forms: [text], wholeWord: false }));
    const scan = createScanner(compile({ lexicons: [lexiconOf(entries)], vocabulary, words, cues }), fold);
    const lost = forms.flatMap(wordingsOfForm).filter(text => !isWhole(text, scan(text)));
    expect(lost).toEqual([]);
  }),
);

function isPlain(mainland: string): boolean {
  return /^[\u4e00-\u9fff·]+$/.test(mainland);
}

/** With empty gaps. */
function wordingsOfForm(text: string): string[] {
  const parsed = parseForm(text, fold);
  return parsed.ok ? wordingsOf(piecesOf(parsed.value)).map(wording => wording.replace(/[\ue001-\ue028]/g, '')) : [];
}

/** A 、 at an end may be missing, so it belongs to no hit. */
function isWhole(text: string, hits: readonly { readonly start: number; readonly end: number }[]): boolean {
  const inner = text.replace(/^、+|、+$/g, '');
  const start = text.indexOf(inner);
  return hits.some(hit => hit.start <= start && hit.end >= start + inner.length);
}
