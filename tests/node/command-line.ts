import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const cli = path.join(import.meta.dirname, '../../utils/node/scan.ts');

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** A folder of its own for files and for the tables, which are compiled once for all calls of a test file. */
export function commandLine(name: string) {
  const folder = mkdtempSync(path.join(tmpdir(), `tifa-${name}-`));
  const env = { ...process.env, XDG_CACHE_HOME: path.join(folder, '.cache') };
  return {
    folder,
    env,
    /** Writes a file and tells where it is. */
    file(name: string, content: string | Uint8Array): string {
      const at = path.join(folder, name);
      mkdirSync(path.dirname(at), { recursive: true });
      writeFileSync(at, content);
      return at;
    },
    /** In that folder, so that files can be named as they were. */
    run(args: readonly string[], input: string | Uint8Array = ''): Ran {
      const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', input, cwd: folder, env });
      return { stdout, stderr, status };
    },
  };
}

export function jsonLines(stdout: string) {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}
