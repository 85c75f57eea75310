import type { Hit } from '../../utils/core/scanner.ts';
import type { Span } from '../../utils/core/span.ts';
import type { Speech } from '../../utils/core/voice.ts';
import type { EntryDetails } from '../../utils/lexicon/details.ts';
import { issuedOn, type Source } from '../../utils/lexicon/source.ts';
import { reasonOf } from '../../utils/report/reason.ts';

type Found = Span & Pick<Hit, 'speech'>;

/** What a citation is made of. */
export interface Cited {
  readonly entry: EntryDetails;
  /** In the language of the reader. */
  readonly context: string;
  /** Of the block the hit is in. */
  readonly text: string;
  readonly hit: Found;
  readonly page: { readonly title: string; readonly url: string /** ISO 8601, to the day. */; readonly date: string };
}

/** What "copy with citation" gives: the formula, what it is, where that is documented, and how it stands here. */
export const citationFormats = { text: asText, markdown: asMarkdown, bibtex: asBibTex } as const;
export type CitationFormat = keyof typeof citationFormats;

function asText(cited: Cited): string {
  const { entry, context } = cited;
  return [
    `${wordingOf(entry)}: ${entry.gloss}`,
    context,
    ...entry.sources.map(({ source }) => [source.title, source.publisher, issuedOn(source), source.URL].filter(Boolean).join('. ')),
    `Here: ${hereIn(cited)}`,
    `On: ${pageOf(cited)}`,
    lensOf(entry),
  ].join('\n');
}

function asMarkdown(cited: Cited): string {
  const { entry, context, page } = cited;
  const sources = entry.sources.map(({ source }) => {
    const title = inMarkdown(source.title);
    const rest = [source.publisher, issuedOn(source)].filter(part => part !== undefined).map(inMarkdown);
    return `- ${[source.URL ? `[${title}](${linkTarget(source.URL)})` : title, ...rest].join('. ')}`;
  });
  return [
    `**${inMarkdown(wordingOf(entry))}**: ${inMarkdown(entry.gloss)}`,
    inMarkdown(context),
    ...(sources.length ? [sources.join('\n')] : []),
    `Here: ${inMarkdown(hereIn(cited))}`,
    `On: [${inMarkdown(page.title || page.url)}](${linkTarget(page.url)}), ${page.date}`,
    inMarkdown(lensOf(entry)),
  ].join('\n\n');
}

/** The page with what was found on it, and each source, as entries that biblatex and BibTeX both read. */
function asBibTex(cited: Cited): string {
  const { entry, page } = cited;
  const found = bibEntry(`tifa-lens-${entry.id}`, {
    title: page.title || page.url,
    url: page.url,
    urldate: page.date,
    note: `${wordingOf(entry)}: ${entry.gloss}. Here: ${hereIn(cited)}. ${lensOf(entry)}`,
  });
  return [found, ...entry.sources.map(({ source }) => bibEntry(source.id, fieldsOf(source)))].join('\n\n');
}

function fieldsOf(source: Source): Record<string, string | undefined> {
  const date = issuedOn(source);
  return { title: source.title, publisher: source.publisher, year: date?.slice(0, 4), date, url: source.URL };
}

function bibEntry(key: string, fields: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`  ${name} = {${name === 'url' ? linkTarget(value) : inBibTex(value)}},`] : [],
  );
  return [`@misc{${key.replace(/[^\w:.-]/g, '-')},`, ...lines, '}'].join('\n');
}

const wordingOf = ({ label }: EntryDetails) => `${label['zh-Hant']} (${label['zh-Hans']})`;
const pageOf = ({ page }: Cited) => [page.title, page.url, page.date].filter(Boolean).join('. ');
const lensOf = ({ id, lexicon }: EntryDetails) => `Tifa Lens, lexicon ${lexicon.id} ${lexicon.version}, entry ${id}`;

function hereIn({ text, hit }: Cited): string {
  return `${text.slice(hit.start, hit.end)}. Voice, ${speechInWords(text, hit.speech)}`;
}

/** What Markdown would take for its own. */
function inMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/\s+/g, ' ');
}

function inBibTex(text: string): string {
  const words = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' } as const;
  return text.replace(/[\\~^{}%&#_$]/g, mark => words[mark as keyof typeof words] ?? `\\${mark}`).replace(/\s+/g, ' ');
}

/** An address that neither brackets nor spaces in it can end. */
function linkTarget(url: string): string {
  return url.replace(/[\s()<>{}\\]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** What "wrong hit?" gives: enough for an editor to see the fault, to be sent by the reader who chooses to. */
export function faultReportOf(entry: EntryDetails, around: string, { start, end, speech }: Found): string {
  const found = around.slice(start, end);
  const sentence = around.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, ' ');
  return [
    `Tifa Lens: wrong hit?`,
    `entry: ${entry.id} (${entry.lexicon.id} ${entry.lexicon.version})`,
    `found: ${found}`,
    `voice: ${speechInWords(around, speech)}`,
    `text: …${sentence}…`,
  ].join('\n');
}

function speechInWords(text: string, speech: Speech): string {
  return `${speech.voice}: ${reasonOf(text, speech)}`;
}
