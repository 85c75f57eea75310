import type { TextKind } from './readable-text.ts';

/** Whose words a text is: a turn of a chat, or a page or file. */
export const roles = ['answer', 'reasoning', 'prompt', 'page'] as const;
export type Role = (typeof roles)[number];

/** A text before it is scanned, with what is known of where it comes from: a page, a turn of a chat, a file, a line of a corpus. */
export interface TextDocument {
  /** Unique among the documents it is counted with. */
  readonly id: string;
  readonly text: string;
  readonly kind: TextKind;
  readonly role: Role;
  readonly about: About;
}

/** Nothing in it is needed; what is there is exported, and sets can be made by it. */
export interface About {
  /** As it was named to us. */
  readonly file?: string;
  readonly url?: string;
  /** The address that the page gives itself. */
  readonly canonicalUrl?: string;
  readonly title?: string;
  /** Language the page or file says it is in, as BCP 47. */
  readonly language?: string;
  /** When it was read or written, ISO 8601. */
  readonly time?: string;
  /** Of a chat: id of the site, the model where it is shown, the conversation, and the number of the turn, from 1. */
  readonly site?: string;
  readonly model?: string;
  readonly conversation?: string;
  readonly turn?: number;
  /** When a chat took this answer back or replaced it after it was read, ISO 8601. */
  readonly withdrawn?: string;
  /** Other short fields of the record it was read from: outlet, question … */
  readonly fields?: Readonly<Record<string, string>>;
}
