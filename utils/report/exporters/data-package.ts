import type { Provenance } from '../provenance.ts';
import type { Exporter } from './exporter.ts';
import { provenanceId } from './provenance-id.ts';
import { createTally, type Totals } from './tally.ts';
import { vocabularyFields } from './vocabulary-fields.ts';

/**
 * The list of formulas as a Data Package (datapackage.org, version 2.0): `datapackage.json` with the table in it, so that it is
 * one file and cannot come apart from its description.
 */
export const dataPackage: Exporter = {
  id: 'datapackage',
  extension: 'json',
  mediaType: 'application/json',
  start(provenance) {
    const tally = createTally();
    return {
      begin: '',
      document(report) {
        tally.add(report);
        return '';
      },
      end: () => `${JSON.stringify(packageOf(tally.totals(), provenance), undefined, 2)}\n`,
    };
  },
};

function packageOf(totals: Totals, provenance: Provenance) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'tifa-lens-vocabulary',
    title: 'Set formulas found, with their counts',
    description: `${totals.documents} documents with ${totals.han} Han characters were read. What is not listed was not found in them.`,
    created: provenance.time,
    resources: [
      {
        name: 'vocabulary',
        type: 'table',
        data: totals.byEntry.map(counts =>
          Object.fromEntries(vocabularyFields.map(({ name, value }) => [name, value(counts, totals, provenance) ?? null])),
        ),
        schema: {
          fields: vocabularyFields.map(({ name, type, description }) => ({ name, type, description })),
          primaryKey: ['entry', 'lexicon'],
        },
      },
    ],
    // A property of our own, which the standard allows.
    provenance: { id: provenanceId(provenance), ...provenance },
  };
}
