import { message } from '../../utils/app/i18n.ts';
import { changeSettings } from '../../utils/app/settings.ts';
import { type Tier, tiers } from '../../utils/lexicon/tiers.ts';
import { tierKeys } from '../../utils/views/tier-keys.ts';

/** How much is looked for; each step includes those before it. */
export function Amount({ tier }: { tier: Tier }) {
  return (
    <fieldset>
      <legend>{message('howMuch')}</legend>
      {tiers.map(each => (
        <label key={each}>
          <input type="radio" name="tier" checked={each === tier} onChange={() => changeSettings(() => ({ tier: each }))} />
          <span>{message(tierKeys[each])}</span>
        </label>
      ))}
    </fieldset>
  );
}
