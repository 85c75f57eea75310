import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeTables } from '../../utils/core/tables.ts';
import type { Materials } from './materials.ts';
import { atMost, type Findings } from './rows.ts';
import { single } from './statistics.ts';

/** What is shipped, in thousands of bytes. */
export function measureSizes({ tables }: Materials, extension: string): Findings {
  const [sentinel, reader] = ['sentinel.js', 'reader.js'].map(file => readFileSync(path.join(extension, file), 'latin1')) as [
    string,
    string,
  ];
  const bytes = encodeTables(tables);
  const code = reader.replace(Buffer.from(bytes).toString('base64'), '');
  if (code === reader) throw new Error('The build holds other tables than these lexicons make: build it again');
  return {
    rows: [
      { title: 'sentinel, minified and gzipped', where: 'build', unit: 'KB', value: gzipped(sentinel), target: atMost(2) },
      { title: 'reader without its tables, minified and gzipped', where: 'build', unit: 'KB', value: gzipped(code), target: atMost(70) },
      { title: 'reader with its tables, minified and gzipped', where: 'build', unit: 'KB', value: gzipped(reader) },
      { title: 'tables, as bytes', where: 'build', unit: 'KB', value: single(bytes.length / 1000), target: atMost(400) },
    ],
  };
}

function gzipped(script: string) {
  return single(gzipSync(Buffer.from(script, 'latin1'), { level: 9 }).length / 1000);
}
