import type { TextDocument } from '../../utils/report/document.ts';
import { readPlace, readSource } from './read-source.ts';
import type { Origin, Source } from './source.ts';
import type { Chosen } from './tasks.ts';

/** Chosen documents, read again. Where only few lines of a file are wanted, only those are read. */
export async function* chosenDocuments({ sources, origins }: Chosen): AsyncGenerator<{ document: TextDocument; origin: Origin }> {
  const bySource = Map.groupBy(origins, ({ source }) => source);
  for (const [index, wanted] of [...bySource].toSorted(([a], [b]) => a - b)) {
    const source = sources[index];
    if (source) yield* source.kind === 'file' && isFew(wanted) ? fromPlaces(source, wanted) : fromWhole(source, wanted);
  }
}

function isFew(wanted: readonly Origin[]): boolean {
  return wanted.length <= 20 && wanted.every(({ place }) => place);
}

async function* fromPlaces(
  source: Source & { kind: 'file' },
  wanted: readonly Origin[],
): AsyncGenerator<{ document: TextDocument; origin: Origin }> {
  for (const origin of wanted) {
    const document = origin.place && (await readPlace(source, origin.place));
    if (document) yield { document, origin };
  }
}

async function* fromWhole(source: Source, wanted: readonly Origin[]): AsyncGenerator<{ document: TextDocument; origin: Origin }> {
  const byOrdinal = new Map(wanted.map(origin => [origin.ordinal, origin]));
  let ordinal = 0;
  for await (const items of readSource(source))
    for (const item of items) {
      if (!('document' in item)) continue;
      const origin = byOrdinal.get(ordinal++);
      if (origin) yield { document: item.document, origin };
      if (origin && byOrdinal.delete(origin.ordinal) && !byOrdinal.size) return;
    }
}
