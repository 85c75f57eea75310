import { expect, test } from 'vitest';
import { type Difference, differences } from '../../utils/core/difference.ts';
import { createScanner } from '../../utils/core/scanner.ts';
import { entryOf, fold, tablesOf } from '../small-lexicon.ts';

const tables = tablesOf(
  ['共享智能红利'],
  entryOf({ id: 'story', forms: ['讲好…8故事'], label: { 'zh-Hans': '讲好中国故事', 'zh-Hant': '講好中國故事' } }),
  ['加强能力建设'],
  entryOf({ id: 'game', forms: ['富国和富人的游戏', '富国富人才玩得起的游戏'] }),
  ['四个自信'],
  entryOf({ id: 'outreach', forms: ['外宣(信息)?工作'], label: { 'zh-Hans': '外宣工作', 'zh-Hant': '外宣工作' } }),
);
const scan = createScanner(tables);

const Hant: Difference = { kind: 'script', script: 'Hant' };
test.each<[string, Difference[]]>([
  ['共享智能红利', []],
  ['共享智能紅利', [Hant]],
  [
    '共用智慧紅利',
    [
      Hant,
      { kind: 'word', canonical: '共享', here: '共用', region: 'TW' },
      { kind: 'word', canonical: '智能', here: '智慧', region: 'TW' },
    ],
  ],
  ['讲好中国的AI故事', [{ kind: 'inserted', here: '的AI' }]],
  ['加强(AI)能力建设', [{ kind: 'bracket', here: '(AI)' }]],
  ['加强[1](AI)能力建设', ['[1]', '(AI)'].map(here => ({ kind: 'bracket', here }))],
  [
    '共用(智慧)紅利', // the bracket holds a part of the formula
    [
      Hant,
      { kind: 'word', canonical: '共享', here: '共用', region: 'TW' },
      { kind: 'word', canonical: '智能', here: '智慧', region: 'TW' },
      { kind: 'marks', here: '()' },
    ],
  ],
  ['外宣資訊工作', [Hant, { kind: 'inserted', here: '資訊' }]], // 信息 is in a form, not in the label, nor on the page
  ['四个“自信', [{ kind: 'marks', here: '“' }]],
  [
    '富国富人才玩得起的游戏',
    [
      { kind: 'omitted', canonical: '和' },
      { kind: 'inserted', here: '才玩得起' },
    ],
  ],
])('%s', (text, expected) => {
  const hit = scan(text)[0];
  const label = tables.texts[tables.head.entries.findIndex(({ id }) => id === hit?.entry.id)]?.label ?? '';
  expect(hit && differences(text, hit, label, tables, fold)).toEqual(expected);
});
