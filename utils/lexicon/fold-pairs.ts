import hongKong from 'opencc-js/dict/HKVariants';
import traditional from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariants';

/**
 * The pairs `core/fold` builds its table from: each Traditional character with its Simplified one, after OpenCC,
 * regional variants (裡/裏, 著/着) with the same, and characters that Unicode has twice. Characters outside the BMP, or that change length, are left as they are.
 */
export function foldPairs(): string {
  const simplified = new Map(readPairs(traditional).filter(([from, to]) => from.length === 1 && to.length === 1));
  const outcomes = new Set(simplified.values());
  for (const [common, variant] of [...readPairs(taiwan), ...readPairs(hongKong)])
    if (common.length === 1 && variant.length === 1 && !simplified.has(variant) && !outcomes.has(variant)) {
      const target = simplified.get(common) ?? common;
      if (target !== variant) simplified.set(variant, target);
    }
  for (const [from, to] of ownPairs) simplified.set(from, to);
  for (const [twin, character] of twins()) simplified.set(twin, simplified.get(character) ?? character);
  // 薴 is 苧 in Simplified, and 苧, another plant, 苎: all three are compared as one, for which of them 苧 is depends on the script.
  return [...simplified].map(([from, to]) => from + (simplified.get(to) ?? to)).join('');
}

/** Characters that OpenCC keeps because Simplified knows them in other words (瞭望, 狼藉); in formulas they are always these. */
const ownPairs = ['瞭了', '藉借', '覆复', '祇只', '妳你'].map(pair => [pair.charAt(0), pair.charAt(1)] as const);

/** Radicals, as PDF text layers hold them, and compatibility ideographs, each with the character it is the same as. */
function twins(): [string, string][] {
  return [
    [0x2e80, 0x2fdf],
    [0xf900, 0xfaff],
  ].flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i))
      .map((twin): [string, string] => [twin, twin.normalize('NFKC')])
      .filter(([twin, character]) => character.length === 1 && character !== twin),
  );
}

/** OpenCC's dictionaries: `萬 万|與 与`. */
export function readPairs(dictionary: string): [string, string][] {
  return dictionary.split('|').map(line => {
    const [from = '', to = ''] = line.split(' ');
    return [from, to];
  });
}
