import type { ComponentChildren } from 'preact';
import { type MessageKey, message, voiceKeys } from '../../utils/app/i18n.ts';
import type { Span } from '../../utils/core/span.ts';
import type { Fact, Speech } from '../../utils/core/voice.ts';

export interface SpeechProps {
  readonly speech: Speech;
  /** The text that the spans of the speech lie in, and its language. */
  readonly text: string;
  readonly language: string;
  /** The hue the hit is painted in. */
  readonly hue: number;
}

/** `Reported: said by 郭嘉昆 (表示) — PRC state or Party`, with the line that the hit is painted with. */
export function SpeechHere({ speech: { voice, speaker, reason }, text, language, hue }: SpeechProps) {
  const quoted = ({ start, end }: Span) => <span lang={language}>{text.slice(start, end)}</span>;
  const [alone, by] = reasonKeys[reason.fact];
  const named = by && speaker;
  const fact = named ? filled(by, quoted(speaker)) : message(alone);
  const withCue = reason.cue ? filled('reasonWithCue', fact, quoted(reason.cue)) : fact;
  const whole = named?.kind === 'state' ? filled('reasonByState', withCue) : withCue;
  return <p class={`voice ${voice} hue-${hue}`}>{filled('voiceHere', <strong>{message(voiceKeys[voice])}</strong>, whole)}</p>;
}

/** What is said of each fact, without and, where there may be one, with a speaker. */
const reasonKeys: Readonly<Record<Fact, readonly [alone: MessageKey, by?: MessageKey]>> = {
  plain: ['reasonPlain'],
  onlyQuotes: ['reasonOnlyQuotes'],
  officialQuotes: ['reasonOfficialQuotes'],
  said: ['reasonSaid', 'reasonSaidBy'],
  continued: ['reasonContinued', 'reasonContinuedBy'],
  quoted: ['reasonQuoted', 'reasonQuotedBy'],
  headline: ['reasonHeadline', 'reasonHeadlineBy'],
  title: ['reasonTitle', 'reasonTitleBy'],
  soCalled: ['reasonSoCalled'],
  scareQuotes: ['reasonScareQuotes'],
  wordAboutWords: ['reasonWordAboutWords'],
  negated: ['reasonNegated'],
  critical: ['reasonCritical'],
};

/** A message whose placeholders are filled with elements: it is asked for with characters that no message holds, and cut there. */
function filled(key: MessageKey, ...children: ComponentChildren[]): ComponentChildren[] {
  const marks = children.map((_, index) => String.fromCharCode(firstMark + index));
  return message(key, ...marks)
    .split(/([\ue000-\ue00f])/)
    .map(part => children[part.charCodeAt(0) - firstMark] ?? part);
}

const firstMark = 0xe000;
