import { browser } from 'wxt/browser';
import { mergedTables } from '../core/merge-tables.ts';
import { type CompiledTables, decodeTables, encodeTables, type Tables } from '../core/tables.ts';
import type { Labels, LexiconSummary } from '../lexicon/details.ts';

/** All of the user's own lexicons compiled, in one key of `storage.local`, which whoever looks for formulas adds to the curated tables. */
export interface OwnTables {
  /** Of the bytes; others than ours are not read. */
  readonly version: typeof version;
  /** What `encodeTables` gives, as base64: storage keeps JSON. */
  readonly tables: string;
  readonly texts: CompiledTables['texts'];
  readonly digests: CompiledTables['digests'];
  readonly summaries: readonly LexiconSummary[];
  readonly labels: Labels;
}

export const ownTablesKey = 'ownTables';
const version = 1;

export async function readOwnTables(): Promise<OwnTables | undefined> {
  const { [ownTablesKey]: stored } = await browser.storage.local.get(ownTablesKey);
  return isOwnTables(stored) ? stored : undefined;
}

/** Calls back when they have changed. */
export function onOwnTables(callback: (own: OwnTables | undefined) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[ownTablesKey] : undefined;
    if (change) callback(isOwnTables(change.newValue) ? change.newValue : undefined);
  });
}

export function packedOwn(tables: CompiledTables, summaries: readonly LexiconSummary[], labels: Labels): OwnTables {
  return { version, tables: base64Of(encodeTables(tables)), texts: tables.texts, digests: tables.digests, summaries, labels };
}

/** The curated tables with the user's own. What is stored and cannot be read is left out: it must not take the others with it. */
export function withOwn(curated: Tables, own: OwnTables | undefined): Tables {
  try {
    return own ? mergedTables(curated, decodeTables(bytesOfBase64(own.tables))) : curated;
  } catch {
    return curated;
  }
}

/** As `withOwn`, with what reports say of entries. */
export function compiledWithOwn(curated: CompiledTables, own: OwnTables | undefined): CompiledTables {
  const tables = withOwn(curated, own);
  if (!own || tables === curated) return curated;
  return { ...tables, texts: [...curated.texts, ...own.texts], digests: [...curated.digests, ...own.digests] };
}

export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  if (bytes.toBase64) return bytes.toBase64();
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Storage may hold what another version wrote. */
function isOwnTables(value: unknown): value is OwnTables {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === version;
}
