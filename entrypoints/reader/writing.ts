/** Text that grows where it stands, as while an answer is written. */
export interface Writing {
  /** Keeps back what changes again so soon, to hand it over later; gives the rest. */
  hold(records: readonly MutationRecord[]): readonly MutationRecord[];
  /** Is something kept back? */
  readonly isHeld: boolean;
}

/**
 * Milliseconds in which text that is being written is read once. What stands there keeps its highlights meanwhile, and who reads an answer
 * that comes word by word sees no difference.
 */
const pause = 300;

/** @param release is given what was held, at the end of each pause */
export function createWriting(release: (records: readonly MutationRecord[]) => void, signal: AbortSignal): Writing {
  /** What was written to since the pause began. */
  let written = new Set<Node>();
  let held: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    hold(records) {
      const due: MutationRecord[] = [];
      // A node that was written to in this call is held only from the next on: its first change is read at once.
      const fresh = new Set<Node>();
      for (const record of records)
        if (!isGrowth(record)) due.push(record);
        else if (written.has(record.target)) held.push(record);
        else {
          due.push(record);
          fresh.add(record.target);
        }
      for (const node of fresh) written.add(node);
      if (written.size) timer ??= setTimeout(endPause, pause);
      return due;
    },
    get isHeld() {
      return held.length > 0;
    },
  };

  function endPause(): void {
    timer = undefined;
    const records = held;
    held = [];
    // Whoever wrote on is not done yet.
    written = new Set(records.map(({ target }) => target));
    if (!records.length) return;
    timer = setTimeout(endPause, pause);
    release(records);
  }
}

/** What was removed or replaced has lost its highlights, and is read at once. */
function isGrowth({ type, removedNodes }: MutationRecord): boolean {
  return type === 'characterData' || (type === 'childList' && removedNodes.length === 0);
}
