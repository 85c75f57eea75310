import { expect, test } from 'vitest';
import { kindOfFile } from '../../utils/reading/file-kind.ts';
import { documentsOfFile } from '../../utils/reading/files.ts';
import { short } from './short.ts';

test.each([
  ['a.TXT', 'plain'],
  ['a', 'plain'],
  ['b/c.d/e', 'plain'],
  ['a.html.gz', 'html'],
  ['a.ndjson', 'records'],
  ['a.jsonl.GZ', 'records'],
  ['a.json', 'json'],
  ['a.tsv', 'csv'],
  ['a.gz', 'plain'],
  ['a.constructor', 'plain'],
])('%s is %s', (file, kind) => expect(kindOfFile(file)).toBe(kind));

test.each([
  ['a.txt', '\ufeff共同富裕', ['a.txt page 共同富裕']],
  ['a.md', '# 题\n\n共同富裕', ['a.md page # 题\n\n共同富裕']],
  ['a.md', '## User\n问\n## Assistant\n答', ['a.md#1 prompt 问', 'a.md#2 answer 答']],
  ['a.jsonl', '\ufeff{"text":"甲"}\n\nno\n{"text":"乙"}\n', ['1 page 甲', 'line 3 is not JSON', '4 page 乙']],
  ['a.json', '[{"text":"甲"}]', ['1 page 甲']],
  ['a.csv', 'text\n甲\n', ['2 page 甲']],
])('%s %j', (file, source, expected) => expect(short(documentsOfFile(source, file, {}))).toEqual(expected));
