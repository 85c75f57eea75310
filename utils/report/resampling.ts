import { type Counted, counted, type DocumentCounts, hitsOf } from './counts.ts';
import { randomNumbers } from './interval.ts';

/** Densities of as many resamples as documents were drawn for, by what was counted. */
export type Resampled = Readonly<Record<Counted, Float64Array>>;

export const resamples = 2000;
const seed = 20250220;

/**
 * What the density per 1,000 Han characters would have been with other documents of the kind: as many are drawn, with
 * replacement, 2,000 times. Whole documents are drawn, since hits come in clusters: a text that holds one formula holds more.
 * The result hangs neither on the order of the documents nor on their names. Some 0.3 s for 10,000 documents.
 */
export function resampledDensities(documents: readonly DocumentCounts[]): Resampled {
  const rows = rowsOf(documents);
  const count = rows.length / width;
  const scale = count / 0x1_0000_0000;
  const random = randomNumbers(seed);
  const drawn: Resampled = {
    own: new Float64Array(resamples),
    reported: new Float64Array(resamples),
    mentioned: new Float64Array(resamples),
    all: new Float64Array(resamples),
  };
  for (let resample = 0; resample < resamples; resample++) {
    let han = 0;
    let own = 0;
    let reported = 0;
    let mentioned = 0;
    for (let draw = 0; draw < count; draw++) {
      const at = ((random() * scale) | 0) * width;
      han += rows[at]!;
      own += rows[at + 1]!;
      reported += rows[at + 2]!;
      mentioned += rows[at + 3]!;
    }
    const perThousand = han ? 1000 / han : 0;
    drawn.own[resample] = own * perThousand;
    drawn.reported[resample] = reported * perThousand;
    drawn.mentioned[resample] = mentioned * perThousand;
    drawn.all[resample] = (own + reported + mentioned) * perThousand;
  }
  return drawn;
}

/** Han, own, reported, mentioned: side by side, so that a draw fetches one line of the processor's cache. */
const width = 4;

function rowsOf(documents: readonly DocumentCounts[]): Float64Array {
  const rows = documents
    .filter(({ han }) => han > 0)
    .map(document => [document.han, ...counted.filter(by => by !== 'all').map(by => hitsOf(document, by))]);
  rows.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]! || a[3]! - b[3]!);
  return Float64Array.from(rows.flat());
}
