import type { Span } from '../core/span.ts';
import type { Fact, Speech } from '../core/voice.ts';

/** Why a hit has its voice, in an English sentence of what decided: `said by 郭嘉昆 (表示)`. Spans lie in `text`. */
export function reasonOf(text: string, { speaker, reason: { fact, cue } }: Speech): string {
  const words = ({ start, end }: Span) =>
    text
      .slice(start, end)
      .replace(/[\s\u200b]+/g, ' ')
      .trim();
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
