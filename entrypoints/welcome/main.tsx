import '../../utils/app/polyfill.ts';
import '../../assets/tokens.css';
import '../../assets/lines.css';
import '../../assets/pages.css';
import { render } from 'preact';
import { contentLanguage, languageTags, message } from '../../utils/app/i18n.ts';
import { speakInterfaceLanguage } from '../../utils/app/interface-language.ts';
import { Welcome } from './welcome.tsx';

await speakInterfaceLanguage();
document.documentElement.lang = languageTags[contentLanguage()];
document.title = message('extensionName');

const root = document.getElementById('app');
if (root) render(<Welcome />, root);
