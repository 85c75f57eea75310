import { createHash } from 'node:crypto';
import { type CompiledTables, decodeTables, encodeTables } from '../core/tables.ts';

const digestLength = 32;
const headLength = digestLength + Uint32Array.BYTES_PER_ELEMENT;

/** A digest of the rest, the length of the encoded tables, these, and the texts and digests as JSON. */
export function packTables(tables: CompiledTables): Uint8Array {
  const encoded = encodeTables(tables);
  const length = Buffer.alloc(headLength - digestLength);
  length.writeUInt32LE(encoded.length);
  const rest = Buffer.concat([length, encoded, Buffer.from(JSON.stringify({ texts: tables.texts, digests: tables.digests }))]);
  return Buffer.concat([digestOf(rest), rest]);
}

/** Nothing where it is not what `packTables` made. */
export function unpackTables(bytes: Buffer): CompiledTables | undefined {
  if (bytes.length < headLength || !digestOf(bytes.subarray(digestLength)).equals(bytes.subarray(0, digestLength))) return undefined;
  const end = headLength + bytes.readUInt32LE(digestLength);
  // A copy, for it must begin its buffer.
  const encoded = Uint8Array.from(bytes.subarray(headLength, end));
  const rest: Pick<CompiledTables, 'texts' | 'digests'> = JSON.parse(bytes.toString('utf8', end));
  return { ...decodeTables(encoded), ...rest };
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
