import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DocumentReport } from '../document-report.ts';
import type { Provenance } from '../provenance.ts';
import type { HitRecord } from '../report.ts';
import { quoteOf } from './context.ts';
import type { Exporter } from './exporter.ts';
import { digestOf, provenanceId } from './provenance-id.ts';

/**
 * W3C Web Annotation Data Model: a collection with one page, a hit an annotation. What the model has no word for is said in those
 * of schema.org, whose prefix its context knows. Documents without hits do not show in it.
 */
export const webAnnotation: Exporter = {
  id: 'web-annotation',
  extension: 'jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  start(provenance) {
    const generator = generatorOf(provenance);
    const ids = sha256.create();
    let total = 0;
    return {
      begin: open({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...about, created: provenance.time, generator }),
      document: report =>
        report.hits
          .map(hit => {
            const annotation = annotationOf(report, hit, provenance, generator.id);
            ids.update(utf8ToBytes(annotation.id));
            return `${total++ ? ',\n' : firstPage}${JSON.stringify(annotation)}`;
          })
          .join(''),
      end() {
        // Known only now; to JSON the order is all the same. A collection without items has no page.
        const id = iri('collection', bytesToHex(ids.update(utf8ToBytes(provenance.time)).digest()));
        const page = total ? `\n],"id":"${id}:page-1"}` : '';
        return `${page},\n"total":${total},"id":"${id}"}\n`;
      },
    };
  },
};

const about = {
  type: 'AnnotationCollection',
  label: 'Set formulas of PRC official discourse found by Tifa Lens',
  'schema:description':
    'Positions count UTF-16 code units, from 0, in the text that was read, whose sha256 (of its UTF-8) stands in each target. ' +
    'That text is the one a frame of a page or a turn of a chat showed, or the file as it is, markup included; quotations leave markup out.',
};
const firstPage = ',\n"first":{"type":"AnnotationPage","startIndex":0,"items":[\n';

/** An object that is still to be closed. */
function open(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}

function generatorOf(provenance: Provenance) {
  const { engine, lexicons, settings, offsets } = provenance;
  const property = (name: string, value: string) => ({ type: 'schema:PropertyValue', 'schema:name': name, 'schema:value': value });
  return {
    id: iri('provenance', provenanceId(provenance)),
    type: 'Software',
    name: engine.name,
    'schema:softwareVersion': engine.version,
    'schema:isBasedOn': lexicons.map(({ id, version, sha256: digest }) => ({
      type: 'Dataset',
      'schema:identifier': id,
      'schema:version': version,
      'schema:sha256': digest,
    })),
    'schema:additionalProperty': [
      property('tier', settings.tier),
      property('voices', settings.voices.join(' ')),
      property('muted', settings.muted.join(' ')),
      property('offsets', offsets),
    ],
  };
}

function annotationOf(report: DocumentReport, hit: HitRecord, provenance: Provenance, generator: string) {
  const { id, about, sha256: digest } = report;
  return {
    id: iri('hit', digestOf([generator, digest, id, hit.start, hit.end, hit.entry])),
    type: 'Annotation',
    motivation: 'tagging',
    created: provenance.time,
    generator,
    body: [
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', language: 'zh-Hans', value: hit.label },
      { type: 'TextualBody', purpose: 'identifying', format: 'text/plain', value: `${hit.lexicon}/${hit.entry}` },
      { type: 'TextualBody', purpose: 'classifying', format: 'text/plain', language: 'en', value: hit.voice },
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value: hit.reason },
    ],
    target: {
      type: 'SpecificResource',
      source: addressOf(about.url) ?? `urn:sha256:${digest}`,
      selector: [
        { type: 'TextQuoteSelector', ...quoteOf(report, hit) },
        { type: 'TextPositionSelector', start: hit.start, end: hit.end },
      ],
      ...(about.time !== undefined && isDateTime(about.time) && { state: { type: 'TimeState', sourceDate: about.time } }),
      'schema:identifier': id,
      ...(about.file !== undefined && { 'schema:name': about.file }),
      'schema:sha256': digest,
    },
  };
}

/** Names for what has no address. An informal namespace, as nobody looks them up. */
function iri(kind: string, digest: string): string {
  return `urn:x-tifa-lens:${kind}:${digest}`;
}

/** As a URI, whose characters are ASCII. What a record calls its URL may be anything, and is then none. */
function addressOf(url = ''): string | undefined {
  const isAddress = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(url) && !/[\p{Cs}\p{Cc}]/u.test(url);
  return isAddress ? url.replace(/\P{ASCII}+/gu, encodeURIComponent) : undefined;
}

/** Of a page only the day may be known. */
function isDateTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text);
}
