import type { DocumentReport } from '../document-report.ts';
import type { Provenance } from '../provenance.ts';
import type { HitRecord } from '../report.ts';
import { concordanceLine } from './context.ts';
import { type Cell, csvWriter } from './csv.ts';
import { differenceWords } from './difference-words.ts';
import type { Exporter } from './exporter.ts';
import { provenanceId } from './provenance-id.ts';

/** One row a hit, and one row for a document without hits, so that zero is counted too. */
export const hitsCsv: Exporter = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8;header=present',
  start(provenance, options) {
    const { mark, newline, cells } = csvWriter(options);
    const lexicons = new Map(provenance.lexicons.map(lexicon => [lexicon.id, lexicon]));
    const provenanceCells = cells(provenanceColumns.map(([, cell]) => cell(provenance)));
    const hitCells = (hit: Row | undefined) => {
      const lexicon = hit && lexicons.get(hit.lexicon);
      return cells([
        ...hitColumns.map(([, cell]) => (hit ? cell(hit) : undefined)),
        ...lexiconColumns.map(([, cell]) => (lexicon ? cell(lexicon) : undefined)),
      ]);
    };
    return {
      begin: mark + cells([...hitColumns, ...lexiconColumns, ...documentColumns, ...provenanceColumns].map(([name]) => name)) + newline,
      document(report) {
        // What is the same in all rows is written out once.
        const rest = `,${cells(documentColumns.map(([, cell]) => cell(report)))},${provenanceCells}${newline}`;
        return hitRows(report)
          .map(hit => hitCells(hit) + rest)
          .join('');
      },
      end: () => '',
    };
  },
};

type Column<Of> = readonly [name: string, cell: (of: Of) => Cell];
/** A hit with its words. */
type Row = HitRecord & ReturnType<typeof concordanceLine>;

function hitRows(report: DocumentReport): (Row | undefined)[] {
  return report.hits.length ? report.hits.map(hit => ({ ...hit, ...concordanceLine(report, hit) })) : [undefined];
}

const hitColumns: readonly Column<Row>[] = [
  ['left', ({ left }) => left],
  ['text', ({ text }) => text],
  ['right', ({ right }) => right],
  ['entry', ({ entry }) => entry],
  ['label', ({ label }) => label],
  ['lexicon', ({ lexicon }) => lexicon],
  ['form', ({ form }) => form],
  ['differences', ({ differences }) => differenceWords(differences)],
  ['voice', ({ voice }) => voice],
  ['speaker', ({ speaker }) => speaker?.text],
  ['speaker_kind', ({ speaker }) => speaker?.kind],
  ['reason', ({ reason }) => reason],
  ['start', ({ start }) => start],
  ['end', ({ end }) => end],
];

/** Of the hit's lexicon. */
const lexiconColumns: readonly Column<Provenance['lexicons'][number]>[] = [
  ['lexicon_version', ({ version }) => version],
  ['lexicon_sha256', ({ sha256 }) => sha256],
];

const documentColumns: readonly Column<DocumentReport>[] = [
  ['document', ({ id }) => id],
  ['role', ({ role }) => role],
  ['turn', ({ about }) => about.turn],
  ['model', ({ about }) => about.model],
  ['site', ({ about }) => about.site],
  ['conversation', ({ about }) => about.conversation],
  ['withdrawn', ({ about }) => about.withdrawn],
  ['file', ({ about }) => about.file],
  ['url', ({ about }) => about.url],
  ['canonical_url', ({ about }) => about.canonicalUrl],
  ['title', ({ about }) => about.title],
  ['time', ({ about }) => about.time],
  ['language', ({ about }) => about.language],
  // What a record brings along differs from one to the next, while columns are written first.
  ['fields', ({ about }) => about.fields && JSON.stringify(about.fields)],
  ['script', ({ script }) => script.script],
  ['units', ({ units }) => units],
  ['han', ({ han }) => han],
  ['sha256', ({ sha256 }) => sha256],
];

const provenanceColumns: readonly Column<Provenance>[] = [
  ['engine', ({ engine }) => `${engine.name} ${engine.version}`],
  ['lexicons', ({ lexicons }) => lexicons.map(({ id, version }) => `${id}@${version}`).join(' ')],
  ['tier', ({ settings }) => settings.tier],
  ['voices', ({ settings }) => settings.voices.join(' ')],
  ['muted', ({ settings }) => settings.muted.join(' ')],
  ['offsets', ({ offsets }) => offsets],
  ['exported', ({ time }) => time],
  ['provenance', provenanceId],
];
