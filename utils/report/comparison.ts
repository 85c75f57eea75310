import { type Counted, counted, type DocumentCounts, type SetCounts, setCounts } from './counts.ts';
import { contrastOf, type DensityContrast, densityFrom, type SetDensity } from './density.ts';
import { dispersions } from './dispersion.ts';
import { type ItemTable, type Keyness, keynessOf } from './keyness.ts';
import { resampledDensities } from './resampling.ts';

export { countsOf, type DocumentCounts } from './counts.ts';

/** Documents under one name: a model, an outlet, a month. */
export interface DocumentSet {
  readonly name: string;
  readonly documents: readonly DocumentCounts[];
}

/** Two sets beside each other. What it says is of the first, against the second. */
export interface Comparison {
  readonly a: ComparedSet;
  readonly b: ComparedSet;
  readonly contrast: Readonly<Record<Counted, DensityContrast>>;
  /** Every formula found, the most certain difference first. Those only in one have a count of 0 in the other. */
  readonly formulas: readonly FormulaKeyness[];
  /** Where words were given. */
  readonly words?: readonly Keyness[];
}

export interface ComparedSet extends SetDensity {
  readonly name: string;
}

/** Counted against Han characters, not against words: all voices of the reports together. */
export interface FormulaKeyness extends Keyness {
  /** How evenly it is spread over each set, 0 to 1 (`dispersions`); undefined where it does not stand, or there is one document. */
  readonly dpNormA: number | undefined;
  readonly dpNormB: number | undefined;
}

export interface Words {
  readonly a: ItemTable;
  readonly b: ItemTable;
  /** How often a word must stand in both together. */
  readonly minimum?: number;
}

/** Compares two sets of documents. Documents that are in both weaken what it says. */
export function compareSets(a: DocumentSet, b: DocumentSet, words?: Words): Comparison {
  const drawnA = resampledDensities(a.documents);
  const drawnB = resampledDensities(b.documents);
  const densityA = { name: a.name, ...densityFrom(a.documents, drawnA) };
  const densityB = { name: b.name, ...densityFrom(b.documents, drawnB) };
  const contrasts = counted.map(by => [by, contrastOf(densityA, densityB, drawnA, drawnB, by)]);
  return {
    a: densityA,
    b: densityB,
    contrast: Object.fromEntries(contrasts),
    formulas: formulaKeyness(a, b),
    ...(words && { words: keynessOf(words.a, words.b, words.minimum ?? leastWords) }),
  };
}

/** Of words that stand more seldom, no difference can be told. */
const leastWords = 5;

/** Formulas that stand in the first set and not in the second, by id, the most frequent first. */
export function onlyInFirst({ formulas }: Pick<Comparison, 'formulas'>): FormulaKeyness[] {
  return formulas.filter(({ a, b }) => a.count && !b.count).sort((one, other) => other.a.count - one.a.count);
}

export function onlyInSecond({ formulas }: Pick<Comparison, 'formulas'>): FormulaKeyness[] {
  return formulas.filter(({ a, b }) => b.count && !a.count).sort((one, other) => other.b.count - one.b.count);
}

function formulaKeyness(a: DocumentSet, b: DocumentSet): FormulaKeyness[] {
  const [spreadA, spreadB] = [a, b].map(set => new Map(dispersions(set.documents).map(({ entry, dpNorm }) => [entry, dpNorm])));
  return keynessOf(itemsOf(setCounts(a.documents)), itemsOf(setCounts(b.documents))).map(found => ({
    ...found,
    dpNormA: spreadA?.get(found.item),
    dpNormB: spreadB?.get(found.item),
  }));
}

function itemsOf({ han, byEntry }: SetCounts): ItemTable {
  return { size: han, items: new Map([...byEntry].map(([entry, { hits, documents }]) => [entry, { count: hits, documents }])) };
}
