import { encodeTables } from '../../utils/core/tables.ts';
import { compileCurated } from '../../utils/node/curated.ts';
import type { Chromium } from './chromium.ts';
import { contest, millisecondsOf } from './contest.ts';
import { paragraphs } from './html.ts';
import { allMatchers, contestantsOn, floor, type Matcher, ourMatcher, ours, peers, readCodes } from './matchers.ts';
import { type Materials, seed } from './materials.ts';
import { createRandom, shuffled } from './random.ts';
import type { Curve, Findings } from './rows.ts';
import { createSampleText } from './sample-text.ts';
import { phraseLexicon } from './wordings.ts';

const textLengths = [1e4, 1e5, 1e6, 1e7];
const patternCounts = [100, 1_000, 10_000, 50_000];
const nodeCounts = [1e2, 1e3, 1e4, 1e5];
/** Formulas woven into 10,000 characters of a million, for none to 100,000 hits. */
const densities = [0, 10, 100, 1_000];
/** Beyond this text a peer takes seconds a run. */
const longestForPeers = 1e6;

/** How the time grows with the text, the patterns, the nodes and the hits. */
export async function measureGrowth(materials: Materials, chromium: Chromium): Promise<Findings> {
  const curves: Curve[] = [];
  for (const curve of [withTextLength, withPatterns, withHits, withNodes]) {
    const begun = performance.now();
    curves.push(await curve(materials, chromium));
    console.error(`  ${curve.name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
  return { curves };
}

const names = [floor, ours, ...peers];

async function withTextLength({ tables, wordings, ordinary }: Materials): Promise<Curve> {
  const matchers = allMatchers(tables, wordings);
  const lines: (number | undefined)[][] = [];
  for (const length of textLengths) {
    const some = length > longestForPeers ? new Map([...matchers].filter(([name]) => name === floor || name === ours)) : matchers;
    lines.push([length, ...(await nanoseconds(ordinary(length), some))]);
  }
  return { title: 'Nanoseconds a character by length of an ordinary text, shipped lexicons (Node)', head: ['characters', ...names], lines };
}

async function withPatterns({ formulas, words, ordinary }: Materials): Promise<Curve> {
  const text = ordinary(1e5);
  const long = [...words.keys()].filter(word => word.length > 3 && /^\p{Script=Han}+$/u.test(word));
  const phrases = shuffled([...new Set([...formulas.filter(formula => formula.length > 3), ...long])], createRandom(seed));
  const lines: (number | undefined)[][] = [];
  for (const count of patternCounts) {
    const some = phrases.slice(0, count);
    lines.push([count, ...(await nanoseconds(text, allMatchers(compileCurated([phraseLexicon(some)]), some)))]);
  }
  return {
    title: 'Nanoseconds a character by number of patterns (bare phrases), ordinary text of 100,000 characters (Node)',
    head: ['phrases', ...names],
    lines,
  };
}

async function withHits({ tables, formulas, words }: Materials): Promise<Curve> {
  const matchers = new Map([
    [floor, readCodes],
    [ours, ourMatcher(tables)],
  ]);
  const lines: (number | undefined)[][] = [];
  for (const density of densities) {
    // Words of one character make no formulas by chance.
    const text = createSampleText({ words: [...words].filter(([word]) => density || word.length === 1), formulas, density, seed })(1e6);
    lines.push([matchers.get(ours)?.(text) ?? 0, ...(await nanoseconds(text, matchers)).slice(0, 2)]);
  }
  return { title: 'Nanoseconds a character by hits in a million characters (Node)', head: ['hits', floor, ours], lines };
}

async function withNodes({ tables, ordinary }: Materials, chromium: Chromium): Promise<Curve> {
  const base64 = Buffer.from(encodeTables(tables)).toString('base64');
  const lines: (number | undefined)[][] = [];
  for (const count of nodeCounts) {
    const times = await chromium.run('nodes.ts', paragraphs(ordinary(count * 20), count), tables => bench.readNodes(tables), base64);
    lines.push([count, ...['textContent', 'TreeWalker', ours].map(name => (millisecondsOf(times, name).median * 1000) / count)]);
  }
  return {
    title: 'Microseconds of script a text node of 20 characters, by number of nodes (Chromium; ours reads, finds, and asks for styles)',
    head: ['nodes', 'textContent', 'TreeWalker', ours],
    lines,
  };
}

/** In the order of `names`; a curve needs fewer rounds than a row, but a middle one. */
async function nanoseconds(text: string, matchers: ReadonlyMap<string, Matcher>): Promise<(number | undefined)[]> {
  const times = await contest(contestantsOn(text, matchers), 3, 10);
  return names.map(name => (matchers.has(name) ? (millisecondsOf(times, name).median * 1e6) / text.length : undefined));
}
