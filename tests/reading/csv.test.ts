import { expect, test } from 'vitest';
import { documentsOfCsv } from '../../utils/reading/csv.ts';
import { short } from './short.ts';

const read = (csv: string, fields = {}) => short(documentsOfCsv(csv, 'a.csv', fields));

test.each<[string, string, string[]]>([
  ['a header and rows', 'id,text\r\na,共同富裕\r\nb,四个自信\r\n', ['a page 共同富裕', 'b page 四个自信']],
  [
    'a byte order mark, quotes, a comma and a line break inside',
    '\ufeff"text",title\n"第一段，\n说：""好"", 对",题\n乙,丙\n',
    ['2 page 第一段，\n说："好", 对', '4 page 乙'],
  ],
  ['line ends of several kinds', 'id,text\r\na,甲\n"b","乙"\r\nc,"丙"\n', ['a page 甲', 'b page 乙', 'c page 丙']],
  ['a CR alone', 'id,text\ra,甲\rb,"乙"\r', ['a page 甲', 'b page 乙']],
  ['a CR in a cell', 'text,id\n甲,"a\r"\n乙,b"\r\n丙\r丁,c\n', ['a\r page 甲', 'b" page 乙', 'c page 丙\r丁']],
  ['tabs', 'id\ttext\n1\t甲,乙\n', ['1 page 甲,乙']],
  ['blank lines are none', 'text\n\n甲\n\n乙\n', ['3 page 甲', '5 page 乙']],
  ['model, question and answer', 'model,question,answer\nm,问,答\n', ['2#prompt prompt 问', '2 answer 答']],
  [
    'a row with too many cells is said, the rest is read',
    'id,text\n1,甲,乙\n2,丙\n',
    ['line 2 has 3 cells, but line 1 names 2; a cell with a comma must stand in quotation marks', '2 page 丙'],
  ],
  [
    'a quotation mark that is never closed',
    'id,text\n1,甲\n2,"乙\n3,丙\n',
    ['1 page 甲', 'line 3 begins a row with a quotation mark that is never closed; what follows it cannot be told apart'],
  ],
  [
    'names that are not known',
    'a,b\n1,2\n3,4\n',
    ['line 1 names no column that is known to hold text; it has a, b (name one with --text-field)'],
  ],
  ['names of methods', '__proto__,constructor,text\na,b,丙\n', ['2 page 丙']],
  ['nothing', '', ['is empty; a CSV file begins with a row of names']],
])('%s', (_name, csv, expected) => expect(read(csv)).toEqual(expected));

test('the columns named', () => {
  expect(read('n,reply\nx,甲\n', { textField: 'reply', idField: 'n' })).toEqual(['x page 甲']);
  expect(read('n,text\nx,甲\n', { textField: 'reply' })).toEqual([
    'line 1 names no column "reply"; it has n, text (name one with --text-field)',
  ]);
});
