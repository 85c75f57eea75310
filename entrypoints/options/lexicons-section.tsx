import { formatNumber, message, wordingFor } from '../../utils/app/i18n.ts';
import { isLexiconOn, lexiconFlipped } from '../../utils/app/settings.ts';
import type { LexiconSummary } from '../../utils/lexicon/details.ts';
import { tiers } from '../../utils/lexicon/tiers.ts';
import { tierKeys } from '../../utils/views/tier-keys.ts';
import type { SectionProps } from './options.tsx';

const tierNoteKeys = { core: 'tierCoreNote', extended: 'tierExtendedNote', research: 'tierAllNote' } as const;

/** How much is looked for, and in which lexicons. */
export function LexiconsSection({ settings, change, lexicons }: SectionProps & { lexicons: readonly LexiconSummary[] }) {
  const limit = tiers.indexOf(settings.tier);
  return (
    <section aria-labelledby="lexicons-title">
      <h2 id="lexicons-title">{message('lexicons')}</h2>
      <fieldset>
        <legend>{message('howMuch')}</legend>
        {tiers.map(tier => (
          <label key={tier} class="choice">
            <input type="radio" name="tier" checked={settings.tier === tier} onChange={() => change(() => ({ tier }))} />
            <span>
              {message(tierKeys[tier])} <small>{message(tierNoteKeys[tier])}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <ul class="lexicons">
        {lexicons.map((lexicon, index) => {
          const [title, scope] = [wordingFor(lexicon.title), wordingFor(lexicon.scope)];
          const entries = tiers.slice(0, limit + 1).reduce((sum, tier) => sum + lexicon.entries[tier], 0);
          const flip = () => change(now => lexiconFlipped(now, lexicon));
          return (
            <li key={lexicon.id}>
              <label class="choice">
                <input type="checkbox" checked={isLexiconOn(settings, lexicon)} onChange={flip} />
                <span>
                  <span class={`mark hue-${index % 8}`} lang={title.lang}>
                    {title.text}
                  </span>{' '}
                  <small>{message('entriesAndVersion', formatNumber(entries), lexicon.version)}</small>
                  <small class="scope" lang={scope.lang}>
                    {scope.text}
                  </small>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
