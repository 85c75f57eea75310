import { browser } from 'wxt/browser';
import type { Span } from '../core/span.ts';
import type { Voice } from '../core/voice.ts';
import type { Role } from '../report/document.ts';
import type { FrameText } from '../report/page-text.ts';

/** What the reader of a frame offers to the background and the popup: a global of the extension's own world, which no page can see. */
export interface PageHandle {
  summary(): FrameSummary;
  /** Brings the next or previous hit, of an entry where one is named, into view and opens its tooltip. False where the frame has none. */
  go(step: 1 | -1, entry?: string): boolean;
  /** Reads no more and shows nothing until it is resumed. */
  pause(isPaused: boolean): void;
  /** What was read, as documents: the turns of a chat, or the frame as one. */
  read(): FrameText;
  /** Brings a place in one of these documents into view and shows its hit. False where the text that stood there has gone. */
  reveal(document: string, span: Span, text: string): boolean;
}

export interface FrameSummary {
  /** Off: the site is switched off. Paused: the tab is. Overloaded: too much changes here for a while. Reading: not all has been read yet. */
  readonly state: 'off' | 'paused' | 'overloaded' | 'reading' | 'read';
  /** Han characters read. */
  readonly han: number;
  readonly hits: number;
  /** Hits by whose words they stand in: all of the page's own where it is no chat. */
  readonly byRole: Readonly<Record<Role, number>>;
  /** Hits by who speaks them, by id of lexicon, and of entry. */
  readonly byVoice: Readonly<Record<Voice, number>>;
  readonly byLexicon: Readonly<Record<string, number>>;
  readonly byEntry: Readonly<Record<string, number>>;
}

declare global {
  var tifaLens: PageHandle | undefined;
  /** The compiled lexicons as base64, from `tables.js` to the reader that follows it. */
  var tifaTables: string | undefined;
  /** Set by the sentinel: this frame is watched. */
  var tifaSentinel: boolean | undefined;
}

export type PageState = FrameSummary['state'] | 'no-han' | 'unreadable' | 'not-started';
export type PageSummary = Omit<FrameSummary, 'state'> & { readonly state: PageState };

/** What a page without text amounts to. */
export const nothing = {
  han: 0,
  hits: 0,
  byRole: { answer: 0, reasoning: 0, prompt: 0, page: 0 },
  byVoice: { own: 0, reported: 0, mentioned: 0 },
  byLexicon: {},
  byEntry: {},
};

/** The page of a tab, all frames taken together. */
export async function pageSummary(tabId: number): Promise<PageSummary> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // Else a page that is slow to load would be waited for.
      injectImmediately: true,
      func: () => globalThis.tifaLens?.summary() ?? globalThis.tifaSentinel ?? document.readyState,
    });
    const frames = results.flatMap(({ result }) => (typeof result === 'object' && result !== null ? [result as FrameSummary] : []));
    if (frames.length) return frames.reduce<PageSummary>(joined, { ...nothing, state: 'read' });
    if (results.some(({ result }) => result === 'loading' || result === 'interactive')) return { ...nothing, state: 'reading' };
    return { ...nothing, state: results.some(({ result }) => result === true) ? 'no-han' : 'not-started' };
  } catch {
    // The browser lets no extension into its own pages, its store, and some of its viewers.
    return { ...nothing, state: 'unreadable' };
  }
}

/** Goes to the next hit, of an entry where one is named, in the top frame where it has any, else in the first frame that has. */
export async function goInPage(tabId: number, step: 1 | -1, entry?: string): Promise<void> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: (of: string | null) => {
      const found = globalThis.tifaLens?.summary();
      return (of === null ? found?.hits : found?.byEntry[of]) ?? 0;
    },
    args: [entry ?? null],
  });
  const frame = results.toSorted((a, b) => a.frameId - b.frameId).find(({ result }) => result);
  if (frame)
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frame.frameId] },
      func: (by: 1 | -1, of: string | null) => globalThis.tifaLens?.go(by, of ?? undefined) ?? false,
      args: [step, entry ?? null],
    });
}

function joined(a: PageSummary, b: FrameSummary): PageSummary {
  return {
    state: [a.state, b.state].find(state => state === 'reading') ?? (b.state === 'read' ? a.state : b.state),
    han: a.han + b.han,
    hits: a.hits + b.hits,
    byRole: added(a.byRole, b.byRole),
    byVoice: added(a.byVoice, b.byVoice),
    byLexicon: added(a.byLexicon, b.byLexicon),
    byEntry: added(a.byEntry, b.byEntry),
  };
}

function added<K extends string>(a: Readonly<Record<K, number>>, b: Readonly<Record<K, number>>): Record<K, number> {
  const sum: Record<K, number> = { ...a };
  for (const id of Object.keys(b) as K[]) sum[id] = (sum[id] ?? 0) + b[id];
  return sum;
}
