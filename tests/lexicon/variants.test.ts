import { describe, expect, test } from 'vitest';
import { createExpand } from '../../utils/lexicon/variants.ts';
import { fold } from '../small-lexicon.ts';

const expand = createExpand([{ mainland: '共享', regional: '共用', region: 'TW', seen: 'test' }], fold);
const patterns = (pattern: string) => expand(pattern).map(variant => variant.pattern);

describe('regional wordings', () => {
  test.each([
    ['一带一路', ['一带一路']],
    ['共享智能红利', ['共享智能红利', '共享智慧红利', '共用智能红利', '共用智慧红利']],
    ['人工智能', ['人工智能', '人工智慧']], // the longest word at each place
  ])('%s', (pattern, expected) => expect(new Set(patterns(pattern))).toEqual(new Set(expected)));

  test('with many words, one at a time or all at once', () => {
    const all = patterns('信息网络数据项目软件');
    expect(all).toContain('资讯网络数据项目软件');
    expect(all).toContain('资讯网路资料专案软体');
    expect(all.length).toBeLessThan(20);
  });

  test('a variant knows its words', () => {
    expect(expand('智能社会')[1]?.words).toEqual([{ canonical: '智能', here: '智慧', region: 'TW' }]);
  });
});
