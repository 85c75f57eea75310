import { describe, expect, test } from 'vitest';
import { formatLexicon } from '../../utils/lexicon/format.ts';
import { readLexiconFile } from '../../utils/lexicon/lexicon-file.ts';
import { entryOf, lexiconOf } from '../small-lexicon.ts';

const today = '2026-01-02';
const read = (source: string, name = 'My words.csv') => readLexiconFile(name, source, today);
const problemsOf = (source: string) => {
  const parsed = read(source);
  return parsed.ok ? [] : parsed.problems;
};

describe('a table', () => {
  const table = `wording,gloss,tier,source,url,except,example
四個自信|四个(大)?自信,Four Confidences,,A page,https://example.org/,四個自信心,"他說""四個自信"", 又說"
"(共享|共用)智慧",wisdom,extended,,,,
`;
  test('each row an entry, the name of the file its title', () => {
    const parsed = read(table);
    if (!parsed.ok) throw new Error(parsed.problems.join());
    expect(parsed.value).toMatchObject({ id: 'own-my-words', title: { en: 'My words' } });
    const byGloss = Object.fromEntries(parsed.value.entries.map(entry => [entry.gloss, entry]));
    expect(byGloss['Four Confidences']).toMatchObject({
      forms: ['四個自信', '四个(大)?自信'],
      tier: 'core',
      except: ['四個自信心'],
      examples: { hits: ['他說"四個自信", 又說'] },
    });
    expect(byGloss.wisdom).toMatchObject({ forms: ['(共享|共用)智慧'], tier: 'extended' });
    expect(parsed.value.bibliography).toHaveLength(1);
  });

  test.each([
    ['tabs', '提法\t英文\n四個自信\tx'],
    ['semicolons, a mark at its start, DOS lines', '\ufeff詞語;譯文\r\n四個自信;x\r\n'],
  ])('with %s', (_name, source) => {
    const parsed = read(source);
    expect(parsed.ok && parsed.value.entries.map(({ gloss }) => gloss)).toEqual(['x']);
  });

  test('line ends may be mixed', () => {
    const parsed = read('wording,gloss\r\n四個自信,x\n"四個意識",y\r\n"兩個維護",z\n');
    expect(parsed.ok && parsed.value.entries.map(({ gloss }) => gloss).sort()).toEqual(['x', 'y', 'z']);
  });

  test.each<[string, string, string]>([
    ['no column of words', 'a,b\n1,2', 'line 1: no column is called "wording"; the first row names the columns: wording, gloss,'],
    ['nothing below', 'wording\n', 'line 2: there is no row below the names of the columns'],
    ['an empty cell', 'wording,gloss\n四個自信,x\n,y', 'line 3, wording: is empty; write the words to look for'],
    ['another tier', 'wording,tier\n四個自信,most', 'line 2, tier: "most" is none of core, extended, research'],
    ['a bad form', 'wording\n四個自信\n"講(好"', 'line 3, wording: "講(好" '],
    ['a bad address', 'wording,url\n四個自信,ftp://x', 'line 2, url: an address begins with https:// or http://'],
    ['a line of several lines before', 'wording,context\n四個自信,"a\nb"\n講),c', 'line 4, wording: "講)"'],
    ['a row twice', 'wording\n四個自信\n四個自信', 'line 3, wording: stands in an earlier line too'],
    ['an empty file', '', 'line 1: no column is called "wording"'],
  ])('%s: line and column', (_name, source, sentence) => expect(problemsOf(source).join('\n')).toContain(sentence));
});

describe('a lexicon as JSON', () => {
  const good = lexiconOf([entryOf({ id: 'a', forms: ['讲好…8故事'] }), entryOf({ id: 'b', forms: ['四个自信'] })]);
  test('is read as it is', () => expect(read(`\ufeff${formatLexicon(good)}`)).toEqual({ ok: true, value: good }));

  test('a mistake is told with its line', () => {
    const text = formatLexicon(good).replace(/(?<=\[\s*)"四个自信"/, '"四个自信)"');
    const line = text.slice(0, text.indexOf('"id": "b"')).split('\n').length;
    expect(problemsOf(text)).toEqual([
      `line ${line}: entries[1] "b" › forms[0]: "四个自信)" has a stray ")"; groups are (甲|乙) and (的)?, and do not nest`,
    ]);
  });

  test('at the top too', () => {
    expect(problemsOf(formatLexicon(good).replace('"version": "1.0.0"', '"version": "one"'))[0]).toMatch(
      /^line \d+: version: a version is/,
    );
  });

  test('not JSON', () => expect(problemsOf('{"id": ')[0]).toContain('the file: is not JSON: '));
});
