import { encodeTables } from '../../utils/core/tables.ts';
import type { Chromium } from './chromium.ts';
import { millisecondsOf, timesAsLong } from './contest.ts';
import { floor, ours, peers } from './matchers.ts';
import type { Materials } from './materials.ts';
import { atLeast, atMost, type Findings, type Row } from './rows.ts';
import { type ScanTimes, scanTimes } from './scan-times.ts';
import { scaled } from './statistics.ts';

/** Characters of the texts that are scanned: long enough to be measured, short enough to let all run often. */
const length = 200_000;

const peerTargets: Readonly<Record<string, number>> = { '@monyone/aho-corasick': 12, 'modern-ahocorasick': 200, RegExp: 14 };

/** From text to hits, against reading the characters and against the peers, in Node and in a page. */
export async function measureScan({ tables, wordings, ordinary, dense }: Materials, chromium: Chromium): Promise<Findings> {
  const texts = { ordinary: ordinary(length), dense: dense(length) };
  const base64 = Buffer.from(encodeTables(tables)).toString('base64');
  const inPage = await chromium.run('scan.ts', '', ([base64, wordings, texts]) => bench.scanTimes(base64, wordings, texts), [
    base64,
    wordings,
    texts,
  ] as const);
  return {
    rows: [...rowsOf('Node', await scanTimes(tables, wordings, texts)), ...rowsOf('Chromium', inPage)],
    notes: [
      `The peers are given the ${wordings.length.toLocaleString('en')} wordings without gaps as plain strings, in Simplified. They do not fold scripts, widths and marks, know no gaps and no insertions, ask for no word boundaries, exceptions or words near by, and say nothing of who speaks.`,
    ],
  };
}

function rowsOf(where: Row['where'], times: ScanTimes): Row[] {
  return [
    {
      title: 'scan ÷ charCodeAt loop, ordinary text',
      where,
      unit: '×',
      value: timesAsLong(times.ordinary, ours, floor),
      target: atMost(1.8),
    },
    { title: 'scan ÷ charCodeAt loop, dense text', where, unit: '×', value: timesAsLong(times.dense, ours, floor), target: atMost(4) },
    ...peers.map((peer): Row => {
      const target = peerTargets[peer];
      const value = timesAsLong(times.peers, peer, ours);
      return { title: `${peer} ÷ scan, ordinary text`, where, unit: '×', value, ...(target && { target: atLeast(target) }) };
    }),
    {
      title: 'scan of 100,000 characters, ordinary text',
      where,
      unit: 'ms',
      value: scaled(millisecondsOf(times.ordinary, ours), 100_000 / length),
    },
  ];
}
