import type { Exporter } from './exporter.ts';
import { provenanceId } from './provenance-id.ts';

/** One JSON object a line: first the provenance, unless lines of several runs are to be put together, then each document, which names it. */
export const jsonLines: Exporter = {
  id: 'jsonl',
  extension: 'jsonl',
  mediaType: 'application/x-ndjson',
  start(provenance, { plain }) {
    const id = provenanceId(provenance);
    return {
      begin: plain ? '' : lineOf({ type: 'provenance', id, ...provenance }),
      document: ({ id: name, about, role, kind, units, han, sha256, script, hits }) => {
        // A file that is one document has no name besides its own.
        const document = name === about.file ? undefined : name;
        return lineOf({
          type: 'document',
          provenance: id,
          file: about.file,
          document,
          role,
          kind,
          about,
          units,
          han,
          sha256,
          script,
          hits,
        });
      },
      end: () => '',
    };
  },
};

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
