import { decodeTables } from '../../../utils/core/tables.ts';
import { type ScanTexts, type ScanTimes, scanTimes as timesOf } from '../scan-times.ts';

/** The contests from text to hits in a page. */
export function scanTimes(tablesBase64: string, wordings: readonly string[], texts: ScanTexts): Promise<ScanTimes> {
  return timesOf(decodeTables(Uint8Array.fromBase64(tablesBase64)), wordings, texts);
}
