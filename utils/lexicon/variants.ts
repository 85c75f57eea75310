import hongKongPhrases from 'opencc-js/dict/HKPhrases';
import taiwanPhrases from 'opencc-js/dict/TWPhrases';
import { type FoldTable, folded } from '../core/fold.ts';
import type { Pattern } from '../core/pattern.ts';
import type { RegionalWord } from '../core/tables.ts';
import { readPairs } from './fold-pairs.ts';

/** A pair of `lexicons/vocabulary.json`: a word that a converter misses. Either script. */
export interface VocabularyPair {
  readonly mainland: string;
  readonly regional: string;
  readonly region: 'TW' | 'HK';
  readonly seen: string;
}

export interface Variant {
  readonly pattern: Pattern;
  /** The regional words in it, in order; none for the pattern itself. */
  readonly words: readonly RegionalWord[];
}

/** Every pattern in the wordings of Taiwan and Hong Kong, itself first. */
export type Expand = (pattern: Pattern) => Variant[];

/** With more regional words than this in one pattern, only one word at a time and all at once are tried: real texts convert all or little. */
const mostCombined = 4;
const longestKey = 8;

/** Words come from OpenCC's tables and from `vocabulary.json`, which wins; at each place the longest word is the one replaced. */
export function createExpand(vocabulary: readonly VocabularyPair[], fold: FoldTable): Expand {
  const regional = new Map<string, RegionalWord[]>();
  const add = (mainland: string, here: string, region: 'TW' | 'HK') => {
    const word = { canonical: folded(mainland, fold), here: folded(here, fold), region };
    const known = regional.get(word.canonical) ?? [];
    if (word.canonical !== word.here && word.canonical.length > 1 && !known.some(other => other.here === word.here))
      regional.set(word.canonical, [...known, word]);
  };
  for (const pair of vocabulary) add(pair.mainland, pair.regional, pair.region);
  for (const [from, to] of readPairs(taiwanPhrases)) add(from, to, 'TW');
  for (const [from, to] of readPairs(hongKongPhrases)) add(from, to, 'HK');

  return pattern => {
    const places = placesOf(pattern, regional);
    const combinations = places.length <= mostCombined ? everyCombination(places) : oneOrAll(places);
    return [{ pattern, words: [] }, ...combinations.filter(words => words.length).map(words => replaced(pattern, words))];
  };
}

interface Place {
  readonly at: number;
  readonly words: readonly RegionalWord[];
}

type Chosen = { readonly at: number; readonly word: RegionalWord };

function placesOf(pattern: Pattern, regional: ReadonlyMap<string, readonly RegionalWord[]>): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < pattern.length; ) {
    let length = Math.min(longestKey, pattern.length - at);
    while (length > 1 && !regional.has(pattern.slice(at, at + length))) length--;
    const words = length > 1 ? regional.get(pattern.slice(at, at + length)) : undefined;
    if (words) places.push({ at, words });
    at += length || 1;
  }
  return places;
}

function everyCombination(places: readonly Place[]): Chosen[][] {
  return places.reduce<Chosen[][]>((sets, { at, words }) => sets.flatMap(set => [set, ...words.map(word => [...set, { at, word }])]), [[]]);
}

function oneOrAll(places: readonly Place[]): Chosen[][] {
  const single = places.flatMap(({ at, words }) => words.map(word => [{ at, word }]));
  const all = places.flatMap(({ at, words }) => (words[0] ? [{ at, word: words[0] }] : []));
  return [...single, all];
}

function replaced(pattern: Pattern, chosen: readonly Chosen[]): Variant {
  let out = '';
  let from = 0;
  for (const { at, word } of chosen) {
    out += pattern.slice(from, at) + word.here;
    from = at + word.canonical.length;
  }
  return { pattern: out + pattern.slice(from), words: chosen.map(({ word }) => word) };
}
