import { expect, test } from 'vitest';
import { progressLine } from '../../utils/node/command/progress.ts';

test.each([
  [
    { documents: 1234, characters: 5_600_000, bytes: 12_000_000, total: 24_000_000, elapsed: 1000 },
    '1,234 documents, 5.6 M characters, 12.0 MB/s, 0:01 left',
  ],
  [{ documents: 1, characters: 100, bytes: 0, total: 300, elapsed: 0 }, '1 document, 0.0 M characters, 0.0 MB/s'],
  [{ documents: 5, characters: 1e9, bytes: 1e6, total: 4e9, elapsed: 1000 }, '5 documents, 1000.0 M characters, 1.0 MB/s, 1:06:39 left'],
  // Standard input: nobody knows how much is to come.
  [{ documents: 2, characters: 1e6, bytes: 3e6, total: undefined, elapsed: 1500 }, '2 documents, 1.0 M characters, 2.0 MB/s'],
  [{ documents: 2, characters: 1e6, bytes: 3e6, total: 3e6, elapsed: 1500 }, '2 documents, 1.0 M characters, 2.0 MB/s'],
])('%j', (done, line) => expect(progressLine(done)).toBe(line));
