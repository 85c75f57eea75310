import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** Names, and an example, that are the same in every language; a single letter is a key. */
const allowed = new Set(['Tifa Lens', '提法鏡', '*.example.org', 'logDice']);
/** Attributes that people see or hear. */
const spoken = new Set(['alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'title']);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Text of the interface that stands in the source and not in `_locales`. */
function textsIn(source: string): string[] {
  const found: string[] = [];
  visit(parseAst(source, { lang: 'tsx' }) as unknown as Node);
  return found.filter(text => /\p{L}\P{Z}/u.test(text) && !allowed.has(text));

  function visit(node: Node): void {
    if (node.type === 'JSXText') found.push(String(node.value).replace(/\s+/g, ' ').trim());
    if (node.type === 'JSXAttribute' && spoken.has(String((node.name as Node).name))) {
      const value = node.value as Node | null;
      if (value?.type === 'Literal') found.push(String(value.value));
    }
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

test.each(globSync('{entrypoints,utils}/**/*.tsx', { cwd: root }))('%s', file =>
  expect(textsIn(readFileSync(path.join(root, file), 'utf8'))).toEqual([]),
);

test.each([
  ['<p>Hello {name}</p>', ['Hello']],
  ['<button title="Close">×</button>', ['Close']],
  ['<p lang="en">{message("close")} · 3</p>', []],
  ['<h1>Tifa Lens <span>提法鏡</span></h1>', []],
])('%s', (source, texts) => expect(textsIn(`export const a = ${source};`)).toEqual(texts));
