import type { Role } from '../../utils/report/document.ts';
import { beginsAlike, isSameText, saysLittle } from './same-text.ts';

export type TurnRole = Exclude<Role, 'page'>;

/** The prompt, the reasoning or the answer of a turn that is on the page. */
export interface SeenPart {
  readonly role: TurnRole;
  readonly text: string;
  /** Id of its turn that stays, where the page has one. */
  readonly key?: string;
  /** Number of its turn, where the page has one. */
  readonly ordinal?: number;
  readonly model?: string;
  readonly isInView: boolean;
  readonly isBeingWritten: boolean;
}

/** One text of a part: what stands there now, or what stood there before it was taken back. */
export interface Version {
  readonly id: string;
  readonly time: string;
  text: string;
  withdrawn?: string;
}

/** A part of the conversation, as long as it is known. */
export interface Slot {
  readonly role: TurnRole;
  readonly name: string;
  readonly versions: Version[];
  key: string | undefined;
  current: Version;
  /** As last seen. */
  seen: SeenPart;
  /** Number of the last look that showed it. */
  shown: number;
}

/** A slot for a part that was not known. Its id stays, whatever else will stand there. */
export function slotFor(part: SeenPart, { name, time, shown }: Pick<Slot, 'name' | 'shown'> & Pick<Version, 'time'>): Slot {
  const { role, text, key } = part;
  const version: Version = { id: `${name}#${role}`, time, text };
  return { role, name, versions: [version], key, current: version, seen: part, shown };
}

/** Takes in what stands in a slot's place now. */
export function update(slot: Slot, { text }: SeenPart, time: string): void {
  const { current, versions, role } = slot;
  if (text === current.text) {
    delete current.withdrawn;
    return;
  }
  const goesOn = role === 'prompt' ? false : isSameText(current.text, text);
  const earlier = versions.find(version => version !== current && isSameText(version.text, text));
  if (earlier && (!goesOn || isSameText(current.text, earlier.text))) {
    // Back again: it was being rendered, or another version of an answer was looked at meanwhile.
    if (goesOn) versions.splice(versions.indexOf(current), 1);
    else withdraw(slot, time);
    slot.current = earlier;
    earlier.text = text;
    delete earlier.withdrawn;
  } else if (goesOn || saysLittle(current.text)) {
    current.text = text;
    delete current.withdrawn;
  } else if (role !== 'reasoning' || text.length > current.text.length) {
    withdraw(slot, time);
    slot.current = { id: `${slot.name}#${role}-${versions.length + 1}`, time, text };
    versions.push(slot.current);
  }
  // Reasoning that became less was folded away by the reader, not taken back.
}

/** Only answers are taken back: a prompt is changed by who wrote it. */
function withdraw({ role, current }: Slot, time: string): void {
  if (role === 'answer') current.withdrawn ??= time;
}

/** At a glance: a long conversation is compared with itself at every look. Prompts do not grow. */
export function isLike({ role, versions }: Slot, part: SeenPart): boolean {
  if (role !== part.role) return false;
  return versions.some(({ text }) => (role === 'prompt' ? text === part.text : beginsAlike(text, part.text)));
}

/** Does the page itself say that these are two turns? */
export function areNumberedApart(a: SeenPart, b: SeenPart): boolean {
  return a.ordinal !== undefined && b.ordinal !== undefined && a.ordinal !== b.ordinal;
}

/** Reasoning is no turn of its own: it belongs to its answer. */
export const isTurn = ({ role }: Slot) => role !== 'reasoning';

/** Length of all that is kept, in UTF-16 units. */
export function unitsOf(slots: readonly Slot[]): number {
  let sum = 0;
  for (const { versions } of slots) for (const { text } of versions) sum += text.length;
  return sum;
}
