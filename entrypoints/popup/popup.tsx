import { type Browser, browser } from 'wxt/browser';
import { hostOf } from '../../utils/app/host-of.ts';
import { message } from '../../utils/app/i18n.ts';
import { ask } from '../../utils/app/messages.ts';
import type { PageSummary } from '../../utils/app/page-handle.ts';
import { openReport } from '../../utils/app/report-panel.ts';
import { changeSettings, isSiteOff, type Settings, siteFlipped, unmute } from '../../utils/app/settings.ts';
import type { Labels, LexiconSummary } from '../../utils/lexicon/details.ts';
import { isCounted } from '../../utils/views/page-state.ts';
import { useSettings } from '../../utils/views/use-settings.ts';
import { Amount } from './amount.tsx';
import { Found } from './found.tsx';
import { Lexicons } from './lexicons.tsx';
import { usePage } from './use-page.ts';

interface PopupProps {
  readonly lexicons: readonly LexiconSummary[];
  readonly labels: Labels;
  readonly tab: Browser.tabs.Tab | undefined;
  /** As they are when the popup opens. */
  readonly settings: Settings;
  readonly page: PageSummary;
}

/** One look answers: is it on here, how many formulas in how much text, and which. Below, what is looked for. */
export function Popup({ lexicons, labels, tab, ...known }: PopupProps) {
  const settings = useSettings(known.settings) ?? known.settings;
  const page = usePage(tab?.id, known.page);
  const host = tab?.url ? hostOf(tab.url) : '';
  const isReadable = page.state !== 'unreadable';
  const canPause = isCounted(page) || page.state === 'paused' || page.state === 'overloaded';
  return (
    <>
      <header>
        <h1>
          Tifa Lens <span lang="zh-Hant-TW">提法鏡</span>
        </h1>
        {host !== '' && isReadable && <SiteSwitch host={host} settings={settings} />}
        {tab?.id !== undefined && canPause && <PauseSwitch tabId={tab.id} isPaused={page.state === 'paused'} />}
      </header>
      <Found page={page} tabId={tab?.id} labels={labels} />
      <nav class="report">
        {tab && (
          <button type="button" onClick={() => openBeside(tab)}>
            {message('openReport')}
          </button>
        )}
        <button type="button" onClick={openWorkbench}>
          {message('openWorkbench')}
        </button>
        <button type="button" onClick={openSettings}>
          {message('openSettings')}
        </button>
      </nav>
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

async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  close();
}

function SiteSwitch({ host, settings }: { host: string; settings: Settings }) {
  const isOn = !isSiteOff(settings, host);
  const flip = () => changeSettings(now => siteFlipped(now, host));
  return (
    <label class="switch">
      <span class="host">{message('onSite', host)}</span>
      <input type="checkbox" role="switch" checked={isOn} aria-checked={isOn} onChange={flip} />
    </label>
  );
}

function PauseSwitch({ tabId, isPaused }: { tabId: number; isPaused: boolean }) {
  return (
    <button type="button" class="pause" onClick={() => ask('pauseTab', tabId, !isPaused)}>
      {message(isPaused ? 'resumeTab' : 'pauseTab')}
    </button>
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
