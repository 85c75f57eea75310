import { describe, expect, test } from 'vitest';
import { createPairIndex, nextPair } from '../../utils/core/pair-index.ts';
import { createScanner } from '../../utils/core/scanner.ts';
import { entryOf, finder, fold, tablesOf } from '../small-lexicon.ts';

describe('forms in real sentences', () => {
  const found = finder(['中国特色社会主义'], ['讲好…8故事'], ['加强能力建设'], ['共推发展、共护安全'], ['AI出海'], ['共享智能红利']);
  test.each([
    ['走中國特色社會主義道路', ['中國特色社會主義']], // Traditional script
    ['中国特色社会\u200b主义', ['中国特色社会\u200b主义']], // invisible characters
    ['中国特色\n社会主义', ['中国特色\n社会主义']], // a wrapped line
    ['中国特色\n\n社会主义', []], // two paragraphs
    ['中国特色\n　　社会主义', []], // an indent begins a paragraph
    ['“中国特色”社会主义', ['中国特色”社会主义']], // quotation marks inside; the span ends at characters
    ['講好中國的AI故事', ['講好中國的AI故事']], // a gap
    ['講好AI故事', ['講好AI故事']], // a short gap
    ['講好故事', ['講好故事']], // an empty gap
    ['讲好话。说故事', []], // no gap crosses a sentence end
    ['讲好这一个非常非常长的故事', []], // too long a gap
    ['幫助加強(AI)能力建設', ['加強(AI)能力建設']], // an insertion in brackets
    ['加强（人工智能）能力建设', ['加强（人工智能）能力建设']],
    ['加强（这里说的是一件很长很长的别的事情）能力建设', []], // not a short one
    ['共推發展共護安全', ['共推發展共護安全']], // 、 may be missing
    ['共推发展，共护安全', ['共推发展，共护安全']], // or be a comma
    ['推動AI“出海”', ['AI“出海']],
    ['OpenAI出海', []], // no part of a longer Latin word
    ['实现“共用智慧紅利”', ['共用智慧紅利']], // Taiwan vocabulary
    ['共享智慧红利、共用智能红利', ['共享智慧红利', '共用智能红利']], // half of it
    ['ＯｐｅｎＡＩ出海', []], // as wide as it may be written
    ['共享\r\n智能红利', ['共享\r\n智能红利']], // CR LF is one line break
    ['中国特色社会\r\n主义', ['中国特色社会\r\n主义']],
    ['中\r\n国特色社会主义', ['中\r\n国特色社会主义']],
    ['中国特色\r\n\r\n社会主义', []],
    ['中国特色\r\n　　社会主义', []],
    ['共享[1][2]智能红利', ['共享[1][2]智能红利']], // references in a row
    ['共[1][2]享智能[3] [4]红利', ['共[1][2]享智能[3] [4]红利']],
    ['', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('what is left out', () => {
  test('an exception', () => {
    const found = finder(entryOf({ id: 'a', forms: ['新发展理念'], except: ['创新发展理念'] }), ['发展理念创新']);
    expect(found('坚持创新发展理念')).toEqual([]);
    expect(found('贯彻新發展理念')).toEqual(['新發展理念']);
    expect(found('创新发展理念创新')).toEqual(['发展理念创新']); // its own entry only
  });

  test('an exception that goes on where the form ends', () => {
    const found = finder(entryOf({ id: 'a', forms: ['增强文化自信', '文化自信'], except: ['文化自信心'] }));
    expect(found('增强文化自信心')).toEqual([]);
    expect(found('增强文化自信')).toEqual(['增强文化自信']);
  });

  test('an exception of one form', () => {
    const found = finder(entryOf({ id: 'a', forms: [{ form: '两个维护', except: ['两个维护人员'] }, '两个维护人员名单'] }));
    expect(found('两个维护人员到场')).toEqual([]);
    expect(found('两个维护人员名单')).toEqual(['两个维护人员名单']);
  });

  test('near and notNear, in the same paragraph', () => {
    const found = finder(
      entryOf({ id: 'a', forms: ['和平统一'], near: { words: ['台湾', '两岸'], within: 12 }, notNear: { words: ['韩国'], within: 12 } }),
    );
    expect(found('实现两岸和平統一')).toEqual(['和平統一']);
    expect(found('臺灣问题。和平统一')).toEqual(['和平统一']);
    expect(found('朝鲜半岛和平统一')).toEqual([]);
    expect(found('台湾与韩国谈和平统一')).toEqual([]);
    expect(found('台湾。\n和平统一')).toEqual([]);
    expect(found(`台湾${'很'.repeat(20)}和平统一`)).toEqual([]);
    expect(found(`台湾${'\u200b'.repeat(20)}的和平统一`)).toEqual(['和平统一']); // a masked link is not far
    expect(found(`和平统一${'\u200b'.repeat(20)}韩国，两岸`)).toEqual([]);
    expect(found(`台湾${'很'.repeat(10)}和平统一`)).toEqual(['和平统一']);
    expect(found(`台湾${'很'.repeat(11)}和平统一`)).toEqual([]);
  });

  test('what the selection does not allow, before the longest wins', () => {
    const tables = tablesOf(
      entryOf({ id: 'long', forms: ['人类命运共同体'], tier: 'research' }),
      entryOf({ id: 'short', forms: ['命运共同体'] }),
    );
    const scan = createScanner(tables);
    const ids = (hits: ReturnType<typeof scan>) => hits.map(hit => hit.entry.id);
    expect(ids(scan('人类命运共同体'))).toEqual(['long']);
    expect(ids(scan('人类命运共同体', (_entry, tier) => tier === 0))).toEqual(['short']);
  });
});

test('a form may be of a later tier than its entry', () => {
  const scan = createScanner(tablesOf(entryOf({ id: 'a', forms: ['构建和谐社会', { form: '和谐社会', tier: 'research' }] })));
  const starts = (tier: number) => scan('和谐社会。构建和谐社会', (_entry, each) => each <= tier).map(hit => hit.start);
  expect(starts(0)).toEqual([5]);
  expect(starts(2)).toEqual([0, 5]);
});

test('of overlapping ones the longest stays, of equal ones the first', () => {
  const found = finder(['坚持和平发展'], ['和平发展道路'], ['发展道路自信心']);
  expect(found('坚持和平发展道路')).toEqual(['坚持和平发展']);
  expect(found('和平发展道路自信心')).toEqual(['发展道路自信心']);
});

test('a form of many long choices, each with many regional words', () => {
  const choices = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map(first => `${first}信息与网络与数据与项目`);
  const found = finder([`(${choices.join('|')})`]);
  expect(choices.map(found)).toEqual(choices.map(choice => [choice]));
});

test('a word that is one character in Taiwan (埠) is looked for as it is, and there where more stands beside it', () => {
  expect(finder(['端口(攻击)?'])('封閉端口，以防端口攻擊')).toEqual(['端口', '端口攻擊']);
  expect(finder(['端口'])('封閉端口')).toEqual(['端口']);
  expect(finder(['端口攻击'])('埠攻擊')).toEqual(['埠攻擊']);
});

test('hits are in order and inside the text', () => {
  const scan = createScanner(tablesOf(['一带一路'], ['全球南方'], ['讲好…8故事']));
  const text = `${'𠮷'.repeat(3)}一帶一路與全球南方，講好全球南方故事，一带一路`;
  const hits = scan(text);
  expect(hits.map(hit => text.slice(hit.start, hit.end))).toEqual(['一帶一路', '全球南方', '講好全球南方故事', '一带一路']);
});

test('what is ignored is gone over once, also behind a character that the bit table takes for half of a pair', () => {
  const tables = tablesOf(
    ...Array.from({ length: 200 }, (_, i) => [String.fromCharCode(0x4e00 + i * 97, 0x5000 + i * 31, 0x6000 + i * 53)]),
  );
  const { bits } = createPairIndex(tables.pairs);
  const first = Array.from({ length: 0x5000 }, (_, i) => 0x4e00 + i).find(unit => nextPair('  ', 0, unit, fold, bits) === 0) ?? 0;
  expect(first).toBeGreaterThan(0);
  // Gone over for each of its characters again, this would take an hour.
  expect(createScanner(tables, fold)(`${String.fromCharCode(first)}${' '.repeat(1_000_000)}`)).toEqual([]);
});

test.each(['()', '[中国]', '(共享)', '共享()', '讲好()'])('a text of %s takes work by its length', unit => {
  let work = 0;
  const counting = new Proxy(fold, {
    get(table, unit) {
      work++;
      const value = Reflect.get(table, unit);
      return typeof value === 'function' ? value.bind(table) : value;
    },
  });
  const scan = createScanner(tablesOf(['共享智能红利'], ['中国特色社会主义'], ['讲好…8故事']), counting);
  const workFor = (length: number) => {
    work = 0;
    scan(unit.repeat(length));
    return work;
  };
  // Four times as much where each bracket is followed to the end.
  expect(workFor(2000) / (workFor(1000) + 1)).toBeLessThan(2.5);
});
