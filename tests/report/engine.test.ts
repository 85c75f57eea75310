import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { engine } from '../../utils/report/engine.ts';

test('the engine has the version of the package', () => {
  const { name, version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'));
  expect(engine).toEqual({ name, version });
});
