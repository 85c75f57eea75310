import { convert } from './convert.ts';
import type { Entry, Lexicon, Localized } from './schema.ts';
import type { Source } from './source.ts';
import type { Tier } from './tiers.ts';

/** What a tooltip shows of an entry: all but how it is found. Asked for by id, when a reader points at a hit. */
export type EntryDetails = Pick<
  Entry,
  'id' | 'label' | 'gloss' | 'literal' | 'type' | 'tier' | 'status' | 'lastSeen' | 'context' | 'firstUse' | 'disputed' | 'founding'
> & {
  readonly lexicon: { readonly id: string; readonly title: Localized; readonly version: string };
  readonly sources: readonly (Entry['sources'][number] & { readonly source: Source })[];
};

/** What the popup and the settings show of a lexicon. */
export interface LexiconSummary {
  readonly id: string;
  readonly version: string;
  readonly title: Localized;
  readonly scope: Localized;
  readonly onByDefault: boolean;
  /** Entries by tier, not cumulative. */
  readonly entries: Readonly<Record<Tier, number>>;
}

/** The details of every entry of a lexicon, by id. Sources that neither `sources` nor the lexicon's bibliography holds are left out; the test of the data does not let that happen. */
export function detailsOf(lexicon: Lexicon, sources: readonly Source[]): Record<string, EntryDetails> {
  const byId = new Map([...sources, ...(lexicon.bibliography ?? [])].map(source => [source.id, source]));
  const { id, title, version } = lexicon;
  return Object.fromEntries(
    lexicon.entries.map(entry => {
      const { forms, except, near, notNear, wholeWord, examples, related, sources: uses, ...shown } = entry;
      const context = inBothScripts(entry.context);
      const resolved = uses.flatMap(use => {
        const source = byId.get(use.id);
        return source ? [{ ...use, source }] : [];
      });
      return [entry.id, { ...shown, context, lexicon: { id, title, version }, sources: resolved }];
    }),
  );
}

/** The research tier may have one Chinese wording: it is shown in both scripts. */
function inBothScripts({ en, 'zh-Hant': traditional, 'zh-Hans': simplified }: Entry['context']): Entry['context'] {
  return {
    en,
    ...((traditional ?? simplified) && {
      'zh-Hant': traditional ?? convert(simplified ?? '', 'cn', 'twp'),
      'zh-Hans': simplified ?? convert(traditional ?? '', 'tw', 'cn'),
    }),
  };
}

/** Entry id → canonical wording in both scripts. */
export type Labels = Readonly<Record<string, Entry['label']>>;

export function labelsOf(lexicons: readonly Lexicon[]): Labels {
  return Object.fromEntries(lexicons.flatMap(({ entries }) => entries.map(({ id, label }) => [id, label])));
}

export function summaryOf(lexicon: Lexicon): LexiconSummary {
  const count = (tier: Tier) => lexicon.entries.filter(entry => entry.tier === tier).length;
  return {
    id: lexicon.id,
    version: lexicon.version,
    title: lexicon.title,
    scope: lexicon.scope,
    onByDefault: lexicon.onByDefault,
    entries: { core: count('core'), extended: count('extended'), research: count('research') },
  };
}
