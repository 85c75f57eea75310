import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { compileCurated } from './curated.ts';
import { dictionaryText } from './dictionary-file.ts';
import { lexiconFolder } from './lexicon-folder.ts';
import { packTables } from './tables-file.ts';

const root = path.join(import.meta.dirname, '../..');
const out = path.resolve(process.argv[2] ?? path.join(root, 'dist'));
const main = 'tifa-lens.js';

/**
 * Makes the npm package of the command line in `dist/`, for Node 20 and newer: the code in a few files, tables already compiled, the lexicons,
 * and jieba for `compare --words`. It depends on nothing, so installing it asks no registry for anything.
 */
async function pack(): Promise<void> {
  const modules = await bundle();
  writeFileSync(path.join(out, 'tables.bin'), packTables(compileCurated()));
  cpSync(lexiconFolder, path.join(out, 'lexicons'), { recursive: true });
  writeFileSync(path.join(out, 'dictionary.txt'), dictionaryText());
  copyJieba();
  copyFileSync(path.join(root, 'LICENSE'), path.join(out, 'LICENSE'));
  copyFileSync(path.join(root, 'docs/command-line.md'), path.join(out, 'README.md'));
  writeFileSync(path.join(out, 'THIRD-PARTY.txt'), licences([...packagesOf(modules), 'jieba-wasm', '@node-rs/jieba']));
  writeFileSync(path.join(out, 'package.json'), `${JSON.stringify(packageJson(), null, 2)}\n`);
  chmodSync(path.join(out, main), 0o755);
}

/** The ids of the modules that went in. */
async function bundle(): Promise<string[]> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [
      {
        name: 'jieba-beside-us',
        enforce: 'pre',
        resolveId: id => (id === 'jieba-wasm' ? { id: './jieba/jieba_rs_wasm.js', external: true } : undefined),
      },
    ],
    ssr: { noExternal: true },
    build: {
      ssr: path.join(import.meta.dirname, 'packed.ts'),
      target: 'node20',
      outDir: out,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: main, chunkFileNames: '[name].js' } },
    },
  });
  return ([built].flat() as Rolldown.RolldownOutput[]).flatMap(({ output }) =>
    output.flatMap(part => (part.type === 'chunk' ? part.moduleIds : [])),
  );
}

/** As it is for Node, which reads the WebAssembly from beside the script. */
function copyJieba(): void {
  const from = path.join(packageFolder('jieba-wasm'), 'pkg/nodejs');
  const to = path.join(out, 'jieba');
  mkdirSync(to);
  for (const file of ['jieba_rs_wasm.js', 'jieba_rs_wasm_bg.wasm']) copyFileSync(path.join(from, file), path.join(to, file));
  writeFileSync(path.join(to, 'package.json'), '{ "type": "commonjs" }\n');
}

function packageFolder(name: string): string {
  return path.dirname(findPackageJSON(name, import.meta.url) ?? name);
}

function packagesOf(modules: readonly string[]): string[] {
  const names = modules.flatMap(id => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** What the licences of bundled packages ask for: their texts. */
function licences(names: readonly string[]): string {
  return names
    .map(name => {
      const folder = packageFolder(name);
      const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(path.join(folder, file), 'utf8').trim() : ''}`.trim();
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}

function packageJson(): object {
  const { name, version, description, license } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return { name, version, description, license, type: 'module', bin: { 'tifa-lens': main }, engines: { node: '>=20.12' } };
}

await pack();
