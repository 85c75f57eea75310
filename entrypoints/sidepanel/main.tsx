import '../../utils/app/polyfill.ts';
import '../../assets/tokens.css';
import '../../assets/lines.css';
import '../../utils/views/report.css';
import './sidepanel.css';
import { render } from 'preact';
import { tablesWith } from '../../utils/app/compiled-tables.ts';
import { contentLanguage, languageTags, message } from '../../utils/app/i18n.ts';
import { speakInterfaceLanguage } from '../../utils/app/interface-language.ts';
import { type OwnTables, onOwnTables, readOwnTables } from '../../utils/app/own-tables.ts';
import { LexiconTextsContext, lexiconTexts } from '../../utils/views/lexicon-texts.ts';
import { Panel } from './panel.tsx';

await speakInterfaceLanguage();
document.documentElement.lang = languageTags[contentLanguage()];
document.title = message('reportTitle');

const root = document.getElementById('app');
if (root) {
  // `?tab=7` names a tab, for looking at the report in a page of its own; else it follows the tab in front.
  const named = Number(new URLSearchParams(location.search).get('tab')) || undefined;
  const show = async (own: OwnTables | undefined) => {
    const [tables, texts] = await Promise.all([tablesWith(own), lexiconTexts()]);
    render(
      <LexiconTextsContext.Provider value={texts}>
        <Panel tables={tables} named={named} />
      </LexiconTextsContext.Provider>,
      root,
    );
  };
  onOwnTables(own => void show(own));
  await show(await readOwnTables());
}
