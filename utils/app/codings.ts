import type { Coding as AgreementCoding } from '../report/agreement.ts';
import { createChannel } from './change-channel.ts';
import { isRecord } from './is-record.ts';
import { workbenchDatabase } from './workbench-database.ts';

/** What a reader of a hit says of it. */
export const verdicts = ['right', 'wrong', 'contested'] as const;
export type Verdict = (typeof verdicts)[number];

/** Says which hit: text by its hash, span in UTF-16 units, entry by id. The same text has the same codings wherever it comes from. */
export interface CodedHit {
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
  readonly entry: string;
}

/** One coder's verdict on one hit. */
export interface Coding extends CodedHit {
  readonly coder: string;
  readonly verdict: Verdict;
  readonly note: string;
  /** When it was given, ISO 8601. */
  readonly time: string;
}

const channel = createChannel('tifa-lens codings');

/** Calls back whenever a coding has changed, in this page or another of the extension. */
export const watchCodings = channel.watch;

export async function saveCoding(coding: Coding): Promise<void> {
  await (await workbenchDatabase()).put('codings', coding);
  channel.tell();
}

export async function removeCoding({ sha256, start, end, entry, coder }: Coding): Promise<void> {
  await (await workbenchDatabase()).delete('codings', [sha256, start, end, entry, coder]);
  channel.tell();
}

/** All codings of all coders. */
export async function allCodings(): Promise<Coding[]> {
  return (await workbenchDatabase()).getAll('codings');
}

/** Puts codings of a file beside those that are there; of one coder on one hit the later stays. All or none. */
export async function importCodings(codings: readonly Coding[]): Promise<number> {
  const change = (await workbenchDatabase()).transaction('codings', 'readwrite');
  let taken = 0;
  for (const coding of codings) {
    const known = await change.store.get([coding.sha256, coding.start, coding.end, coding.entry, coding.coder]);
    if (known && known.time >= coding.time) continue;
    await change.store.put(coding);
    taken++;
  }
  await change.done;
  channel.tell();
  return taken;
}

/** A file of codings → them, or nothing where it is no such file. */
export function codingsFrom(json: string): Coding[] | undefined {
  try {
    const file: unknown = JSON.parse(json);
    const list = isRecord(file) && file.type === 'tifa-lens-codings' ? file.codings : undefined;
    return Array.isArray(list) && list.every(isCoding) ? list : undefined;
  } catch {
    return undefined;
  }
}

export function codingsFile(codings: readonly Coding[]): string {
  return JSON.stringify({ type: 'tifa-lens-codings', codings }, undefined, 1);
}

/** Which hit, as a key of maps. */
export function hitKey({ sha256, start, end, entry }: CodedHit): string {
  return `${sha256} ${start} ${end} ${entry}`;
}

/** The codings of one coder as the measures of agreement take them. */
export function codedBy(codings: readonly Coding[], name: string): AgreementCoding[] {
  return codings.filter(({ coder }) => coder === name).map(coding => ({ key: hitKey(coding), label: coding.verdict, note: coding.note }));
}

function isCoding(value: unknown): value is Coding {
  if (!isRecord(value)) return false;
  const { sha256, start, end, entry, coder, verdict, note, time } = value;
  return (
    [sha256, entry, coder, note, time].every(field => typeof field === 'string') &&
    [start, end].every(field => Number.isInteger(field)) &&
    verdicts.some(known => known === verdict)
  );
}
