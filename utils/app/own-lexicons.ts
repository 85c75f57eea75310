import { browser } from 'wxt/browser';
import type { EntryDetails } from '../lexicon/details.ts';
import { formatLexicon } from '../lexicon/format.ts';
import type { Lexicon } from '../lexicon/schema.ts';
import { detailsKey } from './own-details.ts';
import { type OwnTables, ownTablesKey } from './own-tables.ts';

/**
 * Lexicons of the user's own. Each is kept as its file (`storage.local`, key `own:ID`; as objects,
 * Chromium would sort their names, and the digest be another), what a tooltip says of its entries
 * beside it (`ownDetails:ID`), and all of them compiled in `ownTables`: written at once, so that they agree.
 */
const lexiconKey = (id: string) => `own:${id}`;

/** What is made of lexicons when they are kept. Needs a dictionary, and is done in a worker. */
export interface MadeOfOwn {
  readonly own: OwnTables;
  /** By id of lexicon and of entry. */
  readonly details: Readonly<Record<string, Readonly<Record<string, EntryDetails>>>>;
}
export type Make = (lexicons: readonly Lexicon[]) => Promise<MadeOfOwn>;

/** By title. */
export async function listOwnLexicons(): Promise<Lexicon[]> {
  const stored = await browser.storage.local.get(null);
  const lexicons = Object.entries(stored).flatMap(([key, value]) =>
    key.startsWith(lexiconKey('')) && typeof value === 'string' ? [JSON.parse(value) as Lexicon] : [],
  );
  return lexicons.sort((a, b) => a.title.en.localeCompare(b.title.en) || (a.id < b.id ? -1 : 1));
}

/** Adds, or replaces those with the same ids. Rejects where they cannot be compiled or kept, and then nothing has changed. */
export async function saveOwnLexicons(added: readonly Lexicon[], make: Make): Promise<void> {
  await inTurn(async known => {
    const others = known.filter(({ id }) => !added.some(lexicon => lexicon.id === id));
    await keep([...others, ...added], make);
  });
}

export async function removeOwnLexicon(id: string, make: Make): Promise<void> {
  await inTurn(async known => {
    const others = known.filter(lexicon => lexicon.id !== id);
    if (others.length) await keep(others, make);
    await browser.storage.local.remove([lexiconKey(id), detailsKey(id), ...(others.length ? [] : [ownTablesKey])]);
  });
}

/** One change at a time over all pages of the extension. */
async function inTurn(change: (known: readonly Lexicon[]) => Promise<void>): Promise<void> {
  await navigator.locks.request('own-lexicons', async () => change(await listOwnLexicons()));
}

async function keep(lexicons: readonly Lexicon[], make: Make): Promise<void> {
  const { own, details } = await make(lexicons);
  await browser.storage.local.set({
    [ownTablesKey]: own,
    ...Object.fromEntries(
      lexicons.flatMap(lexicon => [
        [lexiconKey(lexicon.id), formatLexicon(lexicon)],
        [detailsKey(lexicon.id), details[lexicon.id]],
      ]),
    ),
  });
}
