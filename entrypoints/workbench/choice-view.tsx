import { useState } from 'preact/hooks';
import { message, voiceKeys, wordingFor } from '../../utils/app/i18n.ts';
import { voices } from '../../utils/core/voice.ts';
import { tiers } from '../../utils/lexicon/tiers.ts';
import { hueClass, type LexiconTexts } from '../../utils/views/lexicon-texts.ts';
import { tierKeys } from '../../utils/views/tier-keys.ts';
import type { Session } from './session.ts';
import type { Choice } from './tasks.ts';

/** What is looked for: begins with the user's settings, and changes nothing in them. */
export function ChoiceView({ session, texts }: { session: Session; texts: LexiconTexts }) {
  const { choice } = session;
  const [wanted, setWanted] = useState<Choice>(choice);
  const isSame = JSON.stringify(wanted) === JSON.stringify(choice);
  const isRead = session.sources.length > 0;
  const change = (part: Partial<Choice>) => {
    const next = { ...wanted, ...part };
    setWanted(next);
    // With nothing read there is nothing to read anew.
    if (!isRead) session.choose(next);
  };
  const switched = <T,>(list: readonly T[], order: readonly T[], one: T) => order.filter(each => (each === one) !== list.includes(each));
  const lexiconIds = texts.lexicons.map(({ id }) => id);
  return (
    <details class="choice">
      <summary>
        {message('lookFor')} <span class="note">{message('lookForNow', choice.lexicons.length, message(tierKeys[choice.tier]))}</span>
      </summary>
      <div class="choices">
        <fieldset>
          <legend>{message('lexicons')}</legend>
          {texts.lexicons.map(({ id, title, scope }) => (
            <label key={id} title={wordingFor(scope).text}>
              <input
                type="checkbox"
                checked={wanted.lexicons.includes(id)}
                onChange={() => change({ lexicons: switched(wanted.lexicons, lexiconIds, id) })}
              />
              <span class={`mark ${hueClass(texts, id)}`} lang={wordingFor(title).lang}>
                {wordingFor(title).text}
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{message('howMuch')}</legend>
          {tiers.map(tier => (
            <label key={tier}>
              <input type="radio" name="tier" checked={wanted.tier === tier} onChange={() => change({ tier })} />
              {message(tierKeys[tier])}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{message('whichVoices')}</legend>
          {voices.map(voice => (
            <label key={voice}>
              <input
                type="checkbox"
                checked={wanted.voices.includes(voice)}
                onChange={() => change({ voices: switched(wanted.voices, voices, voice) })}
              />
              <span class={`voice ${voice}`}>{message(voiceKeys[voice])}</span>
            </label>
          ))}
        </fieldset>
      </div>
      {isRead && (
        <p>
          <button type="button" disabled={isSame} onClick={() => session.choose(wanted)}>
            {message('readAgain')}
          </button>
        </p>
      )}
    </details>
  );
}
