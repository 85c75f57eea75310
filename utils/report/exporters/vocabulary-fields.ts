import type { Provenance } from '../provenance.ts';
import { type EntryCounts, perThousandHan, sumOf, type Totals } from './tally.ts';

/** A column of the list of formulas, as Table Schema describes it. */
export interface VocabularyField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly description: string;
  value(counts: EntryCounts, totals: Totals, provenance: Provenance): string | number | undefined;
}

/** The columns of `vocabulary` and `datapackage`: a row says of one entry how often it stands in all documents together. */
export const vocabularyFields: readonly VocabularyField[] = [
  text('entry', 'Id of the entry in its lexicon', ({ entry }) => entry),
  text('label', 'Canonical wording, in Simplified characters', ({ label }) => label),
  text('lexicon', 'Id of the lexicon', ({ lexicon }) => lexicon),
  text('lexicon_version', 'Version of the lexicon', ({ lexicon }, _, { lexicons }) => lexicons.find(({ id }) => id === lexicon)?.version),
  count('hits', 'Hits in all voices together', ({ hits }) => sumOf(hits)),
  count('own', "Hits in the text's own voice", ({ hits }) => hits.own),
  count('reported', 'Hits in words that the text reports of someone', ({ hits }) => hits.reported),
  count('mentioned', 'Hits that are talked about or held at a distance', ({ hits }) => hits.mentioned),
  count('documents', 'Documents with a hit', ({ documents }) => documents),
  {
    name: 'per_1000_han',
    type: 'number',
    description: 'Hits in 1,000 Han characters of all documents',
    value: ({ hits }, { han }) => perThousandHan(sumOf(hits), han),
  },
  count('documents_read', 'All documents read, with hits or without', (_, { documents }) => documents),
  count('han', 'Han characters of all documents read', (_, { han }) => han),
];

function text(name: string, description: string, value: VocabularyField['value']): VocabularyField {
  return { name, type: 'string', description, value };
}

function count(name: string, description: string, value: VocabularyField['value']): VocabularyField {
  return { name, type: 'integer', description, value };
}
