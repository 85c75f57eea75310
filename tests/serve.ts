import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

export interface ServedFile {
  readonly body: string | Uint8Array;
  /** `content-type` is HTML in UTF-8 unless it says otherwise. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What stands at a path, if anything does. */
export type Source = (path: string) => ServedFile | undefined;

export interface Server {
  /** Without a slash at the end: `http://127.0.0.1:41234`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** A web server for tests: this machine only, a free port, everything fresh. */
export async function serve(...sources: readonly Source[]): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path === '/favicon.ico' ? noIcon : firstOf(sources, path);
    response.writeHead(file ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...file?.headers });
    response.end(file?.body ?? '');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The files of a folder; `/` is its index.html. */
export function folder(root: string): Source {
  return path => {
    const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(root.endsWith(sep) ? root : root + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    return { body: readFileSync(file), headers: { 'content-type': types[extname(file)] ?? 'application/octet-stream' } };
  };
}

/** Pages held in memory, by path; looked up at each request, so that a test may add some later. */
export function pages(byPath: ReadonlyMap<string, ServedFile>): Source {
  return path => byPath.get(path);
}

function firstOf(sources: readonly Source[], path: string): ServedFile | undefined {
  for (const source of sources) {
    const file = source(path);
    if (file) return file;
  }
  return undefined;
}

/** Browsers ask for one unbidden, and log an error if there is none. */
const noIcon: ServedFile = { body: '', headers: { 'content-type': 'image/x-icon' } };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
