import type { About, TextDocument } from './document.ts';

/** What was read of one frame of a page. Plain data: it travels between contexts. */
export interface FrameText {
  /** Of the page: url, canonicalUrl, title, language, time. What documents say of themselves goes before it. */
  readonly about: About;
  /** In page order: turns of a chat with the rest of the page last, or the page as one. Ids are unique in the frame and stay. */
  readonly documents: readonly TextDocument[];
  /** Where the page is a chat. */
  readonly chat?: Chat;
}

export interface Chat {
  /** Id of the site whose description was used; `any-chat` where the structure alone told. */
  readonly site: string;
  /** Turns read: prompts and answers; reasoning belongs to its answer. */
  readonly read: number;
  /** Turns that are known to be there, but were never shown to us. Undefined where the page does not tell. */
  readonly unseen?: number;
}
