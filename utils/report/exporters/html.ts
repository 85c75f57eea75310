import { voices } from '../../core/voice.ts';
import type { DocumentReport } from '../document-report.ts';
import type { Provenance } from '../provenance.ts';
import type { HitRecord } from '../report.ts';
import { concordanceLine } from './context.ts';
import { differenceWords } from './difference-words.ts';
import type { Exporter } from './exporter.ts';
import { caution, countWords, documentFacts, type Fact, headingOf, provenanceFacts, roleWords, voiceWords } from './facts.ts';
import { htmlStyle } from './html-style.ts';
import { onOneLine } from './one-line.ts';
import { createTally, sumOf, type Totals, voiceCounts } from './tally.ts';

/** A report to print or to keep: one file that loads nothing and runs nothing. */
export const html: Exporter = {
  id: 'html',
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  start(provenance) {
    const tally = createTally();
    return {
      begin: `${head}<h1>Tifa Lens report</h1>\n<p>${asText(caution)}</p>\n${legend}${factList(provenanceFacts(provenance))}`,
      document(report) {
        tally.add(report);
        return documentSection(report);
      },
      end: () => `${totalsSection(tally.totals())}${lexiconsSection(provenance)}</main>\n</body>\n</html>\n`,
    };
  },
};

const head = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="only light">
<title>Tifa Lens report</title>
<style>
${htmlStyle}</style>
</head>
<body>
<main>
`;

const legend = `<p class="legend">Lines: ${voices.map(voice => `<span class="${voice}">${voiceWords[voice]}</span>`).join(', ')}.</p>\n`;

function documentSection(report: DocumentReport): string {
  const lang = langOf(report);
  const rows = report.hits.map(hit => hitRow(report, hit, lang));
  const columns = ['Left', 'Formula', 'Right', 'Voice and why', 'Entry', 'Units'];
  return [
    `<section>\n<h2>${asText(headingOf(report), lang)}</h2>\n<p class="counts">${countWords(voiceCounts(report), report.han)}</p>\n`,
    factList(documentFacts(report), lang),
    rows.length ? table('concordance', columns, rows) : '<p>No hits.</p>\n',
    '</section>\n',
  ].join('');
}

function hitRow(report: DocumentReport, hit: HitRecord, lang: string): string {
  const { left, text, right } = concordanceLine(report, hit);
  const differences = differenceWords(hit.differences);
  return [
    `<td lang="${lang}">${escaped(left)}</td>`,
    `<td lang="${lang}"><span class="${hit.voice}">${escaped(text)}</span></td>`,
    `<td lang="${lang}">${escaped(right)}</td>`,
    `<td><b>${voiceWords[hit.voice]}</b><br>${asText(hit.reason, lang)}</td>`,
    `<td>${asText(hit.label, 'zh-Hans')}<br><small>${asText(`${hit.lexicon}/${hit.entry}`)}</small>${differences && `<br><small>${asText(differences, lang)}</small>`}</td>`,
    `<td class="number">${hit.start}–${hit.end}</td>`,
  ].join('');
}

function totalsSection({ documents, han, hits, byRole, byEntry }: Totals): string {
  const number = (value: number) => `<td class="number">${value}</td>`;
  const roleRows = byRole.map(
    ({ role, documents, han, hits }) =>
      `<th scope="row">${roleWords[role]}</th>${[hits.own, hits.reported, hits.mentioned, documents, han].map(number).join('')}`,
  );
  const entryRows = byEntry.map(
    ({ label, lexicon, entry, hits, documents }) =>
      `<th scope="row">${asText(label, 'zh-Hans')} <small>${asText(`${lexicon}/${entry}`)}</small></th>` +
      [hits.own, hits.reported, hits.mentioned, sumOf(hits), documents].map(number).join(''),
  );
  return [
    `<section>\n<h2>All documents</h2>\n<p class="counts">${countWords(hits, han)}</p>\n`,
    `<p>${documents} ${documents === 1 ? 'document' : 'documents'}, ${han} Han characters read.</p>\n`,
    roleRows.length ? table('totals', ['Role', 'Own voice', 'Reported', 'Mentioned', 'Documents', 'Han characters'], roleRows) : '',
    entryRows.length ? table('totals', ['Formula', 'Own voice', 'Reported', 'Mentioned', 'All', 'Documents'], entryRows) : '',
    '</section>\n',
  ].join('');
}

/** At the end, for it is long and seldom looked at. */
function lexiconsSection({ lexicons }: Provenance): string {
  const rows = lexicons.map(
    ({ id, version, sha256 }) => `<th scope="row">${asText(id)}</th><td>${asText(version)}</td><td><code>${escaped(sha256)}</code></td>`,
  );
  return `<section>\n<h2>Lexicons</h2>\n${table('lexicons', ['Lexicon', 'Version', 'sha256'], rows)}</section>\n`;
}

function factList(facts: readonly Fact[], lang?: string): string {
  const values = facts.map(({ name, value, isCode }) => {
    const shown = asText(value, lang);
    return `<div><dt>${asText(name, lang)}</dt><dd>${isCode ? `<code>${shown}</code>` : shown}</dd></div>\n`;
  });
  return `<dl>\n${values.join('')}</dl>\n`;
}

function table(name: string, heads: readonly string[], rows: readonly string[]): string {
  const row = (cells: string) => `<tr>${cells}</tr>\n`;
  const top = row(heads.map(cell => `<th scope="col">${cell}</th>`).join(''));
  return `<table class="${name}">\n<thead>\n${top}</thead>\n<tbody>\n${rows.map(row).join('')}</tbody>\n</table>\n`;
}

/** The language of Chinese words in a document, as far as its script tells. */
function langOf({ script }: DocumentReport): string {
  return script.script === 'Hant' ? 'zh-Hant' : script.script === 'Hans' ? 'zh-Hans' : 'zh';
}

/** English with Chinese in it: fonts and screen readers are told where. */
function asText(text: string, lang = 'zh'): string {
  return escaped(text).replace(
    /\p{Script=Han}(?:[\p{Script=Han}\p{P}\s]*\p{Script=Han})?/gu,
    words => `<span lang="${lang}">${words}</span>`,
  );
}

function escaped(text: string): string {
  return onOneLine(text).replace(/[&<>"']/g, character => entities[character] ?? '');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
