import { describe, expect, test } from 'vitest';
import { jieba } from '../../utils/node/jieba.ts';
import { wordsIn } from '../../utils/report/words.ts';
import { fold } from '../small-lexicon.ts';

describe('jieba', () => {
  test.each<[string, string[]]>([
    ['我们坚持改革开放，发展中国家。', ['我们', '坚持', '改革开放', '发展中国家']],
    ['我們堅持改革開放，發展中國家。', ['我们', '坚持', '改革开放', '发展中国家']], // folded before
    ['孙少安来了', ['孙少安', '来', '了']], // a name that the dictionary lacks
  ])('%s', (text, expected) => expect(wordsIn(text, jieba, fold)).toEqual(expected));
});
