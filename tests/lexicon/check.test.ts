import { expect, test } from 'vitest';
import { problemsOf } from '../../utils/lexicon/check.ts';
import type { Entry } from '../../utils/lexicon/schema.ts';
import { entryOf, lexiconOf, tablesOf } from '../small-lexicon.ts';

const source = { id: 's', type: 'webpage', title: 'S' };
const good = entryOf({
  id: 'b',
  forms: ['共享智能红利'],
  context: { en: 'Used officially.', 'zh-Hant': '官方用語。', 'zh-Hans': '官方用语。' },
  sources: [{ id: 's', supports: 'phrase', read: 'full' }],
  examples: { hits: ['各国共享智能红利。', '愿共享智能红利。'], misses: ['分享人口红利。', '智能手机降价。'] },
});

function problems(...entries: Entry[]): string {
  return problemsOf({ lexicons: [lexiconOf(entries)], sources: [source], tables: tablesOf(...entries) }).join('\n');
}

test('nothing is wrong with a good entry', () => expect(problems(good)).toBe(''));

const other: Entry = {
  ...good,
  id: 'c',
  forms: ['讲好…8故事'],
  examples: { hits: ['讲好中国故事', '讲好故事'], misses: ['讲故事', '好故事'] },
};
test.each<[string, Entry[], string]>([
  ['an id used twice', [good, { ...other, id: 'b' }], 'the id also stands in lexicons/small.json'],
  ['the wrong order', [other, good], 'sorted by id'],
  ['a related entry that is not there', [{ ...good, related: ['z'] }], 'there is no other entry "z"'],
  ['a field not filled in', [{ ...good, gloss: 'TODO: the official English' }], '› gloss: still says TODO'],
  ['no source', [{ ...good, sources: [] }, other], 'needs a source'],
  ['an unknown source', [{ ...good, sources: [{ id: 't', supports: 'phrase', read: 'full' }] }, other], 'there is no source "t"'],
  ['a source that nothing cites', [{ ...good, sources: [] }], 'no entry cites "s"'],
  [
    'a first use verified by nothing read',
    [{ ...good, firstUse: { date: '2025', verified: true }, sources: [{ id: 's', supports: 'phrase', read: 'not-read' }] }],
    'write false',
  ],
  ['one language', [{ ...good, context: { en: 'Used officially.' } }], 'write it in Traditional and Simplified'],
  ['a judging word', [{ ...good, context: { ...good.context, en: 'A lie.' } }], '"lie" judges'],
  ['the wording of another entry', [good, { ...other, forms: ['共享智能红利'] }], 'is also that of "b"'],
  ['too few examples', [{ ...good, examples: { hits: ['共享智能红利'], misses: [] } }], 'give two that hit'],
  [
    'an example that is not found',
    [{ ...good, examples: { ...good.examples, hits: ['共享红利。', '共享智能红利'] } }],
    '"共享红利。" (as written) is not found',
  ],
  [
    'a miss that is found',
    [{ ...good, examples: { ...good.examples, misses: ['共享智能红利', '智能'] } }],
    '"共享智慧紅利" (Taiwan) is found, but should not be',
  ],
])('%s', (_name, entries, sentence) => expect(problems(...entries)).toContain(sentence));
