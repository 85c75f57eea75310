import { expect, test } from 'vitest';
import { withEscapes } from '../../utils/node/ascii-plugin.ts';

test.each([
  "'讲好「中国」故事'",
  '`提法鏡`',
  "'\\中\\\\中'",
  "/^\\－$/.test('－')",
  "/[㐀-鿿豈-﫿]/.test('中')",
  "/^\\p{Script=Han}[𠮷中]$/u.test('中𠮷')",
])('%s means the same in ASCII', code => {
  expect(withEscapes(code)).toMatch(/^[\0-\x7f]+$/);
  // biome-ignore lint/security/noGlobalEval: what code means is told by running it
  expect(globalThis.eval(withEscapes(code))).toEqual(globalThis.eval(code));
});
