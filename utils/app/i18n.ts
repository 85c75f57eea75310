import { browser } from 'wxt/browser';
import type english from '../../assets/public/_locales/en/messages.json';
import type { Voice } from '../core/voice.ts';
import type { Localized } from '../lexicon/schema.ts';

export type MessageKey = keyof typeof english;
export type ContentLanguage = keyof Localized;

/** The texts of one of our languages, as the browsers write them. */
export type Texts = Readonly<
  Record<string, { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> }>
>;

/** Set where the user wants another language than the browser's. */
let chosen: { readonly language: ContentLanguage; readonly texts: Texts } | undefined;

/** From now on texts are of this language; of the browser's where none is given. Each context of the extension starts with it. */
export function speak(language?: ContentLanguage, texts?: Texts): void {
  chosen = language && texts ? { language, texts } : undefined;
}

/** A text of the interface. Placeholders are filled in order. */
export function message(key: MessageKey, ...values: (string | number)[]): string {
  const words = values.map(value => (typeof value === 'number' ? formatNumber(value) : value));
  if (chosen) return filled(chosen.texts[key], words);
  return browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], words);
}

/** As the browsers fill them: `$NAME$` is a placeholder, whose content says the how-manieth value it is (`$1`). */
function filled(text: Texts[string] | undefined, values: readonly string[]): string {
  if (!text) return '';
  const placeholders = text.placeholders ?? {};
  return text.message.replace(/\$(?:(\w+)\$|\$)/g, (all, name?: string) => {
    if (name === undefined) return '$';
    const content = placeholders[name.toLowerCase()]?.content;
    return content === undefined ? all : content.replace(/\$(\d)/g, (_, number) => values[Number(number) - 1] ?? '');
  });
}

/** Who speaks a formula, in words. */
export const voiceKeys: Readonly<Record<Voice, MessageKey>> = { own: 'voiceOwn', reported: 'voiceReported', mentioned: 'voiceMentioned' };

/** The language we speak to this user, as lexicons name it. */
export function contentLanguage(): ContentLanguage {
  if (chosen) return chosen.language;
  const tag = browser.i18n.getUILanguage();
  if (!/^zh\b/i.test(tag)) return 'en';
  return /hant|tw|hk|mo/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
}

/** For `lang`: fonts and screen readers follow it. */
export const languageTags: Readonly<Record<ContentLanguage, string>> = { en: 'en', 'zh-Hant': 'zh-Hant-TW', 'zh-Hans': 'zh-Hans-CN' };

/** The wording for this user, with its language; where an entry has no Chinese wording in this script, the other one, else English. */
export function wordingFor(
  texts: { readonly en: string } & { readonly [L in ContentLanguage]?: string | undefined },
  language: ContentLanguage = contentLanguage(),
): { text: string; lang: string } {
  const order: ContentLanguage[] = language === 'en' ? ['en'] : [language, language === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant', 'en'];
  const found = order.find(candidate => texts[candidate]) ?? 'en';
  return { text: texts[found] ?? texts.en, lang: languageTags[found] };
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(chosen ? languageTags[chosen.language] : browser.i18n.getUILanguage()).format(value);
}
