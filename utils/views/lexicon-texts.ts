import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { contentLanguage, languageTags, wordingFor } from '../app/i18n.ts';
import { readOwnTables } from '../app/own-tables.ts';
import type { Labels, LexiconSummary } from '../lexicon/details.ts';

/** What pages of the extension say of lexicons and entries, in the user's language. */
export interface LexiconTexts {
  /** In the order of the tables, which gives each its hue. */
  readonly lexicons: readonly LexiconSummary[];
  readonly labels: Labels;
}

let packaged: Promise<LexiconTexts> | undefined;

/** The packaged texts, fetched once in a page, and those of the user's own lexicons as they are now. */
export async function lexiconTexts(): Promise<LexiconTexts> {
  packaged ??= load();
  const [{ lexicons, labels }, own] = await Promise.all([packaged, readOwnTables()]);
  return own ? { lexicons: [...lexicons, ...own.summaries], labels: { ...labels, ...own.labels } } : { lexicons, labels };
}

async function load(): Promise<LexiconTexts> {
  const file = async <T>(name: string): Promise<T> => (await fetch(name)).json();
  const [lexicons, labels] = await Promise.all([file<LexiconSummary[]>('/lexicons.json'), file<Labels>('/labels.json')]);
  return { lexicons, labels };
}

const none: LexiconTexts = { lexicons: [], labels: {} };

/** Gives texts to the views below that a page has fetched already. */
export const LexiconTextsContext = createContext<LexiconTexts | undefined>(undefined);

/** The texts; for the moment it takes to fetch them, ids stand for names. */
export function useLexiconTexts(): LexiconTexts {
  const given = useContext(LexiconTextsContext);
  const [fetched, setFetched] = useState<LexiconTexts>();
  useEffect(() => {
    if (!given) void lexiconTexts().then(setFetched);
  }, [given]);
  return given ?? fetched ?? none;
}

export interface Wording {
  readonly text: string;
  readonly lang: string;
}

/** In which the wordings of entries are shown. */
export function labelLanguage(): string {
  return languageTags[labelScript()];
}

function labelScript(): 'zh-Hans' | 'zh-Hant' {
  return contentLanguage() === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
}

/** The canonical wording of an entry, in the script of the user. */
export function labelOf({ labels }: LexiconTexts, entry: string): Wording {
  return { text: labels[entry]?.[labelScript()] ?? entry, lang: labelLanguage() };
}

export function titleOf({ lexicons }: LexiconTexts, lexicon: string): Wording {
  const found = lexicons.find(({ id }) => id === lexicon);
  return found ? wordingFor(found.title) : { text: lexicon, lang: 'en' };
}

/** The class that gives a lexicon its hue, as on the page. */
export function hueClass({ lexicons }: LexiconTexts, lexicon: string): string {
  return `hue-${
    Math.max(
      0,
      lexicons.findIndex(({ id }) => id === lexicon),
    ) % 8
  }`;
}
