import { contentLanguage, formatNumber, languageTags, wordingFor } from '../../utils/app/i18n.ts';
import type { Labels, LexiconSummary } from '../../utils/lexicon/details.ts';

/** What the lexicons call things, packaged with the extension. */
export interface Texts {
  readonly lexicons: readonly LexiconSummary[];
  readonly labels: Labels;
}

const script = contentLanguage() === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
export const labelLanguage = languageTags[script];

/** The canonical wording of an entry, in this user's script: `labelLanguage`. */
export function labelOf({ labels }: Texts, entry: string): string {
  return labels[entry]?.[script] ?? entry;
}

export function lexiconTitle({ lexicons }: Texts, id: string): { text: string; lang: string } {
  const lexicon = lexicons.find(each => each.id === id);
  return lexicon ? wordingFor(lexicon.title) : { text: id, lang: 'en' };
}

/** Class of the colour that a lexicon has everywhere. */
export function hueOf({ lexicons }: Texts, lexicon: string): string {
  return `hue-${
    Math.max(
      0,
      lexicons.findIndex(({ id }) => id === lexicon),
    ) % 8
  }`;
}

/** Of a density, a share, a statistic. */
export function formatDecimal(value: number, digits = 2): string {
  return formatNumber(Number(value.toFixed(digits)));
}
