import type { ComparedSet, Comparison, FormulaKeyness } from './comparison.ts';
import { type Counted, counted } from './counts.ts';
import type { Density } from './density.ts';
import type { Role } from './document.ts';
import { type Cell, csvWriter } from './exporters/csv.ts';
import type { ExportOptions } from './exporters/exporter.ts';
import type { Keyness } from './keyness.ts';
import type { Provenance } from './provenance.ts';

/** How a comparison was made. */
export interface ComparisonProvenance extends Provenance {
  /** The documents of which parts were compared. */
  readonly roles: readonly Role[];
}

export interface ComparisonExportOptions extends ExportOptions {
  /** What an entry is called, beside its id. */
  label?(entry: string): string;
}

/** One of the formats that a comparison of two sets, or a ranking of many, is written in: for the workbench and the command line alike. */
export interface ComparisonFormat {
  /** What the command line calls it. */
  readonly id: string;
  readonly extension: string;
  readonly mediaType: string;
  comparison(comparison: Comparison, provenance: ComparisonProvenance, options: ComparisonExportOptions): string;
  ranking(sets: readonly ComparedSet[], provenance: ComparisonProvenance, options: ExportOptions): string;
}

export const comparisonFormats: readonly ComparisonFormat[] = [
  { id: 'csv', extension: 'csv', mediaType: 'text/csv', comparison: comparisonCsv, ranking: rankingCsv },
  { id: 'json', extension: 'json', mediaType: 'application/json', comparison: comparisonJson, ranking: rankingJson },
  { id: 'markdown', extension: 'md', mediaType: 'text/markdown', comparison: comparisonMarkdown, ranking: rankingMarkdown },
];

type Row = Readonly<Record<string, Cell>>;

/**
 * One table for all: a row is a density by voice, a formula or a word, as its first column says, and the last rows say how it was found.
 * Numbers have six digits, for the last ones of a logarithm differ between browsers; a limit that is not there is empty.
 */
function comparisonCsv(comparison: Comparison, provenance: ComparisonProvenance, options: ComparisonExportOptions): string {
  const { a, b, formulas, words = [] } = comparison;
  const rows: Row[] = [
    { table: 'set', item: 'a', label: a.name },
    { table: 'set', item: 'b', label: b.name },
    ...counted.map(by => ({ table: 'density', item: by, ...densityCells(comparison, by) })),
    ...formulas.map(found => ({
      ...keynessCells('formula', found, a.han, b.han),
      label: options.label?.(found.item),
      a_dp_norm: found.dpNormA,
      b_dp_norm: found.dpNormB,
    })),
    ...words.map(found => keynessCells('word', found)),
    ...provenanceRows(provenance),
  ];
  return csvOf(comparisonColumns, rows, options);
}

const sides = (name: string) => [`a_${name}`, `b_${name}`];
const comparisonColumns = [
  ...['table', 'item', 'label'],
  ...['count', 'documents', 'han', 'per_1000', 'low', 'high', 'dp_norm'].flatMap(sides),
  ...['difference', 'difference_low', 'difference_high', 'ratio', 'ratio_low', 'ratio_high', 'log_likelihood', 'log_ratio'],
];

function densityCells({ a, b, contrast }: Comparison, by: Counted): Row {
  const { difference, ratio } = contrast[by];
  const of = (side: string, { documents, han, density }: ComparedSet): Row => {
    const { hits, per1000, low, high } = density[by];
    return {
      [`${side}_count`]: hits,
      [`${side}_documents`]: documents,
      [`${side}_han`]: han,
      [`${side}_per_1000`]: per1000,
      [`${side}_low`]: low,
      [`${side}_high`]: high,
    };
  };
  return {
    ...of('a', a),
    ...of('b', b),
    difference: difference.value,
    difference_low: difference.low,
    difference_high: difference.high,
    ratio: ratio.value,
    ratio_low: ratio.low,
    ratio_high: ratio.high,
  };
}

function keynessCells(table: string, { item, a, b, logLikelihood, logRatio }: Keyness, hanA?: number, hanB?: number): Row {
  return {
    table,
    item,
    a_count: a.count,
    a_documents: a.documents,
    a_per_1000: hanA && (a.count * 1000) / hanA,
    b_count: b.count,
    b_documents: b.documents,
    b_per_1000: hanB && (b.count * 1000) / hanB,
    log_likelihood: logLikelihood,
    log_ratio: logRatio,
  };
}

function provenanceRows(provenance: ComparisonProvenance): Row[] {
  return factsOf(provenance).map(([item, label]) => ({ table: 'provenance', item, label }));
}

function factsOf({ engine, lexicons, settings, roles, time }: ComparisonProvenance): [string, string][] {
  return [
    ['engine', `${engine.name} ${engine.version}`],
    ...lexicons.map(({ id, version, sha256 }): [string, string] => ['lexicon', `${id} ${version} sha256:${sha256}`]),
    ['tier', settings.tier],
    ['voices', settings.voices.join(' ')],
    ['muted', settings.muted.join(' ')],
    ['roles', roles.join(' ')],
    ['exported', time],
  ];
}

