import type { Hit } from '../../utils/core/scanner.ts';
import type { Span } from '../../utils/core/span.ts';
import type { Speech } from '../../utils/core/voice.ts';
import type { EntryDetails } from '../../utils/lexicon/details.ts';
import { issuedOn } from '../../utils/lexicon/source.ts';
import { reasonOf } from '../../utils/report/reason.ts';

type Found = Span & Pick<Hit, 'speech'>;

/** What "copy with citation" gives: the formula, what it is, where that is documented, and how it stands here. Plain text. */
export function citationOf(entry: EntryDetails, context: string, text: string, { start, end, speech }: Found): string {
  const sources = entry.sources.map(({ source }) =>
    [source.title, source.publisher, issuedOn(source), source.URL].filter(Boolean).join('. '),
  );
  const { label, gloss, lexicon } = entry;
  return [
    `${label['zh-Hant']} (${label['zh-Hans']}): ${gloss}`,
    context,
    ...sources,
    `Here: ${text.slice(start, end)}. Voice, ${speechInWords(text, speech)}`,
    `Tifa Lens, lexicon ${lexicon.id} ${lexicon.version}, entry ${entry.id}`,
  ].join('\n');
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
