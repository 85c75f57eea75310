import type { MadeOfOwn } from '../../utils/app/own-lexicons.ts';
import type { Parsed } from '../../utils/core/pattern.ts';
import type { Span } from '../../utils/core/span.ts';
import type { EntryDraft } from '../../utils/lexicon/draft.ts';
import type { Lexicon } from '../../utils/lexicon/schema.ts';

/** What the worker does for the page: all that needs the dictionary, the converter or much time. */
export interface LexiconTasks {
  /** A file → a lexicon that could be kept beside `others`. */
  read(name: string, source: string, others: readonly Lexicon[]): Parsed<Lexicon>;
  /** The lexicon with an entry made of what was written in the form. */
  write(lexicon: Lexicon, draft: EntryDraft, replaced: string | undefined): Parsed<Lexicon>;
  /** Where an entry that was written would be found in a text. */
  test(draft: EntryDraft, text: string): Parsed<Found>;
  /** All own lexicons compiled. */
  make(lexicons: readonly Lexicon[]): MadeOfOwn;
}

export interface Found {
  /** In the order of the text. */
  readonly spans: readonly Span[];
  /** Packaged entries that already have one of the wordings, by id. */
  readonly known: readonly string[];
}

export interface Call {
  readonly number: number;
  readonly name: keyof LexiconTasks;
  readonly args: readonly unknown[];
}
export type Answer = { readonly number: number } & ({ readonly value: unknown } | { readonly failed: string });

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();

/** Has the worker do a task. It is started with the first one, and stays with its dictionary. */
export function inWorker<Name extends keyof LexiconTasks>(
  name: Name,
  ...args: Parameters<LexiconTasks[Name]>
): Promise<ReturnType<LexiconTasks[Name]>> {
  worker ??= started();
  const number = ++last;
  worker.postMessage({ number, name, args } satisfies Call);
  return new Promise((resolve, reject) => waiting.set(number, { resolve: resolve as (value: unknown) => void, reject }));
}

function started(): Worker {
  const worker = new Worker(new URL('./lexicon-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const asker = waiting.get(data.number);
    waiting.delete(data.number);
    if ('failed' in data) asker?.reject(new Error(data.failed));
    else asker?.resolve(data.value);
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  return worker;
}