/** A ranking, a row for each set, in the order given. */
function rankingCsv(sets: readonly ComparedSet[], provenance: ComparisonProvenance, options: ExportOptions): string {
  const rows: Row[] = sets.map(({ name, documents, han, density }, index) => ({
    table: 'set',
    item: index + 1,
    label: name,
    documents,
    han,
    ...Object.assign({}, ...counted.map(by => rankingCells(by, density[by]))),
  }));
  const columns = ['table', 'item', 'label', 'documents', 'han', ...counted.flatMap(by => Object.keys(rankingCells(by, emptyDensity)))];
  return csvOf(columns, [...rows, ...provenanceRows(provenance)], options);
}

const emptyDensity: Density = { hits: 0, per1000: 0, low: 0, high: 0 };

function rankingCells(by: Counted, { hits, per1000, low, high }: Density): Row {
  return { [`${by}_hits`]: hits, [`${by}_per_1000`]: per1000, [`${by}_low`]: low, [`${by}_high`]: high };
}

function csvOf(columns: readonly string[], rows: readonly Row[], options: ExportOptions): string {
  const writer = csvWriter(options);
  const lines = [columns, ...rows.map(row => columns.map(column => rounded(row[column])))].map(writer.cells);
  return `${writer.mark}${lines.map(line => line + writer.newline).join('')}`;
}

/** To six digits; nothing where there is no number. */
function rounded(value: Cell): string | number {
  if (typeof value === 'string') return value;
  return value === undefined || !Number.isFinite(value) ? '' : Number(value.toPrecision(6));
}

/** Everything, with numbers of six digits; `null` where there is no limit. */
function comparisonJson(comparison: Comparison, provenance: ComparisonProvenance): string {
  return jsonOf({ type: 'comparison', ...provenance, ...comparison });
}

function rankingJson(sets: readonly ComparedSet[], provenance: ComparisonProvenance): string {
  return jsonOf({ type: 'ranking', ...provenance, sets });
}

function jsonOf(value: object): string {
  const sixDigits = (_key: string, found: unknown) =>
    typeof found !== 'number' ? found : Number.isInteger(found) ? found : Number.isFinite(found) ? rounded(found) : null;
  return `${JSON.stringify(value, sixDigits, 2)}\n`;
}

/** To be read: densities, the formulas that tell the sets apart most certainly, and words. */
function comparisonMarkdown(comparison: Comparison, provenance: ComparisonProvenance, { label }: ComparisonExportOptions): string {
  const { a, b, formulas, words } = comparison;
  const named = (found: Keyness) => [label?.(found.item), found.item].filter(Boolean).join(' ');
  const sections = [
    `# ${escaped(a.name)} against ${escaped(b.name)}`,
    `Hits per 1,000 Han characters, with 95 % limits.`,
    markdownTable(
      ['voice', a.name, b.name, 'difference', 'ratio'],
      counted.map(by => [
        by,
        densityText(a.density[by]),
        densityText(b.density[by]),
        limitsText(comparison.contrast[by].difference.value, comparison.contrast[by].difference),
        limitsText(comparison.contrast[by].ratio.value, comparison.contrast[by].ratio),
      ]),
    ),
    `${escaped(a.name)}: ${sizeText(a)}; ${escaped(b.name)}: ${sizeText(b)}.`,
    '## Formulas',
    keynessTable(formulas, a, b, named),
    ...(words ? ['## Words', keynessTable(words, a, b, ({ item }) => item)] : []),
    '## How it was found',
    factsOf(provenance)
      .filter(([, fact]) => fact)
      .map(([name, fact]) => `- ${name}: ${escaped(fact)}`)
      .join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function rankingMarkdown(sets: readonly ComparedSet[], provenance: ComparisonProvenance): string {
  const rows = sets.map(set => [set.name, densityText(set.density.own), densityText(set.density.all), set.documents, set.han]);
  const facts = factsOf(provenance).filter(([, fact]) => fact);
  return `Hits per 1,000 Han characters, with 95 % limits.\n\n${markdownTable(['', 'own voice', 'all', 'documents', 'Han characters'], rows)}\n\n${facts
    .map(([name, fact]) => `- ${name}: ${escaped(fact)}`)
    .join('\n')}\n`;
}

/** The rest is in the other formats. */
const mostRows = 100;

function keynessTable(
  found: readonly (Keyness | FormulaKeyness)[],
  a: ComparedSet,
  b: ComparedSet,
  named: (found: Keyness) => string,
): string {
  const rows = found
    .slice(0, mostRows)
    .map(item => [
      named(item),
      `${item.a.count} in ${item.a.documents}`,
      `${item.b.count} in ${item.b.documents}`,
      item.logLikelihood.toFixed(2),
      item.logRatio.toFixed(2),
    ]);
  const note = found.length > mostRows ? `\n\nThe first ${mostRows} of ${found.length}.` : '';
  return markdownTable(['', `${a.name}: count in documents`, `${b.name}: count in documents`, 'log-likelihood', 'log ratio'], rows) + note;
}

function densityText(density: Density): string {
  return `${limitsText(density.per1000, density)}, ${density.hits} hits`;
}

function sizeText({ documents, han }: ComparedSet): string {
  return `${documents} documents, ${han} Han characters`;
}

function limitsText(value: number, { low, high }: { readonly low: number; readonly high: number }): string {
  const text = (number: number) => (Number.isFinite(number) ? number.toFixed(2) : '–');
  return `${text(value)} (${text(low)} to ${text(high)})`;
}

function markdownTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map(cell => escaped(String(cell ?? ''))).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Names come from whoever made the sets. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\|*_`[\]<>#]/g, mark => `\\${mark}`);
}
