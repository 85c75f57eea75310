import '../../utils/app/polyfill.ts';
import '../../assets/tokens.css';
import '../../assets/lines.css';
import './workbench.css';
import { render } from 'preact';
import { contentLanguage, languageTags, message } from '../../utils/app/i18n.ts';
import { isLexiconOn, readSettings } from '../../utils/app/settings.ts';
import { voices } from '../../utils/core/voice.ts';
import type { Labels, LexiconSummary } from '../../utils/lexicon/details.ts';
import { Session } from './session.ts';
import { Workbench } from './workbench.tsx';

document.documentElement.lang = languageTags[contentLanguage()];
document.title = `${message('workbench')} – Tifa Lens`;

const root = document.getElementById('app');
if (root) {
  const packaged = async <T,>(file: string): Promise<T> => (await fetch(file)).json();
  const [lexicons, labels, settings] = await Promise.all([
    packaged<LexiconSummary[]>('/lexicons.json'),
    packaged<Labels>('/labels.json'),
    readSettings(),
  ]);
  const chosen = lexicons.filter(lexicon => isLexiconOn(settings, lexicon)).map(({ id }) => id);
  render(<Workbench session={new Session({ lexicons: chosen, tier: settings.tier, voices })} texts={{ lexicons, labels }} />, root);
}
