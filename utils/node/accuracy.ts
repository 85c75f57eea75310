import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Allows } from '../core/scanner.ts';
import type { CompiledTables } from '../core/tables.ts';
import { convert } from '../lexicon/convert.ts';
import { type Tier, tiers } from '../lexicon/tiers.ts';
import { createReporter } from '../report/report.ts';
import { type CorpusText, corpusTexts, hasCorpora, sharedFolder } from './corpora.ts';
import { compileCurated } from './curated.ts';
import { markdownTable, replaceBetweenMarks } from './marks.ts';

interface Scan extends CorpusText {
  readonly han: number;
  readonly hits: readonly { readonly entry: string }[];
}

interface Score {
  readonly formula: { readonly precision: number; readonly recall: number };
  readonly voice: { readonly accuracy: number | null };
  readonly paragraphs: { readonly recall: number };
}

/** Measures the curated lexicons on labelled and unlabelled real text, and writes the table of the README: `npm run accuracy`. */
function measure(): void {
  const tables = compileCurated();
  const texts = corpusTexts().filter(({ file }) => file.includes('/') && !file.startsWith('e_peer/'));
  const scans = Object.fromEntries(tiers.map(tier => [tier, scanAll(texts, tables, tier)])) as Record<Tier, Scan[]>;
  const scores = Object.fromEntries(tiers.map(tier => [tier, scoreOf(scans[tier])])) as Record<Tier, Score>;
  const table = markdownTable([
    ['', ...tiers.map(tier => (tier === 'research' ? 'all' : tier))],
    ['precision on labelled occurrences', ...tiers.map(tier => scores[tier].formula.precision.toFixed(3))],
    ['recall on labelled occurrences', ...tiers.map(tier => scores[tier].formula.recall.toFixed(3))],
    ['sure spans of labelled paragraphs covered', ...tiers.map(tier => scores[tier].paragraphs.recall.toFixed(3))],
    ...rateRows.map(([name, ...folders]) => [`hits per 10,000 Han characters: ${name}`, ...tiers.map(tier => rate(scans[tier], folders))]),
    [
      'news days with two or more distinct formulas',
      ...tiers.map(tier =>
        share(
          scans[tier].filter(({ file }) => file.startsWith('a_state/xwlb')),
          isDiverse,
        ),
      ),
    ],
    [
      'documents with the same entries in the same order after conversion',
      ...tiers.map(tier => share(scans[tier], staysTheSame(tables, tier))),
    ],
  ]);
  const readme = path.join(import.meta.dirname, '../../README.md');
  writeFileSync(readme, replaceBetweenMarks(readFileSync(readme, 'utf8'), 'accuracy', table));
  console.log(table);
}

const documentation = ['c_neutral/react_docs', 'c_neutral/vue_docs', 'b_trad/rustbook_tw'];
const fiction = ['c_neutral/essays_fiction', 'c_neutral/novel_web'];
const wiki = ['c_neutral/cmrc_wiki', 'b_trad/drcd_wiki'];
const rateRows: readonly (readonly [name: string, ...folders: string[]])[] = [
  ['reviews, documentation, fiction and wiki together', 'c_neutral/reviews', ...documentation, ...fiction, ...wiki],
  ['reviews', 'c_neutral/reviews'],
  ['documentation', ...documentation],
  ['fiction', ...fiction],
  ['wiki', ...wiki],
  ['evening news', 'a_state/xwlb'],
  ['Hong Kong press, unselected', 'b_trad/hkcnews_random'],
];

function scanAll(texts: readonly CorpusText[], tables: CompiledTables, tier: Tier): Scan[] {
  const report = createReporter(tables, upTo(tier));
  return texts.map(text => ({ ...text, ...report(text.text, text.kind) }));
}

const upTo =
  (tier: Tier): Allows =>
  (_entry, formTier) =>
    formTier <= tiers.indexOf(tier);

/** The scorer that lies beside the corpora, on what the command line would print. */
function scoreOf(scans: readonly Scan[]): Score {
  const lines = scans.map(({ file, document, han, hits }) =>
    JSON.stringify({ file: path.join(sharedFolder, 'corpora', file), document, han, hits }),
  );
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(sharedFolder, 'tools/score.mjs'), path.join(sharedFolder, 'gold'), path.join(sharedFolder, 'corpora')],
    {
      input: lines.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (!stdout) throw new Error(`The scorer gave no answer: ${stderr}`);
  return JSON.parse(stdout);
}

function rate(scans: readonly Scan[], folders: readonly string[]): string {
  const chosen = scans.filter(({ file }) => folders.some(folder => file.startsWith(folder)));
  const sum = (of: (scan: Scan) => number) => chosen.reduce((total, scan) => total + of(scan), 0);
  return ((sum(({ hits }) => hits.length) * 10_000) / sum(({ han }) => han)).toFixed(2);
}

const isDiverse = ({ hits }: Scan) => new Set(hits.map(({ entry }) => entry)).size > 1;

/** To Taiwan vocabulary, to Hong Kong characters, and back: a Simplified document must give what it gave. */
function staysTheSame(tables: CompiledTables, tier: Tier): (scan: Scan) => boolean {
  const report = createReporter(tables, upTo(tier));
  return ({ text, kind }) => {
    const simplified = convert(text, 'tw', 'cn');
    const entries = (wording: string) =>
      report(wording, kind)
        .hits.map(({ entry }) => entry)
        .join();
    const expected = entries(simplified);
    const taiwan = convert(simplified, 'cn', 'twp');
    return [taiwan, convert(simplified, 'cn', 'hk'), convert(taiwan, 'tw', 'cn')].every(wording => entries(wording) === expected);
  };
}

function share<T>(items: readonly T[], passes: (item: T) => boolean): string {
  return `${((items.filter(passes).length * 100) / items.length).toFixed(1)} %`;
}

// Last, for the constants above are read by it.
if (hasCorpora()) measure();
else console.log('accuracy: no ../shared/corpora beside the project; skipped');
