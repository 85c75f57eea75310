import { browser } from 'wxt/browser';
import type { Span } from '../core/span.ts';
import type { TextDocument } from '../report/document.ts';
import type { Chat, FrameText } from '../report/page-text.ts';
import './page-handle.ts';

/** What was read of a page, all frames taken together. */
export interface PageText {
  /** Ids unique in the page; what is known of the page is said of each. */
  readonly documents: readonly PageDocument[];
  /** Where the top frame, or the first that is one, is a chat. */
  readonly chat?: Chat;
}

export interface PageDocument extends TextDocument {
  /** Where it came from: what `revealInPage` asks for. */
  readonly source: DocumentSource;
}

export interface DocumentSource {
  readonly frame: number;
  /** As it is called in its frame. */
  readonly document: string;
}

/** Asks every frame of a tab for its text. Nothing where nothing can be read. */
export async function pageText(tabId: number): Promise<PageText> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => globalThis.tifaLens?.read() ?? null,
    });
    return joinedFrames(results.flatMap(({ frameId, result }) => (result ? [{ frame: frameId, text: result as FrameText }] : [])));
  } catch {
    return joinedFrames([]);
  }
}

/** Brings a place of a document into view. False where the text that stood there has gone, with its frame or without. */
export async function revealInPage(tabId: number, { frame, document }: DocumentSource, span: Span, text: string): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frame] },
      func: (id: string, start: number, end: number, words: string) => globalThis.tifaLens?.reveal(id, { start, end }, words) ?? false,
      args: [document, span.start, span.end, text],
    });
    return answer?.result === true;
  } catch {
    return false;
  }
}

/** The frames' documents as those of one page: the top frame first, its ids as they are, those of other frames with the frame before them. */
export function joinedFrames(frames: readonly { readonly frame: number; readonly text: FrameText }[]): PageText {
  const inOrder = frames.toSorted((a, b) => a.frame - b.frame);
  const documents = inOrder.flatMap(({ frame, text }) =>
    text.documents.map(document => ({
      ...document,
      id: frame ? `frame ${frame} ${document.id}` : document.id,
      about: { ...text.about, ...document.about },
      source: { frame, document: document.id },
    })),
  );
  const chat = inOrder.find(({ text }) => text.chat)?.text.chat;
  return { documents, ...(chat && { chat }) };
}
