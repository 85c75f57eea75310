import { browser } from 'wxt/browser';
import type { EntryDetails } from '../lexicon/details.ts';

/** In `storage.local`: what a tooltip says of the entries of an own lexicon, by id of entry. */
export const detailsKey = (lexicon: string) => `ownDetails:${lexicon}`;

/** What a tooltip shows of an entry. */
export async function ownDetails(lexicon: string, entry: string): Promise<EntryDetails | undefined> {
  const { [detailsKey(lexicon)]: details } = await browser.storage.local.get(detailsKey(lexicon));
  return details && Object.hasOwn(details, entry) ? (details as Record<string, EntryDetails>)[entry] : undefined;
}
