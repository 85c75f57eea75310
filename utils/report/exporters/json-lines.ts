import type { Exporter } from './exporter.ts';

/** One JSON object a line: first the provenance, then each document. Filled in with the other exporters. */
export const jsonLines: Exporter = {
  id: 'jsonl',
  extension: 'jsonl',
  mediaType: 'application/x-ndjson',
  start: provenance => ({
    begin: `${JSON.stringify({ type: 'provenance', ...provenance })}\n`,
    document: ({ id, about, role, units, han, sha256, script, hits }) =>
      `${JSON.stringify({ type: 'document', file: about.file, document: id, role, about, units, han, sha256, script, hits })}\n`,
    end: () => '',
  }),
};
