import type { Fields, Read } from './read.ts';

/** One record (a line of JSON Lines, a row of CSV, an item of a JSON list) → its documents: one, or the turns of a chat. To be filled in. */
export function documentsOfRecord(_record: unknown, _number: number, _file: string, _fields: Fields): Read[] {
  return [];
}
