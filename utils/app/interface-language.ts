import { speak, type Texts } from './i18n.ts';
import { type InterfaceLanguage, readSettings } from './settings.ts';

const contentLanguages = { en: 'en', zh_TW: 'zh-Hant', zh_CN: 'zh-Hans' } as const;

/** Speaks the language the user has chosen. For pages of the extension, before anything is shown. */
export async function speakInterfaceLanguage(): Promise<void> {
  const { language } = await readSettings();
  await speakLanguage(language, textsOf);
}

/** `read` fetches the texts: what runs in web pages has to ask the background for them. */
export async function speakLanguage(
  language: InterfaceLanguage,
  read: (language: InterfaceLanguage) => Promise<Texts | undefined>,
): Promise<void> {
  const texts = language === 'auto' ? undefined : await read(language).catch(() => undefined);
  if (language === 'auto' || !texts) speak();
  else speak(contentLanguages[language], texts);
}

/** The packaged texts of a language. */
export async function textsOf(language: InterfaceLanguage): Promise<Texts | undefined> {
  if (language === 'auto') return undefined;
  const response = await fetch(`/_locales/${language}/messages.json`);
  return response.json();
}
