import type { About, TextDocument } from '../../utils/report/document.ts';
import type { Chat } from '../../utils/report/page-text.ts';
import { aligned } from './alignment.ts';
import { saysLittle } from './same-text.ts';
import { isLike, isTurn, type SeenPart, type Slot, slotFor, unitsOf, update, type Version } from './slot.ts';

/** What a look at a chat page found: facts only. */
export interface Look {
  /** Tells the conversation from others: the path of its address. */
  readonly conversation: string;
  /** When, ISO 8601. */
  readonly time: string;
  /** Has anything been scrolled since the last look? */
  readonly hasScrolled: boolean;
  /** In page order; reasoning before its answer. */
  readonly parts: readonly SeenPart[];
}

export interface Turns {
  /** Takes in what is on the page. True where another look is wanted soon, for this one could be told only by the next. */
  see(look: Look): boolean;
  /** All that was read of this conversation, in its order, taken back or not. */
  documents(site: string): TextDocument[];
  /** Which part of the last look a document was read from; undefined where it is not on the page. */
  placeOf(document: string): number | undefined;
  counts(): Omit<Chat, 'site'>;
}

/** Parts and UTF-16 units that are kept at most: the oldest go first, and count as unseen. */
export interface Bounds {
  readonly parts: number;
  readonly units: number;
}
const usualBounds: Bounds = { parts: 3_000, units: 10_000_000 };

/** Remembers the turns of a conversation: those that have left the page, and what was said before it was taken back. */
export function createTurns(bounds: Bounds = usualBounds): Turns {
  let slots: Slot[] = [];
  let names = new Set<string>();
  let conversation: string | undefined;
  /** The address has changed, and it is not clear yet whether the conversation has. */
  let hasMoved = false;
  let isDoubtful = false;
  let looks = 0;
  let dropped = 0;
  /** The slots of the last look, part by part. */
  let inPage: readonly Slot[] = [];

  return {
    see(look) {
      if (conversation !== undefined && look.conversation !== conversation) hasMoved = true;
      conversation = look.conversation;
      const familiar = look.parts.filter(part => slots.some(slot => isLike(slot, part))).length;
      if (hasMoved && familiar * 2 <= look.parts.length) begin();
      // All is different, though nobody scrolled: another conversation whose address comes late, or really all anew. The next look tells.
      isDoubtful = !isDoubtful && !hasMoved && !look.hasScrolled && slots.length > 0 && look.parts.length > 0 && familiar === 0;
      if (isDoubtful) return true;
      take(look);
      return false;
    },
    documents: site => {
      const numbers = numbersOf(slots);
      return slots.flatMap((slot, i) => slot.versions.map(version => documentOf(slot, version, { site, conversation, turn: numbers[i] })));
    },
    placeOf(document) {
      const index = inPage.findIndex(({ current }) => current.id === document);
      return index < 0 ? undefined : index;
    },
    counts() {
      const turns = slots.filter(isTurn);
      const unseen = unseenAmong(turns);
      return { read: turns.length, ...((unseen !== undefined || dropped > 0) && { unseen: (unseen ?? 0) + dropped }) };
    },
  };

  function begin(): void {
    slots = [];
    names = new Set();
    inPage = [];
    hasMoved = false;
    dropped = 0;
  }

  function take({ parts, time, hasScrolled }: Look): void {
    looks++;
    const found = aligned(parts, slots, looks - 1, hasScrolled);
    const units = unitsOf(slots);
    const placed: Slot[] = [];
    parts.forEach((part, i) => {
      const slot = found[i] ?? insert(part, time, placed.at(-1), found.slice(i + 1).find(Boolean));
      slot.key = part.key ?? slot.key;
      if (found[i]) update(slot, part, time);
      slot.seen = part;
      slot.shown = looks;
      placed.push(slot);
    });
    inPage = placed;
    if (!hasScrolled) withdrawVanished(time);
    // Text that grew, or a turn that came, belongs to what stands beside it.
    if (unitsOf(slots) !== units) hasMoved = false;
    forgetOldest();
  }

  function insert(part: SeenPart, time: string, before: Slot | undefined, after: Slot | undefined): Slot {
    const slot = slotFor(part, { name: uniqueName(part), time, shown: looks });
    slots.splice(placeFor(part, before, after), 0, slot);
    return slot;
  }

  function placeFor({ ordinal }: SeenPart, before: Slot | undefined, after: Slot | undefined): number {
    if (before) return slots.indexOf(before) + 1;
    if (after) return slots.indexOf(after);
    const next = ordinal === undefined ? -1 : slots.findIndex(({ seen }) => (seen.ordinal ?? 0) > ordinal);
    return next < 0 ? slots.length : next;
  }

  function uniqueName({ key, role, text }: SeenPart): string {
    let name = key ?? `${slots.length + dropped + 1}-${hashOf(text)}`;
    while (names.has(`${name}#${role}`)) name += '+';
    names.add(`${name}#${role}`);
    return name;
  }

  /** An answer that is gone while what stood beside it is still there was taken back; what was scrolled away was not. */
  function withdrawVanished(time: string): void {
    slots.forEach((slot, i) => {
      if (slot.role !== 'answer' || slot.shown !== looks - 1 || !slot.seen.isInView || saysLittle(slot.current.text)) return;
      if ([slots[i - 1], slots[i + 1]].some(beside => beside?.shown === looks)) slot.current.withdrawn ??= time;
    });
  }

  function forgetOldest(): void {
    let units = unitsOf(slots);
    while (slots.length > bounds.parts || units > bounds.units) {
      const index = slots.findIndex(({ shown }) => shown !== looks);
      if (index < 0) return;
      const [slot] = slots.splice(index, 1);
      if (!slot) return;
      units -= unitsOf([slot]);
      if (isTurn(slot)) dropped++;
    }
  }
}

/** The page's own numbers, or a count; reasoning has that of its answer. */
function numbersOf(slots: readonly Slot[]): number[] {
  let count = 0;
  return slots.map(slot => {
    if (isTurn(slot)) count++;
    return slot.seen.ordinal ?? (isTurn(slot) ? count : count + 1);
  });
}

/** How many numbers up to the highest one nobody has seen the turn of. */
function unseenAmong(turns: readonly Slot[]): number | undefined {
  const numbers = new Set(turns.flatMap(({ seen }) => seen.ordinal ?? []));
  return numbers.size ? Math.max(...numbers) - numbers.size : undefined;
}

interface Where {
  readonly site: string;
  readonly conversation: string | undefined;
  readonly turn: number | undefined;
}

function documentOf({ role, seen }: Slot, { id, text, time, withdrawn }: Version, { site, conversation, turn }: Where): TextDocument {
  const about: About = {
    site,
    time,
    ...(conversation !== undefined && { conversation }),
    ...(turn !== undefined && { turn }),
    ...(seen.model && role !== 'prompt' && { model: seen.model }),
    ...(withdrawn && { withdrawn }),
    ...(seen.isBeingWritten && !withdrawn && { fields: { state: 'being written' } }),
  };
  return { id, text, kind: 'plain', role, about };
}

/** FNV-1a, 32 bits: to tell texts apart, not to prove them. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
