import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encodeTables } from '../../utils/core/tables.ts';
import { compileCurated } from '../../utils/node/curated.ts';
import type { Chromium } from './chromium.ts';
import { htmlOf } from './html.ts';
import { type Materials, seed } from './materials.ts';
import { type Painted, type PaintingWay, paintingWays } from './painting-ways.ts';
import { atLeast, type Findings } from './rows.ts';
import { createSampleText } from './sample-text.ts';
import { ratioOf, summaryOf } from './statistics.ts';
import { phraseLexicon } from './wordings.ts';

const length = 100_000;
const phraseCount = 500;
const rounds = 3;

/** A page of 100,000 characters in which 500 phrases are found and shown: from the call to the painted frame. */
export async function measurePainting({ formulas, words }: Materials, chromium: Chromium): Promise<Findings> {
  // Phrases long enough to need no word boundaries, which the others would not ask for.
  const phrases = formulas.filter(formula => formula.length > 3 && !formula.includes('、')).slice(0, phraseCount);
  const tables = Buffer.from(encodeTables(compileCurated([phraseLexicon(phrases)]))).toString('base64');
  const text = createSampleText({ words, formulas: phrases, density: 167, seed })(length);
  const times = await paintedTimes(chromium, `<style>${highlightStyles()}</style>${htmlOf(text)}`, tables, phrases);
  const milliseconds = (way: PaintingWay) => times[way].map(({ milliseconds }) => milliseconds);
  const against = (way: PaintingWay) => ratioOf(milliseconds(way), milliseconds('Tifa Lens'));
  const page = 'page of 100,000 characters, 500 phrases, to the painted frame';
  return {
    rows: [
      { title: page, where: 'Chromium', unit: 'ms', value: summaryOf(milliseconds('Tifa Lens')) },
      { title: `${page}: mark.js ÷ ours`, where: 'Chromium', unit: '×', value: against('mark.js'), target: atLeast(180) },
      {
        title: `${page}: spans around the hits ÷ ours`,
        where: 'Chromium',
        unit: '×',
        value: against('spans around hits'),
        target: atLeast(6),
      },
      { title: `${page}: mark.js given one RegExp ÷ ours`, where: 'Chromium', unit: '×', value: against('mark.js with one RegExp') },
    ],
    notes: [
      `That page has ${times['spans around hits'][0]?.marks} hits. We paint those near the viewport, in idle slices; the others put elements around all of them at once. The time goes on until the frame is made, at sixty frames a second.`,
    ],
  };
}

async function paintedTimes(
  chromium: Chromium,
  html: string,
  tables: string,
  phrases: readonly string[],
): Promise<Record<PaintingWay, Painted[]>> {
  const times: Record<PaintingWay, Painted[]> = {
    'Tifa Lens': [],
    'spans around hits': [],
    'mark.js': [],
    'mark.js with one RegExp': [],
  };
  for (let round = 0; round < rounds; round++)
    for (const way of paintingWays)
      times[way].push(
        await chromium.run('paint.ts', html, ([way, tables, phrases]) => bench.paint(way, tables, phrases), [
          way,
          tables,
          phrases,
        ] as const),
      );
  return times;
}

function highlightStyles(): string {
  return readFileSync(path.join(import.meta.dirname, '../../assets/highlight.css'), 'utf8');
}
