import { quoteOf } from './context.ts';
import type { Exporter } from './exporter.ts';
import { provenanceId } from './provenance-id.ts';
import { createTally, voiceCounts } from './tally.ts';

/** All evidence as one JSON object, each hit with the words around it. A line each for the provenance, every document and the totals. */
export const evidence: Exporter = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  start(provenance) {
    const tally = createTally();
    let separator = '\n';
    return {
      begin: `{"provenance":${JSON.stringify({ id: provenanceId(provenance), ...provenance })},\n"documents":[`,
      document(report) {
        tally.add(report);
        const { id, role, kind, about, units, han, sha256, script } = report;
        const hits = report.hits.map(hit => ({ ...hit, quote: quoteOf(report, hit) }));
        const document = { id, role, kind, about, units, han, sha256, script, counts: voiceCounts(report), hits };
        const begin = separator;
        separator = ',\n';
        return begin + JSON.stringify(document);
      },
      end: () => `\n],\n"totals":${JSON.stringify(tally.totals())}}\n`,
    };
  },
};
