import { type ComparedSet, type Comparison, type FormulaKeyness, onlyInFirst, onlyInSecond } from '../../report/comparison.ts';
import { type ComparisonFormat, type ComparisonProvenance, comparisonFormats } from '../../report/comparison-export.ts';
import { counted } from '../../report/counts.ts';
import type { Density } from '../../report/density.ts';
import type { Keyness } from '../../report/keyness.ts';
import { type Table, tableAsText } from './table.ts';

const forPeople = 'table';
/** The table for people, and the formats that the workbench has. */
export const formatNames: readonly string[] = [forPeople, ...comparisonFormats.map(({ id }) => id)];

/** What was compared, as it is written out. */
export interface Compared {
  readonly provenance: ComparisonProvenance;
  /** Entry → its canonical wording. */
  readonly labels: ReadonlyMap<string, string>;
  /** The densest first. */
  readonly ranked: readonly ComparedSet[];
  /** Where there are two sets. */
  readonly pair: Comparison | undefined;
}

export interface TextOptions {
  /** One of `formatNames`. */
  readonly format: string;
  /** CSV for machines: no byte order mark, nothing guarded. */
  readonly plain: boolean;
  /** Lines of each list of formulas and words, in the table for people. */
  readonly top: number;
}

/** Two sets in depth, any other number as a ranking. */
export function comparisonText(compared: Compared, { format, plain, top }: TextOptions): string {
  const known = comparisonFormats.find(({ id }) => id === format);
  return known ? written(compared, known, plain) : `${[...tablesOf(compared, top).map(tableAsText), foundWith(compared)].join('\n\n')}\n`;
}

function written({ provenance, labels, ranked, pair }: Compared, format: ComparisonFormat, plain: boolean): string {
  const options = { plain, label: (entry: string) => labels.get(entry) ?? '' };
  return pair ? format.comparison(pair, provenance, options) : format.ranking(ranked, provenance, options);
}

function tablesOf(compared: Compared, top: number): Table[] {
  const { pair } = compared;
  if (!pair) return [rankingOf(compared.ranked)];
  const only = (name: string, formulas: readonly FormulaKeyness[], side: 'a' | 'b'): Table => ({
    title: `Formulas only in ${shown(name)}: ${formulas.length}`,
    head: ['formula', 'entry', 'hits', 'documents'],
    rows: formulas.slice(0, top).map(({ item, [side]: { count, documents } }) => [compared.labels.get(item) ?? '', item, count, documents]),
  });
  return [
    rankingOf([pair.a, pair.b]),
    contrastOf(pair),
    only(pair.a.name, onlyInFirst(pair), 'a'),
    only(pair.b.name, onlyInSecond(pair), 'b'),
    keynessTable('Formulas', pair, pair.formulas.slice(0, top), item => compared.labels.get(item) ?? item),
    ...(pair.words ? [keynessTable('Words', pair, pair.words.slice(0, top), item => item)] : []),
  ];
}

function rankingOf(sets: readonly ComparedSet[]): Table {
  return {
    title: 'Hits per 1,000 Han characters, with 95 % limits for the documents’ own voice',
    head: ['set', 'documents', 'Han', 'own hits', 'own', '95 %', 'reported', 'mentioned', 'all'],
    rows: sets.map(({ name, documents, han, density }) => [
      shown(name),
      documents,
      han,
      density.own.hits,
      density.own.per1000.toFixed(2),
      limits(density.own),
      ...[density.reported, density.mentioned, density.all].map(({ per1000 }) => per1000.toFixed(2)),
    ]),
  };
}

function contrastOf({ a, b, contrast }: Comparison): Table {
  return {
    title: `${shown(a.name)} against ${shown(b.name)}`,
    head: ['voice', 'difference per 1,000', '95 %', 'ratio', '95 %'],
    rows: counted.map(by => {
      const { difference, ratio } = contrast[by];
      return [by, difference.value.toFixed(2), limits(difference), number(ratio.value), Number.isNaN(ratio.value) ? '' : limits(ratio)];
    }),
  };
}

function keynessTable(what: string, { a, b }: Comparison, items: readonly Keyness[], wording: (item: string) => string): Table {
  return {
    title: `${what} by how surely the sets differ (log-likelihood; above 3.84 at 5 %, for one looked at alone); log ratio above 0: more in ${shown(a.name)}`,
    head: [what === 'Words' ? 'word' : 'formula', `in ${shown(a.name)}`, `in ${shown(b.name)}`, 'log-likelihood', 'log ratio'],
    rows: items.map(({ item, a, b, logLikelihood, logRatio }) => [
      wording(item),
      a.count,
      b.count,
      logLikelihood.toFixed(1),
      logRatio.toFixed(1),
    ]),
  };
}

/** Zero hits does not mean neutral: what was looked for stands below every table. */
function foundWith({ provenance: { engine, lexicons, settings, roles }, ranked }: Compared): string {
  const han = ranked.reduce((sum, set) => sum + set.han, 0);
  const names = lexicons.map(({ id, version }) => `${id} ${version}`).join(', ');
  return `${han.toLocaleString('en')} Han characters read (${roles.join(', ')}). Looked for, tier ${settings.tier}: ${names}. ${engine.name} ${engine.version}.`;
}

function shown(name: string): string {
  return name || '(none)';
}

function limits({ low, high }: Pick<Density, 'low' | 'high'>): string {
  return `${low.toFixed(2)}–${number(high)}`;
}

function number(value: number): string {
  return Number.isNaN(value) ? '' : Number.isFinite(value) ? value.toFixed(2) : '∞';
}
