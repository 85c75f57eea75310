/** What JSON calls an object. Its names are not ours: read it with `own`, for a name may be that of a method every object has. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function own(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The first of the names under which a text stands, though it may be empty. */
export function textName(record: JsonRecord, names: readonly string[]): string | undefined {
  return names.find(name => typeof own(record, name) === 'string');
}

/** The first text under these names that is not blank. */
export function textIn(record: JsonRecord, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = own(record, name);
    if (typeof value === 'string' && /\S/.test(value)) return value;
  }
  return undefined;
}

export function listIn(record: JsonRecord, name: string): readonly unknown[] {
  const value = own(record, name);
  return Array.isArray(value) ? value : [];
}

/** A text, or a number written out; what names things in records is often either. */
export function wordIn(record: JsonRecord, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = own(record, name);
    if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return String(value);
  }
  return undefined;
}
