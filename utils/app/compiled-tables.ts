import { type CompiledTables, decodeTables } from '../core/tables.ts';
import { bytesOfBase64, compiledWithOwn, type OwnTables } from './own-tables.ts';

let loading: Promise<CompiledTables> | undefined;

/** The curated lexicons with their texts, for pages and workers of the extension: the same bytes that readers get. */
export function compiledTables(): Promise<CompiledTables> {
  loading ??= load();
  return loading;
}

/** With the user's own lexicons, as `readOwnTables` gives them: workers cannot read what is stored, and are told. */
export async function tablesWith(own: OwnTables | undefined): Promise<CompiledTables> {
  return compiledWithOwn(await compiledTables(), own);
}

async function load(): Promise<CompiledTables> {
  const [response] = await Promise.all([fetch('/texts.json'), import(/* @vite-ignore */ `${location.origin}/tables.js`)]);
  const { tifaTables: base64 = '' } = globalThis;
  globalThis.tifaTables = undefined;
  return { ...decodeTables(bytesOfBase64(base64)), ...(await response.json()) };
}
