import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { contentLanguage, languageTags, type MessageKey, message, wordingFor } from '../../utils/app/i18n.ts';
import { goInPage, type PageSummary, pageSummary } from '../../utils/app/page-handle.ts';
import { openReport } from '../../utils/app/report-panel.ts';
import { changeSettings, isLexiconOn, isSiteOff, type Settings, unmute } from '../../utils/app/settings.ts';
import type { Labels, LexiconSummary } from '../../utils/lexicon/details.ts';
import { type Tier, tiers } from '../../utils/lexicon/tiers.ts';
import { stateKeys } from '../../utils/views/page-state.ts';
import { useSettings } from '../../utils/views/use-settings.ts';
import { VoiceCounts } from '../../utils/views/voice-counts.tsx';

interface PopupProps {
  readonly lexicons: readonly LexiconSummary[];
  readonly labels: Labels;
  readonly tab: Browser.tabs.Tab | undefined;
}

/** One look answers: is it on here, how many formulas in how much text, and which. Below, what is looked for. */
export function Popup({ lexicons, labels, tab }: PopupProps) {
  const settings = useSettings();
  const page = usePage(tab?.id);
  if (!settings || !page) return null;
  const host = tab?.url ? hostOf(tab.url) : '';
  return (
    <>
      <header>
        <h1>
          Tifa Lens <span lang="zh-Hant-TW">提法鏡</span>
        </h1>
        {host !== '' && page.state !== 'unreadable' && <SiteSwitch host={host} settings={settings} />}
      </header>
      <Found page={page} tabId={tab?.id} labels={labels} />
      {tab && (
        <p class="report">
          <button type="button" onClick={() => openBeside(tab)}>
            {message('openReport')}
          </button>
          <button type="button" onClick={openWorkbench}>
            {message('openWorkbench')}
          </button>
        </p>
      )}
      <Muted settings={settings} host={host} />
      <Amount tier={settings.tier} />
      <Lexicons lexicons={lexicons} settings={settings} page={page} />
      <p class="note">{message('hitIsNoStance')}</p>
    </>
  );
}

/** The popup goes, for the report stands beside the page it was opened over. */
async function openBeside(tab: Browser.tabs.Tab): Promise<void> {
  await openReport(tab);
  close();
}

async function openWorkbench(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/workbench.html') });
  close();
}

function SiteSwitch({ host, settings }: { host: string; settings: Settings }) {
  const isOn = !isSiteOff(settings, host);
  const flip = () =>
    changeSettings(({ sitesOff }) => ({ sitesOff: isOn ? [...sitesOff, host] : sitesOff.filter(other => other !== host) }));
  return (
    <label class="switch">
      <span class="host">{message('onSite', host)}</span>
      <input type="checkbox" role="switch" checked={isOn} aria-checked={isOn} onChange={flip} />
    </label>
  );
}

const mostListed = 5;

function Found({ page, tabId, labels }: { page: PageSummary; tabId: number | undefined; labels: Labels }) {
  const script = contentLanguage() === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
  const listed = Object.entries(page.byEntry)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostListed);
  const isCounted = page.state === 'read' || page.state === 'reading';
  return (
    <section class="found" aria-live="polite">
      {isCounted && (
        <>
          <VoiceCounts byVoice={page.byVoice} />
          <p class="han">{message('hanRead', page.han)}</p>
        </>
      )}
      {page.state !== 'read' && <p class="state">{message(stateKeys[page.state])}</p>}
      {page.state === 'read' && page.hits === 0 && <p class="state">{message('zeroIsNotNeutral')}</p>}
      {listed.length > 0 && (
        <ol>
          {listed.map(([id, count]) => (
            <li key={id}>
              <span lang={languageTags[script]}>{labels[id]?.[script] ?? id}</span> <span class="number">{count}</span>
            </li>
          ))}
        </ol>
      )}
      {isCounted && page.hits > 0 && tabId !== undefined && (
        <p class="steps">
          <button type="button" onClick={() => goInPage(tabId, -1)}>
            {message('previousHit')}
          </button>
          <button type="button" onClick={() => goInPage(tabId, 1)}>
            {message('nextHit')}
          </button>
        </p>
      )}
    </section>
  );
}

function Muted({ settings, host }: { settings: Settings; host: string }) {
  const count = Object.values(settings.muted).filter(hosts => hosts.includes('*') || hosts.includes(host)).length;
  if (!count) return null;
  return (
    <p class="muted">
      {message('mutedHere', count)}{' '}
      <button type="button" onClick={() => unmute(host)}>
        {message('showAgain')}
      </button>
    </p>
  );
}

function Lexicons({ lexicons, settings, page }: { lexicons: readonly LexiconSummary[]; settings: Settings; page: PageSummary }) {
  const flip = (lexicon: LexiconSummary) =>
    changeSettings(now => ({ lexicons: { ...now.lexicons, [lexicon.id]: !isLexiconOn(now, lexicon) } }));
  return (
    <section>
      <h2>{message('lexicons')}</h2>
      <ul class="lexicons">
        {lexicons.map((lexicon, index) => {
          const title = wordingFor(lexicon.title);
          return (
            <li key={lexicon.id} title={wordingFor(lexicon.scope).text}>
              <label>
                <input type="checkbox" checked={isLexiconOn(settings, lexicon)} onChange={() => flip(lexicon)} />
                <span class={`mark hue-${index % 8}`} lang={title.lang}>
                  {title.text}
                </span>
                <span class="number">{page.byLexicon[lexicon.id] ?? 0}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const tierKeys: Readonly<Record<Tier, MessageKey>> = { core: 'tierCore', extended: 'tierExtended', research: 'tierAll' };

/** How much is looked for; each step includes those before it. */
function Amount({ tier }: { tier: Tier }) {
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

/** The page's summary, asked for again whenever one of its frames tells that its hits have changed. */
function usePage(tabId: number | undefined): PageSummary | undefined {
  const [page, setPage] = useState<PageSummary>();
  useEffect(() => {
    if (tabId === undefined) return;
    const refresh = async () => setPage(await pageSummary(tabId));
    const onMessage = (told: unknown, { tab }: Browser.runtime.MessageSender) => {
      if (tab?.id === tabId && typeof told === 'object' && told !== null && 'name' in told && told.name === 'hitsChanged') void refresh();
      return undefined;
    };
    browser.runtime.onMessage.addListener(onMessage);
    void refresh();
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, [tabId]);
  return page;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
