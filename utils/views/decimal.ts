import { contentLanguage, languageTags } from '../app/i18n.ts';

/** A density with one decimal, as the user writes numbers. */
export function decimal(value: number): string {
  return new Intl.NumberFormat(languageTags[contentLanguage()], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}
