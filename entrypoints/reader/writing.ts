import { isConnected, isElement } from './nodes.ts';
import type { Workload } from './workload.ts';

/** Text that is being written, as an answer is: read now and then, and once it is left alone. */
export interface Writing {
  /** Keeps back further changes of text nodes that were just written to; gives the rest, to be read at once. */
  holdText(records: readonly MutationRecord[]): readonly MutationRecord[];
  /** Keeps back what only goes on with what is being written; gives the rest, to be read at once. */
  hold(records: readonly MutationRecord[]): readonly MutationRecord[];
  /** Is something kept back? */
  readonly isHeld: boolean;
}

/** Milliseconds after which is looked whether writing goes on. Where it does not, what was held is read. */
const beat = 250;
/** Milliseconds after which it is read where it does: what stands there keeps its highlights meanwhile, and what is new waits no longer. */
const longestHold = 1_000;

export interface WritingInput {
  /** Lets an element take the place of another that was removed, if it can be told at a glance that it is the same rendered anew. */
  handOver(old: Element, fresh: Element): boolean;
  /** Is given what was held, and the elements that have taken the place of others and are still to be read. */
  release(records: readonly MutationRecord[], heirs: Iterable<Element>): void;
  readonly counted: Workload['counted'];
  readonly signal: AbortSignal;
}

export function createWriting({ handOver, release, counted, signal }: WritingInput): Writing {
  /** What was written to since the last beat at which something was read. */
  let written = new Set<Node>();
  let held: (readonly MutationRecord[])[] = [];
  let heirs = new Set<Element>();
  let isGoingOn = false;
  let begun = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onBeat = counted(endBeat);
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    // Called for every frame of a stream, and as cheap as can be.
    holdText(records) {
      const due = records.filter(({ target }) => !written.has(target));
      if (due.length < records.length) {
        held.push(due.length ? records.filter(({ target }) => written.has(target)) : records);
        isGoingOn = true;
      }
      for (const { target } of due) written.add(target);
      startBeat();
      return due;
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
      if (fresh.length || isGoingOn) startBeat();
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
      if (!isElement(removed) || !isElement(fresh)) return false;
      const old = origins.get(removed) ?? removed;
      if (!isConnected(fresh)) origins.set(fresh, old);
      else if (!handOver(old, fresh)) return false;
      else {
        heirs.delete(old);
        heirs.add(fresh);
      }
    }
    return true;
  }

  function startBeat(): void {
    if (timer !== undefined) return;
    begun = performance.now();
    timer = setTimeout(onBeat, beat);
  }

  function endBeat(): void {
    timer = undefined;
    if (!held.length && !heirs.size) {
      written.clear();
      return;
    }
    timer = setTimeout(onBeat, beat);
    if (!isGoingOn || performance.now() - begun >= longestHold) releaseAll();
    isGoingOn = false;
  }

  function releaseAll(): void {
    const records = held.flat();
    const taken = heirs;
    held = [];
    heirs = new Set();
    begun = performance.now();
    // Whoever wrote on is not done yet.
    written = new Set(records.map(({ target }) => target));
    release(records, taken);
  }
}
