import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { formatLexicon } from './format.ts';
import type { Lexicon } from './schema.ts';

/** Sha256 of the lexicon's file in its canonical form: of a curated one, what `sha256sum lexicons/ID.json` prints. */
export function digestOf(lexicon: Lexicon): string {
  return digestOfText(formatLexicon(lexicon));
}

/** Sha256 of a text in UTF-8, as hexadecimal digits. */
export function digestOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
