import { describe, expect, test } from 'vitest';
import { finder } from '../small-lexicon.ts';

/** Short forms are words of their own, or they are accidents across words. */
describe('short forms', () => {
  const found = finder(['外宣'], ['统战'], ['维稳'], ['藏独'], ['六四'], ['内卷'], ['台独']);
  test.each([
    ['政府對外宣稱', []],
    ['对外宣布一项决定', []],
    ['做好外宣工作', ['外宣']],
    ['中共的外宣論述', ['外宣']],
    ['两位总统战略眼光不同', []],
    ['传统战机已经退役', []],
    ['操作系统战力', []],
    ['最后的统一战争', []],
    ['统战工作', ['统战']],
    ['書裡講的是統戰術', []], // 統戰|術: the segmenter knows 战术, and is wrong; better a miss than an accident
    ['防止平台独大', []],
    ['反对“台独”势力', ['台独']],
    ['引發內卷風險', ['內卷']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});
