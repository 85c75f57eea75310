import { csvWriter } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { createTally } from './tally.ts';
import { vocabularyFields } from './vocabulary-fields.ts';

/** The list of formulas found, as CSV: the most frequent first. `datapackage` is the same with what describes it. */
export const vocabulary: Exporter = {
  id: 'vocabulary',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8;header=present',
  start(provenance, options) {
    const { mark, newline, cells } = csvWriter(options);
    const tally = createTally();
    return {
      begin: mark + cells(vocabularyFields.map(({ name }) => name)) + newline,
      document(report) {
        tally.add(report);
        return '';
      },
      end() {
        const totals = tally.totals();
        return totals.byEntry
          .map(counts => cells(vocabularyFields.map(({ value }) => value(counts, totals, provenance))) + newline)
          .join('');
      },
    };
  },
};
