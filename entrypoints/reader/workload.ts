/** Of a processor core, over a minute, that reading may take for good: a page that wants more is left alone for a while. */
export const mostShare = 0.05;
/** Milliseconds looked back on. */
export const minute = 60_000;
/** Milliseconds of reading allowed in a minute while everything is read, which ends however large the page is. */
export const mostAtFirst = 15_000;
const mostAfter = minute * mostShare;
const second = 1_000;

/** How much of the processor our script takes in one frame, counted where the browser calls it. */
export interface Workload {
  /**
   * The same function, with its time counted; what it calls that is counted too counts once.
   *
   * @param isReading work that has an end where nothing changes, unlike watching what changes
   */
  counted<A extends readonly unknown[], T>(work: (...parts: A) => T, isReading?: boolean): (...parts: A) => T;
  /** More than half of the budget is used up: what can wait should. */
  readonly isStrained: boolean;
  /** Everything is to be read: what the reading takes is not held against what follows. */
  begin(): void;
  /** Everything has been read. */
  settle(): void;
}

interface Second {
  readonly at: number;
  readonly isFirst: boolean;
  spent: number;
}

/**
 * @param onOverload is told once, after the work that went beyond the budget, for how many milliseconds to do nothing
 * @param now in milliseconds
 */
export function createWorkload(onOverload: (rest: number) => void, now = () => performance.now()): Workload {
  /** Work of the last minute by the second in which it began, oldest first. */
  const seconds: Second[] = [];
  let depth = 0;
  let isFirst = true;
  let isOver = false;

  return {
    counted:
      (work, isReading = false) =>
      (...parts) => {
        const begun = now();
        depth++;
        try {
          return work(...parts);
        } finally {
          if (--depth === 0) add({ at: Math.floor(begun / second), isFirst: isFirst && isReading, spent: now() - begun });
        }
      },
    get isStrained() {
      return spent(now(), false) > mostAfter / 2;
    },
    begin() {
      isFirst = true;
    },
    settle() {
      isFirst = false;
    },
  };

  function add(work: Second): void {
    const current = seconds.at(-1);
    if (current?.at === work.at && current.isFirst === work.isFirst) current.spent += work.spent;
    else seconds.push(work);
    const begun = work.at * second;
    if (isOver || spent(begun, work.isFirst) <= (work.isFirst ? mostAtFirst : mostAfter)) return;
    isOver = true;
    onOverload(Math.max(minute, (spent(begun, true) + spent(begun, false)) / mostShare));
  }

  /** Milliseconds in the minute before a time, of one kind. */
  function spent(time: number, first: boolean): number {
    const oldest = Math.floor((time - minute) / second);
    while (seconds[0] && seconds[0].at < oldest) seconds.shift();
    return seconds.reduce((sum, each) => (each.isFirst === first ? sum + each.spent : sum), 0);
  }
}
