import { type MessageKey, message, voiceKeys } from '../app/i18n.ts';
import { type Voice, voices } from '../core/voice.ts';

/** How many a text says itself, reports and mentions: the count, and a legend of the lines on the page. */
export function VoiceCounts({ byVoice }: { byVoice: Readonly<Record<Voice, number>> }) {
  return (
    <ul class="voices">
      {voices.map(voice => (
        <li key={voice} class={`voice ${voice}`} title={message(voiceKeys[voice])}>
          {message(countKeys[voice], byVoice[voice])}
        </li>
      ))}
    </ul>
  );
}

const countKeys: Readonly<Record<Voice, MessageKey>> = { own: 'ownCount', reported: 'reportedCount', mentioned: 'mentionedCount' };

/** A voice in one word, for tables and rows. */
export const voiceWordKeys: Readonly<Record<Voice, MessageKey>> = {
  own: 'voiceWordOwn',
  reported: 'voiceReported',
  mentioned: 'voiceMentioned',
};
