import type { Notice } from './read-source.ts';
import type { KeptHit, Row, ScannedRow } from './row.ts';
import { runTask } from './run-task.ts';
import type { Source } from './source.ts';
import type { Choice, Event, Progress } from './tasks.ts';

/** So many hits are kept to be listed and coded, some 50 MB; beyond them hits are counted only. */
const mostHits = 200_000;

export type State = 'empty' | 'reading' | 'stopped' | 'read' | 'failed';

/** What was read in this page, until it is closed: counts of documents, some of their hits, and where their texts are. */
export class Session extends EventTarget {
  state: State = 'empty';
  readonly sources: Source[] = [];
  readonly rows: Row[] = [];
  /** Of the rows, in their order. */
  readonly hits: (readonly KeptHit[])[] = [];
  readonly notices: Notice[] = [];
  progress: Progress = nothing;
  /** When reading began, in milliseconds of `performance.now`. */
  began = 0;
  hitsKept = 0;
  /** What went wrong in us, where it did. */
  failure = '';
  #scanned = 0;
  #interned = new Map<string, string>();
  #reading: AbortController | undefined;
  #choice: Choice;

  constructor(choice: Choice) {
    super();
    this.#choice = choice;
  }

  get choice(): Choice {
    return this.#choice;
  }

  /** Reads these after what is being read. */
  add(sources: readonly Source[]): void {
    this.sources.push(...sources);
    if (this.state !== 'reading') void this.#read();
  }

  /** Looks for something else: everything is read again. */
  choose(choice: Choice): void {
    this.#choice = choice;
    const { sources } = this;
    this.clear(sources);
    if (sources.length) void this.#read();
  }

  /** Stops at once; what has been read stays. What has not is given up. */
  stop(): void {
    this.#reading?.abort();
    this.#scanned = this.sources.length;
    this.#changed('stopped');
  }

  clear(sources: readonly Source[] = []): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.sources.splice(0, this.sources.length, ...sources);
    for (const list of [this.rows, this.hits, this.notices]) list.length = 0;
    Object.assign(this, { progress: nothing, hitsKept: 0, failure: '' });
    this.#scanned = 0;
    this.#interned.clear();
    this.#changed('empty');
  }

  async #read(): Promise<void> {
    const reading = new AbortController();
    this.#reading = reading;
    this.began = performance.now();
    this.#changed('reading');
    try {
      while (this.#scanned < this.sources.length) {
        const first = this.#scanned;
        const sources = [...this.sources];
        this.#scanned = sources.length;
        const task = { name: 'scan', sources, first, choice: this.#choice, hitsLeft: mostHits - this.hitsKept } as const;
        await runTask(task, event => this.#take(event), reading.signal);
      }
      this.#changed('read');
    } catch (error) {
      if (reading.signal.aborted) return;
      this.failure = error instanceof Error ? error.message : String(error);
      this.#changed('failed');
    }
  }

  #take(event: Event): void {
    if (event.name === 'rows') for (const row of event.rows) this.#keep(row);
    if (event.name === 'notices') this.notices.push(...event.notices);
    if (event.name === 'progress') this.progress = event.progress;
    this.#changed('reading');
  }

  /** The same words come again and again, and each message brings copies of its own. */
  #keep({ row, hits }: ScannedRow): void {
    const intern = <T>(value: T): T => {
      if (typeof value !== 'string' || value.length > 60) return value;
      const known = this.#interned.get(value);
      if (known === undefined) this.#interned.set(value, value);
      return (known as T | undefined) ?? value;
    };
    const about = Object.fromEntries(Object.entries(row.about).map(([key, value]) => [key, repeated.has(key) ? intern(value) : value]));
    const { fields } = row.about;
    if (fields) about.fields = Object.fromEntries(Object.entries(fields).map(([name, value]) => [intern(name), intern(value)]));
    this.rows.push({ ...row, role: intern(row.role), byEntry: Object.keys(row.byEntry).length ? row.byEntry : noEntries, about });
    this.hits.push(
      hits.length
        ? hits.map(hit => ({
            ...hit,
            entry: intern(hit.entry),
            label: intern(hit.label),
            lexicon: intern(hit.lexicon),
            form: intern(hit.form),
            reason: intern(hit.reason),
          }))
        : noHits,
    );
    this.hitsKept += hits.length;
  }

  #changed(state: State): void {
    this.state = state;
    this.dispatchEvent(new globalThis.Event('change'));
  }
}

const nothing: Progress = { documents: 0, units: 0, bytes: 0, allBytes: 0 };
const noEntries = {};
const noHits: readonly KeptHit[] = [];
/** What many documents have alike. */
const repeated = new Set(['file', 'site', 'model', 'language', 'conversation']);
