import { type Voice, voices } from '../core/voice.ts';
import type { ConcordanceFilter, ConcordanceRow } from '../report/concordance.ts';
import { type Role, roles } from '../report/document.ts';

/** What is chosen in the controls of a concordance, as they hold it: empty where all is shown. */
export interface Choices {
  readonly words: string;
  readonly formula: string;
  readonly lexicon: string;
  readonly voice: string;
  readonly role: string;
  readonly turn: string;
}

export const noChoices: Choices = { words: '', formula: '', lexicon: '', voice: '', role: '', turn: '' };

export function filterOf({ words, formula, lexicon, voice, role, turn }: Choices): ConcordanceFilter {
  return {
    ...(words.trim() && { words: words.trim() }),
    ...(formula && { entries: new Set([formula]) }),
    ...(lexicon && { lexicons: new Set([lexicon]) }),
    ...(isOneOf(voices, voice) && { voices: new Set<Voice>([voice]) }),
    ...(isOneOf(roles, role) && { roles: new Set<Role>([role]) }),
    ...(turn && { turns: new Set([Number(turn)]) }),
  };
}

/** What there is to choose from, with how many rows have it; formulas and lexicons with most rows first. */
export interface Offer {
  readonly formulas: readonly (readonly [id: string, count: number])[];
  readonly lexicons: readonly (readonly [id: string, count: number])[];
  readonly roles: readonly Role[];
  readonly turns: readonly number[];
}

export function offerOf(rows: readonly ConcordanceRow[]): Offer {
  const formulas = new Map<string, number>();
  const lexicons = new Map<string, number>();
  const turns = new Set<number>();
  const seen = new Set<Role>();
  for (const { hit, role, turn } of rows) {
    formulas.set(hit.entry, (formulas.get(hit.entry) ?? 0) + 1);
    lexicons.set(hit.lexicon, (lexicons.get(hit.lexicon) ?? 0) + 1);
    seen.add(role);
    if (turn !== undefined) turns.add(turn);
  }
  return {
    formulas: [...formulas].sort(byCount),
    lexicons: [...lexicons].sort(byCount),
    roles: roles.filter(role => seen.has(role)),
    turns: [...turns].sort((a, b) => a - b),
  };
}

function byCount([, a]: readonly [string, number], [, b]: readonly [string, number]): number {
  return b - a;
}

function isOneOf<T extends string>(all: readonly T[], value: string): value is T {
  return all.some(known => known === value);
}
