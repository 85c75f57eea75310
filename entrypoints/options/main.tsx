import '../../utils/app/polyfill.ts';
import '../../assets/tokens.css';
import '../../assets/lines.css';
import '../../assets/pages.css';
import './options.css';
import { render } from 'preact';
import { contentLanguage, languageTags, message } from '../../utils/app/i18n.ts';
import { speakInterfaceLanguage } from '../../utils/app/interface-language.ts';
import { onOwnTables } from '../../utils/app/own-tables.ts';
import { takeSelection } from '../../utils/app/selection-page.ts';
import { lexiconTexts } from '../../utils/views/lexicon-texts.ts';
import { Options } from './options.tsx';

await speakInterfaceLanguage();
document.documentElement.lang = languageTags[contentLanguage()];
document.title = `${message('openSettings')} – Tifa Lens`;

const root = document.getElementById('app');
const selection = await takeSelection();
if (root) {
  const show = async () => render(<Options lexicons={(await lexiconTexts()).lexicons} selection={selection} />, root);
  onOwnTables(() => void show());
  await show();
}
