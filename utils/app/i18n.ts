import { browser } from 'wxt/browser';
import type english from '../../assets/public/_locales/en/messages.json';
import type { Voice } from '../core/voice.ts';
import type { Localized } from '../lexicon/schema.ts';

export type MessageKey = keyof typeof english;
export type ContentLanguage = keyof Localized;

/** A text of the interface, in the browser's language. Placeholders are filled in order. */
export function message(key: MessageKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(
    key as Parameters<typeof browser.i18n.getMessage>[0],
    values.map(value => (typeof value === 'number' ? formatNumber(value) : value)),
  );
}

/** Who speaks a formula, in words. */
export const voiceKeys: Readonly<Record<Voice, MessageKey>> = { own: 'voiceOwn', reported: 'voiceReported', mentioned: 'voiceMentioned' };

/** The language we speak to this user, as lexicons name it. */
export function contentLanguage(): ContentLanguage {
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
  return new Intl.NumberFormat(browser.i18n.getUILanguage()).format(value);
}
