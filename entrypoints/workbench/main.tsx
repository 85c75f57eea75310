import '../../utils/app/polyfill.ts';
import '../../assets/tokens.css';
import '../../assets/lines.css';
import '../../utils/views/report.css';
import './workbench.css';
import { render } from 'preact';
import { contentLanguage, languageTags, message } from '../../utils/app/i18n.ts';
import { speakInterfaceLanguage } from '../../utils/app/interface-language.ts';
import { takeSelection } from '../../utils/app/selection-page.ts';
import { isLexiconOn, readSettings } from '../../utils/app/settings.ts';
import { voices } from '../../utils/core/voice.ts';
import { LexiconTextsContext, lexiconTexts } from '../../utils/views/lexicon-texts.ts';
import { Session } from './session.ts';
import { Workbench } from './workbench.tsx';

await speakInterfaceLanguage();
document.documentElement.lang = languageTags[contentLanguage()];
document.title = `${message('workbench')} – Tifa Lens`;

const root = document.getElementById('app');
if (root) {
  const [texts, settings, selection] = await Promise.all([lexiconTexts(), readSettings(), takeSelection()]);
  const chosen = texts.lexicons.filter(lexicon => isLexiconOn(settings, lexicon)).map(({ id }) => id);
  const session = new Session({ lexicons: chosen, tier: settings.tier, voices });
  if (selection?.text)
    session.add([{ kind: 'text', name: selection.title || selection.url || message('selection'), text: selection.text }]);
  render(
    <LexiconTextsContext.Provider value={texts}>
      <Workbench session={session} texts={texts} />
    </LexiconTextsContext.Provider>,
    root,
  );
}
