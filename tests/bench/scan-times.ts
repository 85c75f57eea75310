import type { Tables } from '../../utils/core/tables.ts';
import { contest, type Times } from './contest.ts';
import { allMatchers, contestantsOn, floor, type Matcher, ours } from './matchers.ts';

/** Milliseconds of every matcher on the texts, on one platform. */
export interface ScanTimes {
  readonly ordinary: Times;
  readonly dense: Times;
  readonly peers: Times;
}

export interface ScanTexts {
  readonly ordinary: string;
  readonly dense: string;
}

/** The contests from text to hits; the same in Node and in a page. */
export async function scanTimes(tables: Tables, wordings: readonly string[], texts: ScanTexts): Promise<ScanTimes> {
  const matchers = allMatchers(tables, wordings);
  return {
    ordinary: await againstFloor(texts.ordinary, matchers),
    dense: await againstFloor(texts.dense, matchers),
    peers: await contest(contestantsOn(texts.ordinary, matchers), 5),
  };
}

/** Both are fast: many short rounds, for on a busy machine speed changes from one tenth of a second to the next. */
function againstFloor(text: string, matchers: ReadonlyMap<string, Matcher>): Promise<Times> {
  const pair = contestantsOn(text, matchers).filter(({ name }) => name === floor || name === ours);
  return contest(pair, 40, 10);
}
