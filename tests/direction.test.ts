import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** What the files of a folder may import besides their neighbours: flow goes one way. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'utils/core': [],
  'utils/lexicon': ['utils/core', 'valibot', 'opencc-js', '@noble/hashes', 'papaparse'],
  'utils/report': ['utils/core', 'utils/lexicon', 'utils/report', 'htmlparser2', '@noble/hashes', 'papaparse'],
  'utils/reading': ['utils/core', 'utils/report', 'papaparse'],
  'utils/sites': [],
  'utils/app': ['utils/core', 'utils/lexicon', 'utils/report', 'wxt', 'webextension-polyfill', 'idb', '@noble/hashes', 'assets/public'],
  // What pages of the extension have in common.
  'utils/views': [
    'utils/core',
    'utils/lexicon',
    'utils/report',
    'utils/app',
    'assets/highlight.css',
    'preact',
    'wxt',
    '@observablehq/plot',
    '@tanstack/virtual-core',
  ],
  'utils/node': [
    'utils/core',
    'utils/lexicon',
    'utils/report',
    'utils/reading',
    'utils/node',
    'node:',
    'vite',
    '@valibot',
    'jieba-wasm',
    'tinyglobby',
  ],
  entrypoints: [
    'utils/core',
    'utils/lexicon',
    'utils/report',
    'utils/reading',
    'utils/sites',
    'utils/app',
    'utils/views',
    'assets',
    'wxt',
    'preact',
    '@observablehq/plot',
    '@floating-ui',
    'jieba-wasm',
    'pdfjs-dist',
    'fflate',
    'htmlparser2',
    'virtual:',
    'lexicons/vocabulary.json',
  ],
};

const root = path.join(import.meta.dirname, '..');
const importsOf = (source: string) => [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(found => found[1] ?? '');

describe.each(Object.entries(mayImport))('%s', (folder, allowed) => {
  const files = globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: root }).filter(file => !file.endsWith('.d.ts'));
  test('has files', () => expect(files.length).toBeGreaterThan(0));
  test.each(files)('%s', file => {
    for (const wanted of importsOf(readFileSync(path.join(root, file), 'utf8'))) {
      const target = wanted.startsWith('.') ? path.relative(root, path.resolve(root, path.dirname(file), wanted)) : wanted;
      const isNeighbour = path.dirname(target) === path.dirname(file);
      expect(isNeighbour || allowed.some(start => target.startsWith(start)), `${file} imports ${target}`).toBe(true);
    }
  });
});

test('only utils/app, the background, the popup and content scripts speak to the browser', () => {
  const speaking = globSync('utils/{core,lexicon,report,sites,node}/**/*.ts', { cwd: root }).filter(file =>
    /\b(browser|chrome)\.\w+\./.test(readFileSync(path.join(root, file), 'utf8')),
  );
  expect(speaking).toEqual([]);
});
