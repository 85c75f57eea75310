import { browser } from 'wxt/browser';

/** What the reader of a frame offers to the background and the popup: a global of the extension's own world, which no page can see. */
export interface PageHandle {
  summary(): FrameSummary;
  /** Brings the next or previous hit into view and opens its tooltip. False where the frame has none. */
  go(step: 1 | -1): boolean;
}

export interface FrameSummary {
  /** Off: the site is switched off. Reading: not all has been read yet. */
  readonly state: 'off' | 'reading' | 'read';
  /** Han characters read. */
  readonly han: number;
  readonly hits: number;
  readonly byLexicon: Readonly<Record<string, number>>;
  /** Entry id → label as the lexicon has it, and how often it was found. */
  readonly byEntry: Readonly<Record<string, { readonly label: string; readonly count: number }>>;
}

declare global {
  var tifaLens: PageHandle | undefined;
}

export type PageState = FrameSummary['state'] | 'no-han' | 'unreadable';
export type PageSummary = Omit<FrameSummary, 'state'> & { readonly state: PageState };

const nothing = { han: 0, hits: 0, byLexicon: {}, byEntry: {} };

/** The page of a tab, all frames taken together. */
export async function pageSummary(tabId: number): Promise<PageSummary> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => globalThis.tifaLens?.summary(),
    });
    const frames = results.flatMap(({ result }) => (result ? [result as FrameSummary] : []));
    return frames.length ? frames.reduce<PageSummary>(joined, { ...nothing, state: 'read' }) : { ...nothing, state: 'no-han' };
  } catch {
    // The browser lets no extension into its own pages, its store, and some of its viewers.
    return { ...nothing, state: 'unreadable' };
  }
}

/** Goes to the next hit, in the top frame where it has any, else in the first frame that has. */
export async function goInPage(tabId: number, step: 1 | -1): Promise<void> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => globalThis.tifaLens?.summary().hits ?? 0,
  });
  const frame = results.toSorted((a, b) => a.frameId - b.frameId).find(({ result }) => result);
  if (frame)
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frame.frameId] },
      func: (by: 1 | -1) => globalThis.tifaLens?.go(by) ?? false,
      args: [step],
    });
}

function joined(a: PageSummary, b: FrameSummary): PageSummary {
  const byLexicon = { ...a.byLexicon };
  for (const [id, count] of Object.entries(b.byLexicon)) byLexicon[id] = (byLexicon[id] ?? 0) + count;
  const byEntry = { ...a.byEntry };
  for (const [id, { label, count }] of Object.entries(b.byEntry)) byEntry[id] = { label, count: (byEntry[id]?.count ?? 0) + count };
  return {
    state: a.state === 'reading' || b.state === 'reading' ? 'reading' : b.state === 'off' ? 'off' : a.state,
    han: a.han + b.han,
    hits: a.hits + b.hits,
    byLexicon,
    byEntry,
  };
}
