import { createScanner } from '../../../utils/core/scanner.ts';
import { decodeTables } from '../../../utils/core/tables.ts';

/** As the reader of a page begins: literal → bytes → tables → scanner → hits. */
export function coldHits(tablesBase64: string, text: string): number {
  return createScanner(decodeTables(Uint8Array.fromBase64(tablesBase64)))(text).length;
}
