import '../../utils/app/polyfill.ts';
import '../../assets/tokens.css';
import '../../assets/lines.css';
import './popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { contentLanguage, languageTags, message } from '../../utils/app/i18n.ts';
import { speakInterfaceLanguage } from '../../utils/app/interface-language.ts';
import { nothing, type PageSummary, pageSummary } from '../../utils/app/page-handle.ts';
import { readSettings } from '../../utils/app/settings.ts';
import { lexiconTexts } from '../../utils/views/lexicon-texts.ts';
import { Popup } from './popup.tsx';

// All at once: a popup is waited for.
const [{ lexicons, labels }, settings, { tab, page }] = await Promise.all([
  lexiconTexts(),
  readSettings(),
  pageSpokenOf(),
  speakInterfaceLanguage(),
]);
document.documentElement.lang = languageTags[contentLanguage()];
document.title = message('extensionName');

const root = document.getElementById('app');
if (root) render(<Popup lexicons={lexicons} labels={labels} tab={tab} settings={settings} page={page} />, root);

async function pageSpokenOf() {
  const tab = await tabSpokenOf();
  const page: PageSummary = tab?.id === undefined ? { ...nothing, state: 'unreadable' } : await pageSummary(tab.id);
  return { tab, page };
}

/** The tab the popup was opened over; `?tab=7` names another, for looking at the popup in a page of its own. */
async function tabSpokenOf() {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  // A tab that has been closed meanwhile is none.
  if (named) return browser.tabs.get(named).catch(() => undefined);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}
