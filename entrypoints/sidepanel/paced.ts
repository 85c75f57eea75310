/** Runs a task when it is called, at most once in `every` milliseconds and one at a time; what is called meanwhile is one more run after that. */
export function paced(task: () => Promise<void>, every: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isDue = false;
  let begun = Number.NEGATIVE_INFINITY;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return call;

  function call(): void {
    isDue = true;
    if (isRunning || timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => void run(), Math.max(0, begun + every - performance.now()));
  }

  async function run(): Promise<void> {
    timer = undefined;
    isDue = false;
    isRunning = true;
    begun = performance.now();
    try {
      await task();
    } finally {
      isRunning = false;
      if (isDue) call();
    }
  }
}
