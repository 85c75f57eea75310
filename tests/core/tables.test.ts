import { expect, test } from 'vitest';
import { createScanner } from '../../utils/core/scanner.ts';
import { decodeTables, encodeTables } from '../../utils/core/tables.ts';
import { tablesOf } from '../small-lexicon.ts';

test('tables are the same after a journey as bytes', () => {
  const tables = tablesOf(['共享智能红利', '讲好…8故事'], ['外宣']);
  const decoded = decodeTables(Uint8Array.from(encodeTables(tables)));
  expect(decoded).toEqual(JSON.parse(JSON.stringify(tables.head)) && { ...tables, head: JSON.parse(JSON.stringify(tables.head)) });
  expect(createScanner(decoded)('講好中國故事')).toHaveLength(1);
});
