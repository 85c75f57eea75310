import type { Span } from '../../utils/core/span.ts';
import type { EntryDetails } from '../../utils/lexicon/details.ts';
import { issuedOn } from '../../utils/lexicon/source.ts';

/** What "copy with citation" gives: the formula, what it is, and where that is documented. Plain text. */
export function citationOf(entry: EntryDetails, context: string): string {
  const sources = entry.sources.map(({ source }) =>
    [source.title, source.publisher, issuedOn(source), source.URL].filter(Boolean).join('. '),
  );
  const { label, gloss, lexicon } = entry;
  return [
    `${label['zh-Hant']} (${label['zh-Hans']}): ${gloss}`,
    context,
    ...sources,
    `Tifa Lens, lexicon ${lexicon.id} ${lexicon.version}, entry ${entry.id}`,
  ].join('\n');
}

/** What "wrong hit?" gives: enough for an editor to see the fault, to be sent by the reader who chooses to. */
export function faultReportOf(entry: EntryDetails, around: string, { start, end }: Span): string {
  const found = around.slice(start, end);
  const sentence = around.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, ' ');
  return [
    `Tifa Lens: wrong hit?`,
    `entry: ${entry.id} (${entry.lexicon.id} ${entry.lexicon.version})`,
    `found: ${found}`,
    `text: …${sentence}…`,
  ].join('\n');
}
