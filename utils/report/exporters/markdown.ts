import type { DocumentReport } from '../document-report.ts';
import type { Provenance } from '../provenance.ts';
import type { HitRecord } from '../report.ts';
import { concordanceLine } from './context.ts';
import { differenceWords } from './difference-words.ts';
import type { Exporter } from './exporter.ts';
import { caution, countWords, documentFacts, type Fact, headingOf, provenanceFacts, roleWords, voiceWords } from './facts.ts';
import { onOneLine } from './one-line.ts';
import { createTally, sumOf, type Totals, voiceCounts } from './tally.ts';

/** A report to read, in the Markdown of GitHub (with tables). Nothing that a page says becomes markup in it. */
export const markdown: Exporter = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8;variant=GFM',
  start(provenance) {
    const tally = createTally();
    return {
      begin: `# Tifa Lens report\n\n${caution}\n\n${factList(provenanceFacts(provenance))}`,
      document(report) {
        tally.add(report);
        return documentText(report);
      },
      end: () => totalsText(tally.totals()) + lexiconsText(provenance),
    };
  },
};

function documentText(report: DocumentReport): string {
  const counts = `**${countWords(voiceCounts(report), report.han)}**`;
  const concordance = report.hits.length
    ? table(
        ['Left', 'Formula', 'Right', 'Voice', 'Why', 'Entry', 'Differs', 'Units'],
        ['--:', ':-:', ':--', ':--', ':--', ':--', ':--', '--:'],
        report.hits.map(hit => hitCells(report, hit)),
      )
    : '';
  return `\n## ${asText(headingOf(report))}\n\n${counts}\n\n${factList(documentFacts(report))}${concordance}`;
}

function hitCells(report: DocumentReport, hit: HitRecord): string[] {
  const { left, text, right } = concordanceLine(report, hit);
  const entry = `${asText(hit.label)} (${asText(`${hit.lexicon}/${hit.entry}`)})`;
  return [
    asText(left),
    `**${asText(text)}**`,
    asText(right),
    voiceWords[hit.voice],
    asText(hit.reason),
    entry,
    asText(differenceWords(hit.differences)),
    `${hit.start}–${hit.end}`,
  ];
}

function totalsText({ documents, han, hits, byRole, byEntry }: Totals): string {
  const numbers = ['--:', '--:', '--:', '--:'];
  const roleRows = byRole.map(({ role, documents, han, hits }) =>
    [roleWords[role], hits.own, hits.reported, hits.mentioned, documents, han].map(String),
  );
  const entryRows = byEntry.map(({ label, lexicon, entry, hits, documents }) => [
    `${asText(label)} (${asText(`${lexicon}/${entry}`)})`,
    ...[hits.own, hits.reported, hits.mentioned, sumOf(hits), documents].map(String),
  ]);
  return [
    `\n## All documents\n\n**${countWords(hits, han)}**\n\n- Documents: ${documents}\n- Han characters read: ${han}\n`,
    roleRows.length ? table(['Role', 'Own voice', 'Reported', 'Mentioned', 'Documents', 'Han'], [':--', ...numbers, '--:'], roleRows) : '',
    entryRows.length
      ? table(['Formula', 'Own voice', 'Reported', 'Mentioned', 'All', 'Documents'], [':--', ...numbers, '--:'], entryRows)
      : '',
  ].join('');
}

/** At the end, for it is long and seldom looked at. */
function lexiconsText({ lexicons }: Provenance): string {
  const rows = lexicons.map(({ id, version, sha256 }) => [asText(id), asText(version), `\`${asCode(sha256)}\``]);
  return `\n## Lexicons\n${table(['Lexicon', 'Version', 'sha256'], [':--', ':--', ':--'], rows)}`;
}

function factList(facts: readonly Fact[]): string {
  return facts.map(({ name, value, isCode }) => `- ${asText(name)}: ${isCode ? `\`${asCode(value)}\`` : asText(value)}\n`).join('');
}

function table(heads: readonly string[], alignments: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, alignments, ...rows].map(cells => `| ${cells.join(' | ')} |\n`);
  return `\n${lines.join('')}`;
}

/** Written so that Markdown, its tables, HTML, formulas of mathematics and links that make themselves find nothing in it. */
function asText(text: string): string {
  return onOneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]()|~#!$^{}]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)\./, '$1\\.')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/@/g, '&#64;')
    .replace(/(?<=\bwww)\./gi, '&#46;');
}

/** Between backticks, where nothing else is read. */
function asCode(text: string): string {
  return onOneLine(text).replaceAll('`', "'");
}
