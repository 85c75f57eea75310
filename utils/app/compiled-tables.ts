import { type CompiledTables, decodeTables } from '../core/tables.ts';

let loading: Promise<CompiledTables> | undefined;

/** The curated lexicons with their texts, for pages and workers of the extension: the same bytes that readers get. */
export function compiledTables(): Promise<CompiledTables> {
  loading ??= load();
  return loading;
}

async function load(): Promise<CompiledTables> {
  const [response] = await Promise.all([fetch('/texts.json'), import(/* @vite-ignore */ `${location.origin}/tables.js`)]);
  const { tifaTables: base64 = '' } = globalThis;
  globalThis.tifaTables = undefined;
  return { ...decodeTables(Uint8Array.fromBase64?.(base64) ?? bytesOf(base64)), ...(await response.json()) };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
