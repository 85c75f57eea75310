import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from './command-line.ts';

const root = path.join(import.meta.dirname, '../..');
const { folder, env, run } = commandLine('pack');
const text = '中方願與各國共用智慧紅利，推动构建人类命运共同体。';

test('packed, installed without a registry and called, it prints the bytes of the repository', () => {
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: folder, encoding: 'utf8', env: { ...env, npm_config_offline: 'true' } });
  execFileSync(process.execPath, [path.join(root, 'utils/node/pack.ts'), path.join(folder, 'dist')]);
  npm('pack', './dist');
  const tarball = readdirSync(folder).find(name => name.endsWith('.tgz')) ?? '';
  npm('install', '--global', '--prefix', path.join(folder, 'prefix'), `./${tarball}`);
  writeFileSync(path.join(folder, 'a.txt'), text);
  writeFileSync(path.join(folder, 'b.txt'), '今天天气很好。');
  const node = oldestNode();
  const installed = (...args: string[]) =>
    execFileSync(node, [path.join(folder, 'prefix/lib/node_modules/tifa-lens/tifa-lens.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
  console.log(`pack: ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);

  for (const call of [
    ['scan', '--time', '2025-02-20', '--tier', 'all', 'a.txt'],
    ['scan', '--time', '2025-02-20', '--format', 'csv', 'a.txt'],
    ['compare', '--words', 'a.txt', 'b.txt'],
    ['lexicon', 'list'],
  ]) {
    const { stdout } = run(call);
    expect(stdout.length).toBeGreaterThan(100);
    expect(installed(...call)).toBe(stdout);
  }
  // As a shell finds it.
  expect(execFileSync(path.join(folder, 'prefix/bin/tifa-lens'), ['--version'], { encoding: 'utf8', env })).toBe(run(['--version']).stdout);
});

/** The machine's own Node, where it is one of those that cannot run the sources; else this one. */
function oldestNode(): string {
  const others = (process.env.PATH ?? '').split(path.delimiter).map(each => path.join(each, 'node'));
  const version = (node: string) => {
    try {
      return Number(/^v(\d+)/.exec(execFileSync(node, ['--version'], { encoding: 'utf8' }))?.[1]);
    } catch {
      return Number.NaN;
    }
  };
  return others.filter(node => version(node) >= 20).sort((a, b) => version(a) - version(b))[0] ?? process.execPath;
}
