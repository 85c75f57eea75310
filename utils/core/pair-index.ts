/** Looked up once: in the loops below, a global would be looked up for each character until the engine has compiled them. */
const { imul } = Math;

/** The first place from `at` on whose character makes one of the pairs with the unit before it, or may; the text's length where there is none. */
export function nextPair(text: string, at: number, previous: number, unitOf: Uint16Array, bits: Int32Array): number {
  // This loop calls nothing, all it reads are its own variables, and it takes two characters at a time: the engine then knows all along what
  // each is, and asks half as often whether to go on.
  let i = at;
  for (; i + 1 < text.length; i += 2) {
    const one = unitOf[text.charCodeAt(i)]!;
    const hash = imul(previous, hashFactor) ^ one;
    // What matching ignores, 0, leaves the one before: without a branch, which on real text would be foreseen wrongly too often.
    const kept = one | (previous & ((one - 1) >> 31));
    const other = unitOf[text.charCodeAt(i + 1)]!;
    const otherHash = imul(kept, hashFactor) ^ other;
    const isOne = bits[(hash >>> 5) & (bitWords - 1)]! >>> hash;
    if ((isOne | (bits[(otherHash >>> 5) & (bitWords - 1)]! >>> otherHash)) & 1) return isOne & 1 ? i : i + 1;
    previous = other | (kept & ((other - 1) >> 31));
  }
  // The last character of an odd number may be one: whoever asks looks closely.
  return i;
}

/** Finds pairs. Most text is told by `bits` alone that it holds none. */
export function createPairIndex(pairs: Uint32Array) {
  const bits = new Int32Array(bitWords);
  const last = slotsFor(pairs.length) - 1;
  const slots = new Uint32Array(last + 1);
  pairs.forEach((pair, index) => {
    const hash = hashOf(pair >>> 16, pair & 0xffff);
    setBit(hash);
    setBit(hashOf(closed, pair & 0xffff));
    let slot = hash & last;
    while (slots[slot]) slot = (slot + 1) & last;
    slots[slot] = index + 1;
  });
  function setBit(hash: number): void {
    bits[(hash >>> 5) & (bitWords - 1)]! |= 1 << hash;
  }
  return {
    bits,
    /** Index of a pair in the tables, or -1. */
    indexOf(first: number, second: number): number {
      const pair = ((first << 16) | second) >>> 0;
      for (let slot = hashOf(first, second) & last; slots[slot]; slot = (slot + 1) & last)
        if (pairs[slots[slot]! - 1] === pair) return slots[slot]! - 1;
      return -1;
    },
  };
}

/** 512 Kbit: about one in a hundred is set. Fewer bits would be nearer to the processor, but wrong more often: half as many take longer, and twice as many. */
const bitWords = 1 << 14;
const hashFactor = 0x9e5;

/** Twice to four times as many as pairs, a power of two: a full index would be searched for ever. */
function slotsFor(pairs: number): number {
  return 1 << (33 - Math.clz32(pairs));
}

/** A closing bracket, while the text is run through: behind one a pair may begin before the insertion it ends. Private use, as in `Pattern`. */
export const closed = 0xe200;

function hashOf(first: number, second: number): number {
  return (imul(first, hashFactor) ^ second) >>> 0;
}
