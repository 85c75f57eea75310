import { browser } from 'wxt/browser';
import type { EntryDetails } from '../lexicon/details.ts';
import type { Texts } from './i18n.ts';
import type { InterfaceLanguage } from './settings.ts';

/** The whole contract between contexts. What can be settings travels by storage; what a page knows is asked of its `PageHandle`. */
export interface Messages {
  /** Sentinel → background, which alone may put scripts into pages: this frame holds Han text. */
  startReader(): void;
  /** Reader → background, which can fetch packaged files: what a tooltip shows. Nothing where there is no such entry. */
  entryDetails(lexicon: string, entry: string): EntryDetails | undefined;
  /** Reader in a frame → background, which can see the address of the tab: host of the page the frame is in. */
  pageHost(): string;
  /** Reader → background: the texts of a language that is not the browser's. */
  interfaceTexts(language: InterfaceLanguage): Texts | undefined;
  /** Popup → background, for a popup may be closed before it is done: a tab is read no more, or again. */
  pauseTab(tabId: number, isPaused: boolean): void;
  /** Reader → background: whether the tab it is in is paused. */
  isPaused(): boolean;
  /** Reader → background (badge) and an open popup: the hits of a frame have changed. They then ask all frames. */
  hitsChanged(): void;
}

type Name = keyof Messages;
type Answers = { [K in Name]?: (sender: Sender, ...args: Parameters<Messages[K]>) => Promise<ReturnType<Messages[K]>> | undefined };
type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** Asks, and waits for the answer. Rejects where nobody listens: the extension was updated or is being restarted. */
export async function ask<K extends Name>(name: K, ...args: Parameters<Messages[K]>): Promise<Awaited<ReturnType<Messages[K]>>> {
  return (await browser.runtime.sendMessage({ name, args })) as Awaited<ReturnType<Messages[K]>>;
}

/** Answers questions for as long as this context lives. Messages of other shapes are nobody's. */
export function answer(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (typeof message !== 'object' || message === null || !('name' in message) || !('args' in message)) return undefined;
    const { name, args } = message as { name: Name; args: never[] };
    const reply = Object.hasOwn(answers, name)
      ? (answers[name] as ((sender: Sender, ...args: never[]) => Promise<unknown> | undefined) | undefined)
      : undefined;
    return reply?.(sender, ...args);
  });
}
