import type { About, TextDocument } from '../../utils/report/document.ts';
import { joinBlocks } from '../../utils/report/page-text.ts';
import type { PlacedBlock } from './page-order.ts';

/** Id of the document that holds what no turn of a chat holds: the whole page where it is none. */
export const pageId = 'page';

/** The text of a frame outside the turns of a chat as a document; none where there is no such text. */
export function pageDocuments(blocks: readonly PlacedBlock[]): TextDocument[] {
  if (!blocks.length) return [];
  return [{ id: pageId, text: joinBlocks(blocks.map(({ block }) => block.text)), kind: 'plain', role: 'page', about: {} }];
}

/** What the page says of itself. */
export function aboutPage(): About {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]')?.href ?? '';
  const language = document.documentElement.getAttribute('lang')?.trim() ?? '';
  return {
    url: location.href,
    ...(/^https?:/.test(canonical) && { canonicalUrl: canonical }),
    ...(document.title.trim() && { title: document.title.trim() }),
    ...(language && { language }),
    time: new Date().toISOString(),
  };
}
