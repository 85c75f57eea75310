import type { Role, TextDocument } from '../../utils/report/document.ts';
import type { Chat } from '../../utils/report/page-text.ts';
import { siteFor } from '../../utils/sites/index.ts';
import type { Site } from '../../utils/sites/site.ts';
import {
  anchorOf,
  factsOf,
  outOfShadow,
  type PartBlocks,
  partsOf,
  roleAt,
  type Selectors,
  selectorsOf,
  textOf,
  turnElements,
} from './chat-page.ts';
import { chatByStructure } from './chat-structure.ts';
import { boxOf, closest, contains, isElement, parentElementOf } from './nodes.ts';
import type { PageHits } from './page-hits.ts';
import type { PlacedBlock } from './page-order.ts';
import type { SeenPart } from './slot.ts';
import { createTurns } from './turns.ts';
import type { Workload } from './workload.ts';

/** Watches the turns of a chat, and remembers them. On pages that are none it does nothing but look a few times whether they are. */
export interface ChatReader {
  /** Is told of every element whose text was read. */
  onRead(element: Element): void;
  /** To be called when what has changed has been read. */
  look(): void;
  /** The turns as documents; undefined where the page is no chat. While all is being read it is not looked at: much is missing, and what came first would pass for another answer. */
  read(isThere: boolean): { readonly chat: Chat; readonly documents: readonly TextDocument[] } | undefined;
  /** The blocks that a document was read from, where they are on the page. */
  blocksOf(document: string): readonly PlacedBlock[];
  roleOf(block: PlacedBlock): Role;
}

/** Elements read since the last look; more than these, and all turns are looked at again. */
const mostDirty = 300;
/** A page that is no chat is looked at so often whether it has become one; after that only when its text is asked for. */
const mostTries = 6;
/** Milliseconds after which is looked again where one look could not tell. */
const secondLook = 600;
/** In which a page lets go of turns that were scrolled away: a look may come between. */
const settling = 2_000;

interface Turn {
  readonly element: Element;
  readonly parts: readonly PartBlocks[];
  readonly texts: readonly string[];
}

export function createChat(pageHits: PageHits, { counted }: Workload, signal: AbortSignal): ChatReader {
  const turns = createTurns();
  let structure: Site | undefined;
  let tries = 0;
  let site: Site | undefined;
  let selectors: Selectors | undefined;
  let known = new Map<Element, Turn>();
  /** The parts of the last look, in its order. */
  let inPage: PartBlocks[] = [];
  let dirty = new Set<Element>();
  let scrolledAt = Number.NEGATIVE_INFINITY;
  let lookedAt = 0;
  let isWatching = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const lookAgain = counted(look);
  signal.addEventListener('abort', () => clearTimeout(again));

  return {
    onRead(element) {
      if (selectors && dirty.size <= mostDirty) dirty.add(element);
    },
    look,
    read(isThere) {
      tries = Math.min(tries, mostTries - 1);
      if (isThere) look();
      if (!site || !selectors) return undefined;
      return { chat: { site: site.id, ...turns.counts() }, documents: turns.documents(site.id) };
    },
    blocksOf: document => inPage[turns.placeOf(document) ?? -1]?.[1] ?? [],
    roleOf: block => (selectors && roleAt(anchorOf(block), selectors)) ?? 'page',
  };

  function look(): void {
    findSite();
    if (!site || !selectors) return;
    watchScrolling();
    const previous = known;
    const changed = dirtyTurns(selectors.any);
    known = new Map(
      turnElements(site, selectors).map(element => [
        element,
        (!changed?.has(element) && previous.get(element)) || read(element, selectors!),
      ]),
    );
    dirty = new Set();
    const seen = [...known.values()].filter(({ parts }) => parts.length > 0);
    const parts = seenParts(seen, site);
    inPage = seen.flatMap(turn => turn.parts);
    const hasScrolled = scrolledAt > Math.min(lookedAt, performance.now() - settling);
    lookedAt = performance.now();
    const isUnclear = turns.see({ conversation: conversationHere(), time: new Date().toISOString(), hasScrolled, parts });
    clearTimeout(again);
    if (isUnclear) again = setTimeout(lookAgain, secondLook);
  }

  function findSite(): void {
    const named = siteFor(location.hostname, location.pathname);
    const before = selectors;
    site = named;
    selectors = named && selectorsOf(named);
    if (!selectors) {
      selectors = structure && selectorsOf(structure);
      if (!selectors && tries < mostTries) {
        tries++;
        structure = chatByStructure();
        selectors = structure && selectorsOf(structure);
      }
      site = selectors ? structure : named;
    }
    if (before?.any !== selectors?.any || before?.reasoning !== selectors?.reasoning) known = new Map();
  }

  function read(element: Element, by: Selectors): Turn {
    const parts = partsOf(element, by, pageHits);
    return { element, parts, texts: parts.map(([, blocks]) => textOf(blocks)) };
  }

  /** Turns whose text was read since the last look; undefined where that may be all. */
  function dirtyTurns(any: string): Set<Element> | undefined {
    if (dirty.size > mostDirty) {
      known = new Map();
      return undefined;
    }
    const changed = new Set<Element>();
    for (const element of dirty) {
      const outer = outOfShadow(element);
      if (!isElement(outer)) continue;
      for (let turn = closest(outer, any); turn; turn = closestAbove(turn, any)) changed.add(turn);
      // An inline turn is read with the block around it.
      if (!closest(outer, any)) for (const turn of known.keys()) if (contains(outer, turn)) changed.add(turn);
    }
    return changed;
  }

  function watchScrolling(): void {
    if (isWatching) return;
    isWatching = true;
    document.addEventListener(
      'scroll',
      () => {
        scrolledAt = performance.now();
      },
      { capture: true, passive: true, signal },
    );
  }
}

function closestAbove(turn: Element, selector: string): Element | null {
  const above = parentElementOf(turn);
  return above && closest(above, selector);
}

function seenParts(seen: readonly Turn[], site: Site): SeenPart[] {
  const isWriting = site.streaming !== undefined && document.querySelector(site.streaming) !== null;
  const keys = new Set<string>();
  return seen.flatMap(({ element, parts, texts }, index) => {
    const { key, ...facts } = factsOf(element, site);
    // What two turns have is no key.
    const isOwn = key !== undefined && !keys.has(key);
    if (isOwn) keys.add(key);
    const { top, bottom } = boxOf(element);
    return parts.map(([role], i) => ({
      role,
      text: texts[i] ?? '',
      ...(isOwn && { key }),
      ...facts,
      isInView: bottom > 0 && top < innerHeight,
      isBeingWritten: isWriting && role !== 'prompt' && index === seen.length - 1,
    }));
  });
}

/** What follows a question mark tells conversations apart on some sites, and the model on others. */
function conversationHere(): string {
  const id = new URLSearchParams(location.search).get('conversation');
  return location.pathname + (id ? `?conversation=${id}` : '');
}
