import { browser } from 'wxt/browser';
import { type MessageKey, message } from '../../utils/app/i18n.ts';
import { changeSettings } from '../../utils/app/settings.ts';
import { type Tier, tiers } from '../../utils/lexicon/tiers.ts';
import { tierKeys } from '../../utils/views/tier-keys.ts';
import { useSettings } from '../../utils/views/use-settings.ts';
import { VoiceExample } from '../../utils/views/voice-example.tsx';

const claims: readonly MessageKey[] = ['welcomeShows', 'welcomeNoVerdict', 'welcomeZero', 'welcomeLocal'];
const permissions: readonly MessageKey[] = [
  'permissionSites',
  'permissionScripting',
  'permissionStorage',
  'permissionMenus',
  'permissionPanel',
];
const tierNotes: Readonly<Record<Tier, MessageKey>> = { core: 'tierCoreNote', extended: 'tierExtendedNote', research: 'tierAllNote' };

/** Opened once, after installing: what it does and does not claim, how it looks, and what to start with. A reader has a minute. */
export function Welcome() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <>
      <h1>
        Tifa Lens <span lang="zh-Hant-TW">提法鏡</span>
      </h1>
      <p>{message('welcomeLead')}</p>
      <ul class="claims">
        {claims.map(key => (
          <li key={key}>{message(key)}</li>
        ))}
      </ul>
      <h2>{message('welcomeLooks')}</h2>
      <VoiceExample appearance={settings.appearance} />
      <p>{message('welcomePoint')}</p>
      <h2>{message('welcomeStart')}</h2>
      <fieldset>
        <legend>{message('howMuch')}</legend>
        {tiers.map(tier => (
          <label key={tier} class="choice">
            <input type="radio" name="tier" checked={settings.tier === tier} onChange={() => changeSettings(() => ({ tier }))} />
            <span>
              {message(tierKeys[tier])} <small>{message(tierNotes[tier])}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p>
        <button type="button" onClick={() => browser.runtime.openOptionsPage()}>
          {message('openSettings')}
        </button>{' '}
        <a href="/workbench.html">{message('openWorkbench')}</a>
      </p>
      <h2>{message('welcomePermissions')}</h2>
      <ul class="claims">
        {permissions.map(key => (
          <li key={key}>{message(key)}</li>
        ))}
      </ul>
    </>
  );
}
