import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import Ahocorasick from 'ahocorasick';
import ModernAhocorasick from 'modern-ahocorasick';
import { createScanner } from '../../utils/core/scanner.ts';
import type { Tables } from '../../utils/core/tables.ts';
import type { Contestant } from './contest.ts';

export const floor = 'charCodeAt loop';
export const ours = 'Tifa Lens';
export const peers = ['@monyone/aho-corasick', 'modern-ahocorasick', 'ahocorasick', 'RegExp'] as const;
export type Peer = (typeof peers)[number];

/** Finds what it knows in a text; what it gives back is only counted. */
export type Matcher = (text: string) => number;

/** The floor: reads every character and does nothing with it. */
export const readCodes: Matcher = text => {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
};

/** The whole path to confirmed hits, every lexicon and tier on. */
export function ourMatcher(tables: Tables): Matcher {
  const scan = createScanner(tables);
  return text => scan(text).length;
}

/**
 * Another library, or the engine's own alternation, given literal wordings in Simplified.
 * None of them folds scripts, widths and marks, knows gaps or insertions, asks for word boundaries, exceptions or words near by.
 */
export function peerMatcher(peer: Peer, wordings: readonly string[]): Matcher {
  switch (peer) {
    case '@monyone/aho-corasick': {
      const matcher = new Monyone([...wordings]);
      return text => matcher.matchInText(text).length;
    }
    case 'modern-ahocorasick': {
      const matcher = new ModernAhocorasick(wordings);
      return text => matcher.search(text).length;
    }
    case 'ahocorasick': {
      const matcher = new Ahocorasick(wordings);
      return text => matcher.search(text).length;
    }
    case 'RegExp': {
      // The longest first: of alternatives the first that fits is taken.
      const longestFirst = wordings.toSorted((a, b) => b.length - a.length);
      const matcher = new RegExp(longestFirst.map(escaped).join('|'), 'g');
      return text => text.match(matcher)?.length ?? 0;
    }
  }
}

function escaped(wording: string): string {
  return wording.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Every matcher on one text. */
export function contestantsOn(text: string, matchers: ReadonlyMap<string, Matcher>): Contestant[] {
  return [...matchers].map(([name, find]) => ({ name, run: () => find(text) }));
}

export function allMatchers(tables: Tables, wordings: readonly string[]): Map<string, Matcher> {
  return new Map([
    [floor, readCodes],
    [ours, ourMatcher(tables)],
    ...peers.map((peer): [string, Matcher] => [peer, peerMatcher(peer, wordings)]),
  ]);
}
