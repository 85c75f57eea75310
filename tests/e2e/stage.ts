import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { folder, pages, type ServedFile, type Server, serve } from '../serve.ts';
import type { Driver, Tab } from './drivers/driver.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Where screenshots go; git knows nothing of it. */
export const artifacts = `${repository}artifacts`;

/** A browser and a web server that the cases of one file share. */
export interface Stage {
  readonly driver: Driver;
  /** Serves the page at an address of its own and opens it; with a host, as `x.localhost`, as if it were on that one. */
  show(page: ServedFile, query?: string, host?: string): Promise<Tab>;
  /** Opens what stands at a path of the server: a page put there before, or the sample article at `/`. */
  open(path: string, host?: string): Promise<Tab>;
  /** Puts a page at a path. */
  put(path: string, page: ServedFile): void;
  /** Origin of the server, by its address or, as another site, by its name. */
  origin(host?: string): string;
}

export function useStage(start: (extension: string) => Promise<Driver>, build: string): Stage {
  const byPath = new Map<string, ServedFile>();
  const tabs: Tab[] = [];
  let driver: Driver | undefined;
  let server: Server | undefined;

  beforeAll(async () => {
    mkdirSync(`${artifacts}/pages`, { recursive: true });
    server = await serve(pages(byPath), folder(`${repository}tests/fixtures/sample`));
    driver = await start(extensionFolder(build));
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const stage: Stage = {
    get driver() {
      return begun(driver);
    },
    show: (page, query = '', host = undefined) => {
      const path = `/page-${byPath.size}.html`;
      stage.put(path, page);
      return stage.open(path + query, host);
    },
    open: async (path, host) => {
      const tab = await begun(driver).open(stage.origin(host) + path);
      tabs.push(tab);
      return tab;
    },
    put: (path, page) => void byPath.set(path, page),
    origin: (host = '127.0.0.1') => begun(server).origin.replace('127.0.0.1', host),
  };
  return stage;
}

/** Belongs at the end of a file: what went wrong where no page could see it. */
export function nothingComplainedOf(stage: Stage): void {
  test('the extension itself complained of nothing', async () => expect(await stage.driver.complaints()).toEqual([]));
}

/** TIFA_OUTPUT names another folder with builds, so that one can be tried while the next is made. */
function extensionFolder(build: string): string {
  const path = `${process.env.TIFA_OUTPUT ?? `${repository}.output`}/${build}`;
  if (!existsSync(`${path}/manifest.json`)) throw new Error(`No extension in ${path}: run "npm run build" first.`);
  return path;
}

function begun<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The stage is ready only within a test.');
  return value;
}
