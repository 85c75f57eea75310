import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { dataPackageSchema } from '../../fixtures/data-package-schema.ts';
import { documentOf, reports, written } from './sample.ts';

const ajv = addFormats.default(new Ajv2020({ allErrors: true }));
const isPackage = ajv.compile(dataPackageSchema);
const plain = { plain: true };

test('the list of formulas', () => {
  const documents = [documentOf('一带一路，共享智能红利，一带一路。'), documentOf('所谓“一带一路”只是口号。'), documentOf('天气')];
  expect(written('vocabulary', documents, plain)).toBe(
    'entry,label,lexicon,lexicon_version,hits,own,reported,mentioned,documents,per_1000_han,documents_read,han\n' +
      'dai-lu,一带一路,small,1.0.0,3,2,0,1,2,115.3846,3,26\n' +
      'hong-li,共享智能红利,small,1.0.0,1,1,0,0,1,38.4615,3,26\n',
  );
});

test.each([0, 1, reports.length])('a package by the standard, of %d documents', count => {
  const written1 = JSON.parse(written('datapackage', reports.slice(0, count)));
  expect(isPackage(written1) || isPackage.errors).toBe(true);
});

test('what is no package is told from one', () => {
  const { resources, ...rest } = JSON.parse(written('datapackage'));
  const [table] = resources;
  expect(isPackage(rest)).toBe(false);
  expect(isPackage({ resources: [{ ...table, name: undefined }] })).toBe(false);
  expect(isPackage({ resources: [{ ...table, path: 'a.csv' }] })).toBe(false);
  expect(isPackage({ resources: [{ ...table, schema: {} }] })).toBe(false);
});

test('the table in the package: fields have names of their own, rows just these with the types said, and keys that differ', () => {
  const { resources, provenance } = JSON.parse(written('datapackage'));
  const { data, schema } = resources[0];
  const names: string[] = schema.fields.map(({ name }: { name: string }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(data).toHaveLength(3);
  for (const row of data) {
    expect(Object.keys(row)).toEqual(names);
    for (const { name, type } of schema.fields) {
      expect(typeof row[name]).toBe(type === 'string' ? 'string' : 'number');
      if (type === 'integer') expect(Number.isInteger(row[name])).toBe(true);
    }
  }
  const keys = data.map((row: Record<string, string>) => schema.primaryKey.map((key: string) => row[key]).join(' '));
  expect(new Set(keys).size).toBe(keys.length);
  expect(provenance).toMatchObject({ engine: { name: 'tifa-lens' }, settings: { tier: 'core' } });
});

test('the package holds what the CSV holds', () => {
  const { data } = Papa.parse<Record<string, unknown>>(written('vocabulary', reports, plain), { header: true, skipEmptyLines: true });
  const rows: Record<string, unknown>[] = JSON.parse(written('datapackage')).resources[0].data;
  expect(data).toEqual(rows.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]))));
});
