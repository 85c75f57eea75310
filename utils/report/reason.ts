import type { Span } from '../core/span.ts';
import type { Fact, Speech } from '../core/voice.ts';

/** Why a hit has its voice, in an English sentence of what decided: `said by 郭嘉昆 (表示)`. Spans lie in `text`. */
export function reasonOf(text: string, { speaker, reason: { fact, cue } }: Speech): string {
  const words = (span: Span) => wordsOf(text, span);
  const by = speaker ? ` by ${words(speaker)}${speaker.kind === 'state' ? ', PRC state or Party' : ''}` : '';
  return `${sentences[fact]}${by}${cue ? ` (${words(cue)})` : ''}`;
}

const sentences: Readonly<Record<Fact, string>> = {
  plain: 'no speaker or distance found',
  onlyQuotes: 'in quotation marks, but no speaker or distance found',
  officialQuotes: 'in quotation marks, as it is officially written',
  said: 'said',
  continued: 'speech that goes on, begun',
  quoted: 'in a quotation',
  headline: 'after a colon, said',
  title: 'in the title of a document',
  soCalled: 'after words that doubt it',
  scareQuotes: 'in quotation marks by itself',
  wordAboutWords: 'beside a word about words',
  negated: 'denied or refused',
  critical: 'beside a critical word',
};

/** The words of a span without what is masked, and marks of Markdown. `text` is what a reader reads (`readableText`). */
export function wordsOf(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/[\u200b[\]*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
