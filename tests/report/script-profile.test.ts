import hongKong from 'opencc-js/dict/HKVariants';
import taiwan from 'opencc-js/dict/TWVariants';
import { expect, test } from 'vitest';
import { countHan } from '../../utils/core/span.ts';
import { readPairs } from '../../utils/lexicon/fold-pairs.ts';
import { createHanProfile, inBothScripts } from '../../utils/report/script-profile.ts';
import { fold } from '../small-lexicon.ts';

const hanOf = createHanProfile(fold);
const profileOf = (text: string) => hanOf(text).script;

test.each([
  ['中方願與各國共用智慧紅利', 'Hant', 4, 0],
  ['推动构建人类命运共同体', 'Hans', 0, 5],
  ['中共中央, 2035 AI', 'none', 0, 0],
  ['', 'none', 0, 0],
  ['皇后在台面上，只有一千里', 'none', 0, 0], // stand in both scripts
  ['乾隆著名的覆信', 'none', 0, 0], // fold, but Simplified has them too
  ['後來於是裡面', 'Hant', 4, 0],
  ['后来发现这里', 'Hans', 0, 4], // 发 and 现 are Simplified only; 后 and 里 are not
  ['𠮷野家', 'none', 0, 0],
  [`${'我們認為'.repeat(4)}运`, 'Hant', 12, 1],
  [`${'我們認為'.repeat(2)}运动`, 'mixed', 6, 2],
  ['們', 'Hant', 1, 0],
])('%s is %s', (text, script, traditional, simplified) => expect(profileOf(text)).toEqual({ script, traditional, simplified }));

test.each(['中国AI，', '𠮷野家', '豈㐀\ud842', ''])('%j has as many Han characters as countHan says', text =>
  expect(hanOf(text).han).toBe(countHan(text)),
);

test('from a tenth on it is mixed', () => {
  expect(profileOf(`${'国'.repeat(9)}國`).script).toBe('mixed');
  expect(profileOf(`${'国'.repeat(10)}國`).script).toBe('Hans');
});

test('what stands in both scripts is what Big5, GB 2312 and OpenCC have', () => {
  const han = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, i) => String.fromCharCode(0x3400 + i));
  const folds = (character: string) => fold[character.charCodeAt(0)] !== character.charCodeAt(0);
  const targets = new Set(han.filter(folds).map(character => String.fromCharCode(fold[character.charCodeAt(0)]!)));
  const written = new Set([
    ...doubleBytes('big5', 0xa4, 0xc6, 0x40),
    ...[...readPairs(taiwan), ...readPairs(hongKong)].map(([, to]) => to),
  ]);
  const simplified = doubleBytes('gbk', 0xb0, 0xf7, 0xa1);
  const inBoth = [
    ...han.filter(character => targets.has(character) && written.has(character)),
    ...han.filter(character => folds(character) && simplified.has(character) && !'後於'.includes(character)),
    // What a fold table of one step a character cannot tell: 瞭 is its own in 瞭望, 苧 is 薴 in Simplified, and 苎 in Traditional.
    ...'瞭苧',
  ];
  expect([...inBothScripts].sort()).toEqual(inBoth.sort());
});

/** The characters of a double-byte encoding whose first byte is in a range: 0xa4 to 0xc6 is the common half of Big5, 0xb0 to 0xf7 with 0xa1 GB 2312. */
function doubleBytes(encoding: string, first: number, last: number, from: number): Set<string> {
  const decoder = new TextDecoder(encoding);
  const characters = new Set<string>();
  for (let lead = first; lead <= last; lead++)
    for (let trail = from; trail <= 0xfe; trail++) characters.add(decoder.decode(Uint8Array.of(lead, trail)));
  return characters;
}
