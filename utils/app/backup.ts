import type { Lexicon } from '../lexicon/schema.ts';
import { isRecord } from './is-record.ts';
import { type Settings, settingsFrom } from './settings.ts';

/** A file with what a user has chosen, to keep or to take to another browser. */
interface Backup {
  readonly type: 'tifa-lens-backup';
  /** Of this shape; newer ones are not read. */
  readonly version: 1;
  /** When it was made, ISO 8601. */
  readonly time: string;
  readonly settings: Settings;
  /** The user's own. */
  readonly lexicons?: readonly Lexicon[];
}

const version = 1;

export function backupFile(settings: Settings, lexicons: readonly Lexicon[], time: string): string {
  const backup: Backup = { type: 'tifa-lens-backup', version, time, settings, lexicons };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

export type ReadBackup =
  /** Lexicons as they stand there: whoever keeps them reads them first. */
  | { readonly ok: true; readonly settings: Settings; readonly lexicons: readonly unknown[]; readonly time: string }
  | { readonly ok: false; readonly problem: 'notJson' | 'notBackup' | 'tooNew' }
  /** A setting whose value is none of ours. */
  | { readonly ok: false; readonly problem: 'badField'; readonly field: string };

/** Reads a backup whole or not at all. Settings that it lacks, for it is older, have their defaults. */
export function readBackup(file: string): ReadBackup {
  const json = parsed(file);
  if (json === undefined) return { ok: false, problem: 'notJson' };
  if (!isRecord(json) || json.type !== 'tifa-lens-backup' || !isRecord(json.settings)) return { ok: false, problem: 'notBackup' };
  if (typeof json.version !== 'number' || json.version > version) return { ok: false, problem: 'tooNew' };
  const settings = settingsFrom(json.settings);
  const given = json.settings;
  const wrong = (Object.keys(settings) as (keyof Settings)[]).find(
    field => Object.hasOwn(given, field) && !isKept(given[field], settings[field]),
  );
  if (wrong) return { ok: false, problem: 'badField', field: wrong };
  const { lexicons = [] } = json;
  if (!Array.isArray(lexicons)) return { ok: false, problem: 'badField', field: 'lexicons' };
  return { ok: true, settings, lexicons, time: typeof json.time === 'string' ? json.time : '' };
}

/** Was all of it taken over? What it lacks inside, for it is older, has its default too. Goes no deeper than what was read: a file may be nested without end. */
function isKept(given: unknown, read: unknown): boolean {
  if (isRecord(given) && isRecord(read)) return Object.keys(given).every(key => Object.hasOwn(read, key) && isKept(given[key], read[key]));
  if (Array.isArray(given) && Array.isArray(read)) return given.length === read.length && given.every((item, i) => isKept(item, read[i]));
  return given === read;
}

/** Names of the settings that would change. */
export function changedFields(before: Settings, after: Settings): (keyof Settings)[] {
  return (Object.keys(after) as (keyof Settings)[]).filter(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
