import { expect, test } from 'vitest';
import { createScanner } from '../../utils/core/scanner.ts';
import { reasonOf } from '../../utils/report/reason.ts';
import { entryOf, fold, tablesOf } from '../small-lexicon.ts';

const scan = createScanner(
  tablesOf(['人类命运共同体'], ['高质量发展'], ['和谐社会'], entryOf({ id: 'quoted', forms: ['一带一路'], quoted: true })),
  fold,
);
const spoken = (text: string) => scan(text).map(({ speech }) => `${speech.voice}: ${reasonOf(text, speech)}`);

test.each([
  // the text's own words
  ['我们推动构建人类命运共同体。', 'own: no speaker or distance found'],
  ['我們堅信，人類命運共同體必將實現。', 'own: no speaker or distance found'],
  ['参与“一带一路”建设的国家越来越多。', 'own: in quotation marks, as it is officially written'],
  // direct and indirect speech, in both scripts
  ['习近平强调，要推动高质量发展。', 'reported: said by 习近平, PRC state or Party (强调)'],
  ['習近平強調，要推動高質量發展。', 'reported: said by 習近平, PRC state or Party (強調)'],
  ['中國外交部發言人郭嘉昆表示，中方願推動構建人類命運共同體。', 'reported: said by 中國外交部發言人郭嘉昆, PRC state or Party (表示)'],
  ['马来西亚总理表示，马方支持人类命运共同体理念。', 'reported: said by 马来西亚总理 (表示)'],
  ['林阿嬌說，村裡人都聽過高質量發展。', 'reported: said by 林阿嬌 (說)'],
  ['他会见外宾时介绍了情况，并指出高质量发展是首要任务。', 'reported: said by 他 (指出)'],
  ['他在会上说：“我们坚定不移推动高质量发展，决不动摇，也决不后退一步。”', 'reported: said by 他 (说)'],
  ['“我们坚定不移推动高质量发展，决不动摇，也决不后退一步。”王毅说。', 'reported: in a quotation by 王毅, PRC state or Party (说)'],
  ['「唸了又唸『高質量發展』的人，其實最不知道什麼叫發展，大家聽聽就好。」阿伯笑着說。', 'reported: in a quotation by 阿伯 (說)'],
  ['外交部：推动构建人类命运共同体', 'reported: after a colon, said by 外交部'],
  ['重要文章《新阶段高质量发展的任务》', 'reported: in the title of a document (文章)'],
  ['习近平在北京会见美国总统时强调，要推动高质量发展。', 'reported: said by 习近平, PRC state or Party (强调)'],
  [
    '中共中央总书记、国家主席习近平主持会议，强调要推动高质量发展。',
    'reported: said by 中共中央总书记、国家主席习近平, PRC state or Party (强调)',
  ],
  ['“推动高质量发展”，习近平说。', 'reported: in a quotation by 习近平, PRC state or Party (说)'],
  ['他说“我走了”，然后厂里开始了高质量发展。', 'own: no speaker or distance found'],
  ['我们为什么要坚持高质量发展？', 'own: no speaker or distance found'],
  ['扎实学习宣传高质量发展的成就。', 'own: no speaker or distance found'],
  ['高质量发展旨在普惠（China’s vision）。', 'own: no speaker or distance found'],
  ['他说，所谓高质量发展不过是话术。', 'mentioned: after words that doubt it (所谓)'],
  // speech that goes on, until the text tells again
  ['习近平指出，开放是必由之路。要推动高质量发展。', 'reported: speech that goes on, begun by 习近平, PRC state or Party (指出)'],
  ['习近平指出，开放是必由之路。随后，记者来到一家推动高质量发展的工厂。', 'own: no speaker or distance found'],
  // talked about, or at a distance
  ['所谓“和谐社会”已经没有人相信。', 'mentioned: after words that doubt it (所谓)'],
  ['「和諧社會」這個口號當年貼滿了牆。', 'mentioned: beside a word about words (口號)'],
  ['他们把审查称为“和谐社会”。', 'mentioned: beside a word about words (称为)'],
])('%s → %s', (text, expected) => expect(spoken(text)).toEqual([expected]));

test('the speech of one paragraph is not that of the next', () => {
  expect(spoken('习近平指出，开放是必由之路。\n要推动高质量发展。')).toEqual(['own: no speaker or distance found']);
});

test('what is said inside a quotation governs nothing outside it', () => {
  expect(spoken('记者拍下“局长说”三个字后离开，这里仍在推动高质量发展。')).toEqual(['own: no speaker or distance found']);
});

test.each([
  '习近平强调，“要推动高质量发展。', // never closed
  '要推动高质量发展”，习近平强调。', // never opened
  '”””“““「「「』』习近平强调，要推动高质量发展',
])('quotation marks that are out of balance: %s', text => expect(spoken(text)).toHaveLength(1));

test('a hit has the same voice whatever was scanned before it', () => {
  const text = '习近平强调，要推动高质量发展。\n所谓“和谐社会”已经没有人相信。';
  const first = spoken(text);
  scan('王毅说，推动构建人类命运共同体。');
  expect(spoken(text)).toEqual(first);
  expect(first).toHaveLength(2);
});

/** None of these may take time that grows faster than the text: each took minutes in an early version. */
test.each(['他说。', '）））））说高质量发展', '说高质量发展', '“高质量发展', '「高质量发展」、', '《高质量发展》提出'])(
  '%s, 30,000 times',
  text => {
    expect(scan(`${text.repeat(30_000)}高质量发展`).length).toBeGreaterThan(0);
  },
);

test('a paragraph of any length is looked at in pieces', () => {
  const text = '习近平强调，要推动高质量发展，'.repeat(3000);
  const started = scan(text);
  expect(started).toHaveLength(3000);
  expect(started.filter(({ speech }) => speech.voice === 'reported').length).toBeGreaterThan(2900);
});
