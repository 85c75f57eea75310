import type { Input } from './inputs.ts';

/** How far a run is, on a line of standard error that is written over. */
export interface Progress {
  readonly bytes: (count: number) => void;
  document(characters: number): void;
  /** A line of its own, above. */
  say(line: string): void;
  end(): void;
}

/** What can be told of a run. Times in milliseconds. */
export interface Done {
  readonly documents: number;
  readonly characters: number;
  readonly bytes: number;
  /** Of all files, where it is known. */
  readonly total: number | undefined;
  readonly elapsed: number;
}

const everyMs = 200;

/** Only on a terminal; elsewhere `say` alone does something. */
export function createProgress(inputs: readonly Input[], { off }: { off: boolean }): Progress {
  const terminal = process.stderr;
  if (off || !terminal.isTTY) return { bytes: () => {}, document: () => {}, say: line => console.error(line), end: () => {} };
  const total = inputs.every(({ size, problem }) => size !== undefined || problem)
    ? inputs.reduce((sum, { size = 0 }) => sum + size, 0)
    : undefined;
  const begun = performance.now();
  let [documents, characters, bytes, shown] = [0, 0, 0, begun];
  const clear = () => terminal.write('\r\u001b[K');
  const show = (now: number) => {
    shown = now;
    clear();
    terminal.write(progressLine({ documents, characters, bytes, total, elapsed: now - begun }).slice(0, (terminal.columns || 80) - 1));
  };
  return {
    bytes(count) {
      bytes += count;
    },
    document(length) {
      documents++;
      characters += length;
      // Asking for the time costs as much as some hundred characters; long documents are looked at each.
      if (documents % 64 && length < 10_000) return;
      const now = performance.now();
      if (now - shown >= everyMs) show(now);
    },
    say(line) {
      clear();
      console.error(line);
    },
    end() {
      show(performance.now());
      terminal.write('\n');
    },
  };
}

/** `1,234 documents, 5.6 M characters, 12.3 MB/s, 0:42 left`. */
export function progressLine({ documents, characters, bytes, total, elapsed }: Done): string {
  const perSecond = elapsed > 0 ? (bytes * 1000) / elapsed : 0;
  const left = total && perSecond ? Math.max(0, total - bytes) / perSecond : undefined;
  return [
    `${documents.toLocaleString('en')} document${documents === 1 ? '' : 's'}`,
    `${(characters / 1e6).toFixed(1)} M characters`,
    `${(perSecond / 1e6).toFixed(1)} MB/s`,
    ...(left === undefined || bytes === total ? [] : [`${minutes(left)} left`]),
  ].join(', ');
}

function minutes(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const tail = String(whole % 60).padStart(2, '0');
  return hours ? `${hours}:${String(rest).padStart(2, '0')}:${tail}` : `${rest}:${tail}`;
}
