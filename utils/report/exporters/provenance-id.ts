import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { voices } from '../../core/voice.ts';
import type { Provenance } from '../provenance.ts';

/**
 * A short name for how hits were found: the first 16 digits of the sha256 of a JSON array of it. The time is not in it, so that
 * the same search has the same name on every machine and day, and lines that carry it can be put together.
 */
export function provenanceId({ engine, lexicons, settings, offsets }: Provenance): string {
  const parts = [
    [engine.name, engine.version],
    lexicons.map(({ id, version, sha256 }) => [id, version, sha256]),
    [settings.tier, voices.filter(voice => settings.voices.includes(voice)), settings.muted],
    offsets,
  ];
  return digestOf(parts).slice(0, 16);
}

/** Of a value as JSON in UTF-8. */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));
}
