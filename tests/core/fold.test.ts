import { expect, test } from 'vitest';
import { folded } from '../../utils/core/fold.ts';
import { fold } from '../small-lexicon.ts';

test.each([
  ['講好中國故事', '讲好中国故事'], // script
  ['沿著發佈裡裏臺衞', '沿着发布里里台卫'], // variants of Taiwan and Hong Kong
  ['ＡＩ出海 AI', 'ai出海ai'], // width, case, white space
  ['共\u200b享\u00ad智\ufe0f能', '共享智能'], // invisible characters
  ['「一帶一路」“倡議”', '一带一路倡议'], // quotation marks
  ['薴烯 苧烯', '苎烯苎烯'], // what Simplified writes as a character that Traditional simplifies
  ['⼀帶⼀路', '一带一路'], // Kangxi radicals, as PDF text layers hold them
  ['𠮷野家', '𠮷野家'], // beyond the BMP: as it is
  ['什么 乾坤 后来 里程', '什么干坤后来里程'], // Simplified stays itself
])('%s → %s', (text, expected) => expect(folded(text, fold)).toBe(expected));

test('a unit becomes one unit or none', () => {
  for (let unit = 0; unit < 0x10000; unit++) expect(folded(String.fromCharCode(unit), fold).length).toBeLessThanOrEqual(1);
});
