import { describe, expect, test } from 'vitest';
import { draftOf, type EntryDraft, emptyDraft, idOf, newLexicon, withDraft, withoutEntry } from '../../utils/lexicon/draft.ts';
import { formatLexicon } from '../../utils/lexicon/format.ts';
import { parseLexicon } from '../../utils/lexicon/parse.ts';
import type { Lexicon } from '../../utils/lexicon/schema.ts';

const empty = newLexicon('My words', '2026-01-02');
const draft = (part: Partial<EntryDraft>): EntryDraft => ({ ...emptyDraft, ...part });
const problemsIn = (lexicon: Lexicon) => {
  const parsed = parseLexicon(lexicon);
  return parsed.ok ? [] : parsed.problems;
};
const full = draft({
  wordings: ['讓世界看見(的)?台灣', '讓…4看見台灣'],
  gloss: 'let the world see Taiwan',
  context: '民間說法',
  tier: 'extended',
  except: ['看見台灣電影'],
  sourceTitle: 'A page',
  sourceUrl: 'https://example.org/',
  example: '要讓世界看見台灣。',
});

describe('an entry made of a draft', () => {
  test('is of the schema, and a file like ours', () => {
    const lexicon = withDraft(empty, full);
    expect(problemsIn(lexicon)).toEqual([]);
    expect(problemsIn(JSON.parse(formatLexicon(lexicon)))).toEqual([]);
    const [entry] = lexicon.entries;
    expect(entry).toMatchObject({
      label: { 'zh-Hant': '讓世界看見台灣', 'zh-Hans': '让世界看见台湾' },
      tier: 'extended',
      context: { 'zh-Hant': '民間說法', 'zh-Hans': '民间说法' },
    });
    expect(lexicon.bibliography).toEqual([{ id: `${entry?.id}-source`, type: 'webpage', title: 'A page', URL: 'https://example.org/' }]);
  });

  test('a wording alone is enough', () => expect(problemsIn(withDraft(empty, draft({ wordings: ['四個自信'] })))).toEqual([]));

  test('is shown as it was written', () => {
    const lexicon = withDraft(empty, full);
    expect(draftOf(lexicon, lexicon.entries[0]?.id ?? '')).toEqual(full);
  });

  test('edited, it keeps its id and what the form does not show', () => {
    const lexicon = withDraft(empty, full);
    const [first] = lexicon.entries;
    if (!first) throw new Error('no entry');
    const rich: Lexicon = {
      ...lexicon,
      entries: [
        {
          ...first,
          firstUse: { date: '2019', verified: false },
          forms: [{ form: '讓世界看見(的)?台灣', near: { words: ['台灣'], within: 9 } }],
        },
      ],
    };
    const changed = withDraft(rich, { ...draftOf(rich, first.id), gloss: 'other', sourceTitle: '', sourceUrl: '' }, first.id);
    expect(changed.entries).toHaveLength(1);
    expect(changed.entries[0]).toMatchObject({ id: first.id, gloss: 'other', sources: [], firstUse: { date: '2019' } });
    expect(changed.entries[0]?.forms[0]).toMatchObject({ near: { within: 9 } });
    expect(changed.bibliography).toBeUndefined();
    expect(problemsIn(changed)).toEqual([]);
  });

  test('removed, its source goes too', () => {
    const lexicon = withDraft(empty, full);
    expect(withoutEntry(lexicon, lexicon.entries[0]?.id ?? '')).toEqual(empty);
  });

  test('the same wording twice has two ids', () => {
    const twice = withDraft(withDraft(empty, full), full);
    expect(new Set(twice.entries.map(({ id }) => id)).size).toBe(2);
  });

  test.each<[string, Partial<EntryDraft>, string]>([
    ['a stray bracket', { wordings: ['四)個自信'] }, 'forms[0]: "四)個自信" has a stray ")"'],
    ['an address that is none', { sourceUrl: 'javascript:alert(1)' }, 'an address begins with https:// or http://'],
    ['a wording too long', { wordings: ['長'.repeat(200)] }, 'is longer than'],
  ])('%s is told', (_name, part, words) => {
    expect(problemsIn(withDraft(empty, { ...full, ...part })).join('\n')).toContain(words);
  });
});

test.each([
  ['My words', 'own-my-words'],
  ['China 2025!', 'own-china-2025'],
])('id of %s', (title, id) => expect(idOf(title)).toBe(id));

test('other titles have a digest, each another', () => {
  expect(idOf('我的詞庫')).toMatch(/^own-[0-9a-f]{8}$/);
  expect(idOf('我的詞庫')).not.toBe(idOf('我的词库'));
});
