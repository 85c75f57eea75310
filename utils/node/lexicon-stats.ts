import type { Lexicon } from '../lexicon/schema.ts';
import { createReporter } from '../report/report.ts';
import { corpusTexts, hasCorpora } from './corpora.ts';
import { compileCurated } from './curated.ts';
import { markdownTable } from './marks.ts';

/** Kinds of text, by folder of the corpora. */
const kinds: readonly (readonly [name: string, ...folders: string[]])[] = [
  ['evening news', 'a_state/xwlb'],
  ['MFA', 'a_state/mfa'],
  ['Hong Kong press', 'b_trad/hkcnews_formula', 'b_trad/hkcnews_random'],
  ['critical essays', 'b2_critical_zh'],
  ['chatbots', 'd_chat'],
  ['ordinary', 'c_neutral'],
];

/** Per lexicon: entries by tier, how many are sourced and how many first uses verified, and hits per 10,000 Han characters by kind of text. */
export function statsTable(lexicons: readonly Lexicon[]): string {
  const rates = hasCorpora() ? ratesByLexicon(lexicons) : undefined;
  const head = [
    'Lexicon',
    'Entries',
    'core',
    'extended',
    'research',
    'Sourced',
    'First use verified',
    ...(rates ? kinds.map(([name]) => name) : []),
  ];
  const rows = lexicons.map(lexicon => [
    ...countsOf([lexicon], lexicon.title.en),
    ...(rates ? kinds.map(([kind]) => rates(kind, lexicon.id)) : []),
  ]);
  const total = [...countsOf(lexicons, '**All**'), ...(rates ? kinds.map(([kind]) => rates(kind)) : [])];
  const note = rates
    ? '\nThe last six columns are hits per 10,000 Han characters, all tiers, measured over the corpora beside the project.'
    : '';
  return `${markdownTable([head, ...rows, total])}\n${note}`;
}

function countsOf(lexicons: readonly Lexicon[], name: string): (string | number)[] {
  const entries = lexicons.flatMap(lexicon => lexicon.entries);
  const tier = (wanted: string) => entries.filter(entry => entry.tier === wanted).length;
  return [
    name,
    entries.length,
    tier('core'),
    tier('extended'),
    tier('research'),
    entries.filter(entry => entry.sources.some(({ read }) => read !== 'not-read')).length,
    entries.filter(entry => entry.firstUse?.verified).length,
  ];
}

function ratesByLexicon(lexicons: readonly Lexicon[]): (kind: string, lexicon?: string) => string {
  const report = createReporter(compileCurated(lexicons), () => true);
  const counts = kinds.map(([name, ...folders]) => {
    const reports = folders.flatMap(folder => corpusTexts(folder)).map(({ text, kind }) => report(text, kind));
    return { name, han: reports.reduce((sum, { han }) => sum + han, 0), hits: reports.flatMap(({ hits }) => hits) };
  });
  return (kind, lexicon) => {
    const found = counts.find(({ name }) => name === kind);
    if (!found) return '';
    const hits = lexicon ? found.hits.filter(hit => hit.lexicon === lexicon).length : found.hits.length;
    return ((hits * 10_000) / found.han).toFixed(2);
  };
}
