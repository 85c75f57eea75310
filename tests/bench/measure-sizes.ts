import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeTables } from '../../utils/core/tables.ts';
import type { Materials } from './materials.ts';
import { atMost, type Findings } from './rows.ts';
import { single } from './statistics.ts';

/** What is shipped, in thousands of bytes. */
export function measureSizes({ tables }: Materials, extension: string): Findings {
  const gzipped = (file: string) => single(gzipSync(readFileSync(path.join(extension, file)), { level: 9 }).length / 1000);
  return {
    rows: [
      { title: 'sentinel, minified and gzipped', where: 'build', unit: 'KB', value: gzipped('sentinel.js'), target: atMost(2) },
      { title: 'reader, minified and gzipped', where: 'build', unit: 'KB', value: gzipped('reader.js'), target: atMost(70) },
      { title: 'tables, as bytes', where: 'build', unit: 'KB', value: single(encodeTables(tables).length / 1000), target: atMost(400) },
      { title: 'tables as a script, gzipped', where: 'build', unit: 'KB', value: gzipped('tables.js') },
    ],
  };
}
