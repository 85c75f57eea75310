import { anchorShift, none, type Tables } from './tables.ts';

/**
 * The tables of two compilations as one: what all lexicons compiled together would give, provided that `addition` was compiled `beside`
 * tables like `base`. Throws where there are more entries or conditions than tables can hold.
 */
export function mergedTables(base: Tables, addition: Tables): Tables {
  const { head, ...own } = addition;
  const { wordCounts, ...dictionary } = mergedDictionary(base, addition);
  if (base.head.entries.length + head.entries.length > none || base.head.conditions.length + head.conditions.length >= none)
    throw new Error(`more than ${none} entries or conditions cannot be looked for at once`);
  const entries = base.head.entries.length;
  const conditions = base.head.conditions.length;
  return {
    head: {
      ...base.head,
      lexicons: [...base.head.lexicons, ...head.lexicons],
      entries: [...base.head.entries, ...head.entries.map(entry => ({ ...entry, lexicon: entry.lexicon + base.head.lexicons.length }))],
      conditions: [...base.head.conditions, ...head.conditions],
      words: [...base.head.words, ...head.words.filter(word => !base.head.words.some(known => isSame(known, word)))],
      wordCounts,
    },
    units: joined(base.units, own.units),
    starts: joined(base.starts, own.starts.subarray(1), base.units.length),
    entries: joined(base.entries, own.entries, entries),
    forms: joined(base.forms, own.forms),
    bits: joined(base.bits, own.bits),
    conditions: joined(
      base.conditions,
      own.conditions.map(index => (index === none ? none : index + conditions)),
    ),
    ...mergedAnchors(base, addition),
    ...dictionary,
  };
}

/** The words of the boundary step, by length, from one on, and in order. */
export function dictionaryOf({ head: { wordCounts }, wordUnits }: Tables): string[][] {
  let at = 0;
  return wordCounts.map((count, i) =>
    Array.from({ length: count }, () => {
      const word = String.fromCharCode(...wordUnits.subarray(at, at + i + 1));
      at += i + 1;
      return word;
    }),
  );
}

/** Patterns of the addition come behind those of the base; of a pair that both have, the base's patterns first. */
function mergedAnchors(base: Tables, addition: Tables): Pick<Tables, 'pairs' | 'pairStarts' | 'anchors'> {
  const patterns = base.starts.length - 1;
  const pairs: number[] = [];
  const pairStarts = [0];
  const anchors = new Uint32Array(base.anchors.length + addition.anchors.length);
  let filled = 0;
  let i = 0;
  let j = 0;
  while (i < base.pairs.length || j < addition.pairs.length) {
    const pair = Math.min(base.pairs[i] ?? Number.POSITIVE_INFINITY, addition.pairs[j] ?? Number.POSITIVE_INFINITY);
    if (base.pairs[i] === pair) take(base, i++, 0);
    if (addition.pairs[j] === pair) take(addition, j++, patterns);
    pairs.push(pair);
    pairStarts.push(filled);
  }
  return { pairs: Uint32Array.from(pairs), pairStarts: Uint32Array.from(pairStarts), anchors };

  function take({ anchors: from, pairStarts: starts }: Tables, pair: number, by: number): void {
    for (let at = starts[pair]!; at < starts[pair + 1]!; at++) anchors[filled++] = from[at]! + (by << anchorShift);
  }
}

interface Dictionary {
  readonly wordCounts: readonly number[];
  readonly wordUnits: Uint16Array;
  readonly wordCosts: Uint16Array;
}

function mergedDictionary(base: Tables, addition: Tables): Dictionary {
  const without = new Set(addition.head.without);
  const [known, more] = [base, addition].map(tables => wordsWithCosts(tables));
  const words = Array.from({ length: Math.max(known!.length, more!.length) }, (_, i) =>
    [...(known![i] ?? []).filter(([word]) => !without.has(word)), ...(more![i] ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return {
    wordCounts: words.map(ofLength => ofLength.length),
    wordUnits: unitsOf(words.flatMap(ofLength => ofLength.map(([word]) => word)).join('')),
    wordCosts: Uint16Array.from(words.flatMap(ofLength => ofLength.map(([, cost]) => cost))),
  };
}

function wordsWithCosts(tables: Tables): (readonly [word: string, cost: number])[][] {
  let at = 0;
  return dictionaryOf(tables).map(ofLength => ofLength.map(word => [word, tables.wordCosts[at++]!] as const));
}

export function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Both in a row, the numbers of the second raised. */
function joined<Numbers extends Uint8Array | Uint16Array | Uint32Array>(first: Numbers, second: Numbers, raise = 0): Numbers {
  const both = new (first.constructor as new (length: number) => Numbers)(first.length + second.length);
  both.set(first);
  for (let i = 0; i < second.length; i++) both[first.length + i] = second[i]! + raise;
  return both;
}

function isSame(a: Tables['head']['words'][number], b: Tables['head']['words'][number]): boolean {
  return a.canonical === b.canonical && a.here === b.here && a.region === b.region;
}
