import { mostChoices } from '../core/matcher.ts';
import { gapLength, isLiteral, type Pattern, type Piece, patternOf, piecesOf } from '../core/pattern.ts';
import { anchorShift } from '../core/tables.ts';
import type { WordList } from './word-list.ts';

/** A pattern with the pairs of characters the matcher looks for it by: every wording holds one of them. */
export interface Anchored {
  readonly pattern: Pattern;
  readonly anchors: readonly Anchor[];
}

interface Anchor {
  /** `first << 16 | second`. */
  readonly pair: number;
  /** Where the pair begins in the pattern. */
  readonly offset: number;
}

/** More choices than these are not made by joining pieces. */
const mostJoined = 24;
/** What one more anchor may cost, in occurrences of a pair in the dictionary's count (60 million words): each takes room in the page. */
const anchorCost = 60;

/**
 * Finds the stretch of pieces whose rarest pairs, one for each of its choices, ordinary Chinese has least often, and makes it one piece:
 * 涉(疆|藏)问题 is looked for as (涉疆|涉藏)问题, for 问题 stands everywhere.
 */
export function anchor(pieces: readonly Piece[], words: WordList): Anchored {
  let best: { cost: number; from: number; to: number; choices: readonly Choice[] } | undefined;
  for (let from = 0; from < pieces.length; from++) {
    let joined: Piece = [''];
    for (let to = from + 1; to <= pieces.length; to++) {
      const piece = pieces[to - 1]!;
      if (isGap(piece)) break;
      joined = [...new Set(joined.flatMap(start => piece.map(choice => start + choice)))];
      if (joined.length > mostJoined && best) break;
      const choices = joined.map(choice => rarestPair(choice, words));
      const cost = choices.reduce((sum, { frequency }) => sum + frequency + anchorCost, 0);
      if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { cost, from, to, choices };
    }
  }
  if (!best) throw new Error(`"${patternOf(pieces)}" has no two characters in a row that are always there`);
  const before = pieces.slice(0, best.from);
  const stretch = best.choices.map(({ text }) => text);
  // A choice begins behind the bracket or bar before it.
  let offset = patternOf(before).length + (stretch.length > 1 ? 1 : 0);
  const anchors = best.choices.map(({ text, pair, at }) => {
    const found = { pair, offset: offset + at };
    offset += text.length + 1;
    return found;
  });
  return { pattern: patternOf([...before, stretch, ...pieces.slice(best.to)]), anchors };
}

/** Can tables hold it? Many choices, each with many regional words, make a pattern too long for the offsets of its anchors, or a group too large. */
export function fitsTables({ pattern, anchors }: Anchored): boolean {
  return anchors.every(({ offset }) => offset >>> anchorShift === 0) && piecesOf(pattern).every(({ length }) => length <= mostChoices);
}

interface Choice {
  readonly text: string;
  readonly pair: number;
  readonly at: number;
  readonly frequency: number;
}

/** The pair of neighbouring characters that ordinary Chinese has least often; of infinite frequency where there is none. */
function rarestPair(text: string, words: WordList): Choice {
  let best: Choice = { text, pair: 0, at: -1, frequency: Number.POSITIVE_INFINITY };
  for (let at = 0; at + 1 < text.length; at++) {
    const first = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1);
    if (!isLiteral(first) || !isLiteral(second)) continue;
    const frequency = words.pairFrequency(text.slice(at, at + 2));
    if (frequency < best.frequency) best = { text, pair: ((first << 16) | second) >>> 0, at, frequency };
  }
  return best;
}

function isGap(piece: Piece): boolean {
  return gapLength(piece[0]?.charCodeAt(0) ?? 0) > 0;
}
