import { message } from '../../utils/app/i18n.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../utils/app/settings.ts';
import type { SectionProps } from './options.tsx';

/** Each in itself: who cannot read this page finds it all the same. */
const own: Readonly<Record<Exclude<InterfaceLanguage, 'auto'>, { readonly name: string; readonly lang: string }>> = {
  en: { name: 'English', lang: 'en' },
  zh_TW: { name: '正體中文', lang: 'zh-Hant-TW' },
  zh_CN: { name: '简体中文', lang: 'zh-Hans-CN' },
};

/** Language of the interface; pages and formulas stay as they are. */
export function LanguageSection({ settings, change }: SectionProps) {
  const choose = async (language: InterfaceLanguage) => {
    await change(() => ({ language }));
    // All texts of this page were made in the other language.
    location.reload();
  };
  return (
    <section aria-labelledby="language-title">
      <h2 id="language-title">{message('language')}</h2>
      <fieldset class="row">
        <legend class="unseen">{message('language')}</legend>
        {interfaceLanguages.map(language => (
          <label key={language} class="choice">
            <input type="radio" name="language" checked={settings.language === language} onChange={() => choose(language)} />
            {language === 'auto' ? <span>{message('languageAuto')}</span> : <span lang={own[language].lang}>{own[language].name}</span>}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
