/** Text that is being written, as an answer is: read now and then, and once it is left alone. */
export interface Writing {
  /** Keeps back changes of text nodes while something is being written. False where nothing is: they are to be read at once. */
  holdText(records: readonly MutationRecord[]): boolean;
  /** Keeps back what only goes on with what is being written; gives the rest, to be read at once. */
  hold(records: readonly MutationRecord[]): readonly MutationRecord[];
  /** Is something kept back? */
  readonly isHeld: boolean;
}

/** Milliseconds after which is looked whether writing goes on. Where it does not, what was held is read. */
const beat = 250;
/** Where it does, after so many beats: what stands there keeps its highlights meanwhile, and what is new waits for a second at most. */
const longestHold = 4;

export interface WritingInput {
  /** Lets an element take the place of another that was removed, if it can be told at a glance that it is the same rendered anew. */
  handOver(old: Element, fresh: Element): boolean;
  /** Is given what was held, and the elements that have taken the place of others and are still to be read. */
  release(records: readonly MutationRecord[], heirs: Iterable<Element>): void;
  readonly signal: AbortSignal;
}

export function createWriting({ handOver, release, signal }: WritingInput): Writing {
  /** What was written to since the last beat at which something was read. */
  let written = new Set<Node>();
  let held: (readonly MutationRecord[])[] = [];
  let heirs = new Set<Element>();
  let isGoingOn = false;
  let beats = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    // Called for every frame of a stream, and as cheap as can be: a look at each record would cost as much again as being called.
    holdText(records) {
      if (timer === undefined) {
        timer = setTimeout(endBeat, beat);
        return false;
      }
      held.push(records);
      isGoingOn = true;
      return true;
    },
    hold(records) {
      const due: MutationRecord[] = [];
      const kept: MutationRecord[] = [];
      // What was written to in this call is held only from the next on: its first change is read at once.
      const fresh: Node[] = [];
      const origins = new Map<Element, Element>();
      for (const record of records) {
        if (record.type === 'attributes') due.push(record);
        else if (record.removedNodes.length ? isHandedOver(record, origins) : written.has(record.target)) {
          isGoingOn = true;
          if (record.addedNodes.length > record.removedNodes.length) kept.push(record);
        } else {
          due.push(record);
          fresh.push(record.target);
        }
      }
      if (kept.length) held.push(kept);
      for (const node of fresh) written.add(node);
      if (fresh.length || isGoingOn) timer ??= setTimeout(endBeat, beat);
      return due;
    },
    get isHeld() {
      return held.length > 0 || heirs.size > 0;
    },
  };

  /** @param origins for what came and went within one call: the element that it had taken the place of */
  function isHandedOver({ removedNodes, addedNodes }: MutationRecord, origins: Map<Element, Element>): boolean {
    if (removedNodes.length > addedNodes.length) return false;
    for (let i = 0; i < removedNodes.length; i++) {
      const [removed, fresh] = [removedNodes[i], addedNodes[i]];
      if (!(removed instanceof Element && fresh instanceof Element)) return false;
      const old = origins.get(removed) ?? removed;
      if (!fresh.isConnected) origins.set(fresh, old);
      else if (!handOver(old, fresh)) return false;
      else {
        heirs.delete(old);
        heirs.add(fresh);
      }
    }
    return true;
  }

  function endBeat(): void {
    timer = undefined;
    beats++;
    if (!held.length && !heirs.size) {
      written.clear();
      beats = 0;
      return;
    }
    timer = setTimeout(endBeat, beat);
    if (!isGoingOn || beats >= longestHold) releaseAll();
    isGoingOn = false;
  }

  function releaseAll(): void {
    const records = held.flat();
    const taken = heirs;
    held = [];
    heirs = new Set();
    beats = 0;
    // Whoever wrote on is not done yet.
    written = new Set(records.map(({ target }) => target));
    release(records, taken);
  }
}
