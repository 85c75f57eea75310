import { expect, test } from 'vitest';
import { createScanner } from '../../utils/core/scanner.ts';
import { decodeTables, encodeTables } from '../../utils/core/tables.ts';
import { entryOf, tablesOf } from '../small-lexicon.ts';

test('tables are the same after a journey as bytes', () => {
  const { texts, digests, ...tables } = tablesOf(
    ['共享智能红利', '讲好…8故事'],
    entryOf({ id: 'near', forms: ['外宣'], near: { words: ['中国', '北京'], within: 9 } }),
  );
  const decoded = decodeTables(Uint8Array.from(encodeTables(tables)));
  expect(decoded).toEqual(tables);
  expect(createScanner(decoded)('講好中國故事')).toHaveLength(1);
});
