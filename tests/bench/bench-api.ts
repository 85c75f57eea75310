import type { Times } from './contest.ts';
import type { Painted, PaintingWay } from './painting-ways.ts';
import type { ScanTexts, ScanTimes } from './scan-times.ts';

/** What a bundled script of `in-page` offers in the page; each script its own part. */
export interface BenchApi {
  coldHits(tablesBase64: string, text: string): number;
  scanTimes(tablesBase64: string, wordings: readonly string[], texts: ScanTexts): Promise<ScanTimes>;
  paint(way: PaintingWay, tablesBase64: string, phrases: readonly string[]): Promise<Painted>;
  readNodes(tablesBase64: string): Promise<Times>;
}

declare global {
  var bench: BenchApi;
}
