import type { Fields, Read } from './read.ts';

/** A whole JSON file: a record, a list of records, or what a chat site or a chat exporter gives out. To be filled in. */
export function documentsOfJson(_source: string, _file: string, _fields: Fields): Read[] {
  return [];
}
