import { areNumberedApart, isLike, type SeenPart, type Slot } from './slot.ts';

/**
 * The slot of each part, where it has one. By its key; else by its text, in order; else, if it is no prompt, by the place it took:
 * right after what it stood after in the last look.
 */
export function aligned(parts: readonly SeenPart[], slots: readonly Slot[], lastLook: number, hasScrolled: boolean): (Slot | undefined)[] {
  const free = new Set(slots);
  const take = (slot: Slot | undefined) => {
    if (slot) free.delete(slot);
    return slot;
  };
  const found = parts.map(part => (part.key === undefined ? undefined : take(byKey(part, free))));
  let last = -1;
  parts.forEach((part, i) => {
    found[i] ??= take(byText(part, slots, free, last));
    const slot = found[i];
    if (slot) last = slots.indexOf(slot);
  });
  parts.forEach((part, i) => {
    if (found[i] || part.role === 'prompt') return;
    const before = found[i - 1];
    const slot = slots[before ? slots.indexOf(before) + 1 : 0];
    const stoodThere = slot?.shown === lastLook && (before ? before.shown === lastLook : i === 0 && !hasScrolled);
    if (slot && stoodThere && slot.role === part.role && free.has(slot) && !areNumberedApart(slot.seen, part)) found[i] = take(slot);
  });
  return found;
}

function byKey({ key, role }: SeenPart, free: ReadonlySet<Slot>): Slot | undefined {
  for (const slot of free) if (slot.key === key && slot.role === role) return slot;
  return undefined;
}

function byText(part: SeenPart, slots: readonly Slot[], free: ReadonlySet<Slot>, after: number): Slot | undefined {
  for (let i = after + 1; i < slots.length; i++) {
    const slot = slots[i]!;
    if (free.has(slot) && isLike(slot, part) && !areNumberedApart(slot.seen, part)) return slot;
  }
  return undefined;
}
