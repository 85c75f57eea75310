import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import puppeteer, { type Browser } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

export interface OpenOptions {
  /** Absolute path of the unpacked extension. */
  readonly extension: string;
  readonly headless?: boolean;
  /** Whether pages may reach anything but this machine. Tests may not. */
  readonly online?: boolean;
}

export interface ChromiumWithExtension {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
}

export interface FirefoxWithExtension {
  readonly browser: Browser;
  readonly extensionId: string;
  readonly origin: string;
}

/** Chromium in a fresh profile, which Playwright removes when the context closes. */
export async function openChromium({ extension, headless = true, online = false }: OpenOptions): Promise<ChromiumWithExtension> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: browserPath('chromium'),
    headless,
    viewport: headless ? { width: 1280, height: 900 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...(online ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost']),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const extensionId = new URL(worker.url()).host;
  // The benchmark measures an extension besides that has none.
  if (existsSync(`${extension}/welcome.html`)) await closeWelcome(context, `chrome-extension://${extensionId}/welcome.html`);
  return { context, worker, extensionId };
}

/** The page that is opened after installing: it would stand before whatever is opened next. Throws where it does not come. */
async function closeWelcome(context: BrowserContext, url: string): Promise<void> {
  const find = () => context.pages().find(page => page.url() === url);
  for (let tries = 0; !find() && tries < 200; tries++) await new Promise(resolve => setTimeout(resolve, 50));
  const welcome = find();
  if (!welcome) throw new Error('No welcome page was opened after installing.');
  await welcome.close();
}

/** Firefox in a fresh profile over WebDriver BiDi: neither Playwright's Firefox nor geckodriver is to be had everywhere. */
export async function openFirefox(
  { extension, headless = true, online = false }: OpenOptions,
  geckoId: string,
): Promise<FirefoxWithExtension> {
  const uuid = crypto.randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless,
    defaultViewport: { width: 1280, height: 900 },
    // Lets us read the browser console, which is where errors of an extension go, and open extension pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // Chosen beforehand, for there is no asking Firefox for it afterwards.
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      'dom.w3c_touch_events.enabled': 1,
      ...(online ? {} : nowhereProxy),
    },
  });
  const extensionId = await browser.installExtension(extension);
  return { browser, extensionId, origin: `moz-extension://${uuid}` };
}

/** Where the browser is; installs it where that is possible, and says in one sentence what to do where it is not. */
export function browserPath(name: BrowserName): string {
  const { variable } = kinds[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`${variable} says ${chosen}, but there is no such file.`);
  }
  const path = installedPath(name) ?? (installWithApt(name) ? installedPath(name) : undefined);
  if (path) return path;
  throw new Error(`No ${kinds[name].title} found: ${kinds[name].advice}, or set ${variable} to the path of one.`);
}

function installedPath(name: BrowserName): string | undefined {
  return candidatePaths(name).find(path => existsSync(path) && starts(path));
}

/** Ubuntu's `chromium-browser` may be a script that only tells one to install a snap. */
function starts(path: string): boolean {
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function candidatePaths(name: BrowserName): string[] {
  const { commands, places, downloads } = kinds[name];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => commands.map(command => join(folder, command)));
  // The newest of Playwright's downloads comes first.
  const downloaded = downloads.flatMap(pattern => globSync(join(playwrightCache(), pattern)).sort().reverse());
  return [...onPath, ...places.map(place => join(place)), ...downloaded];
}

function playwrightCache(): string {
  const chosen = process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (chosen) return chosen;
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(homedir(), '.cache/ms-playwright');
}

function installWithApt(name: BrowserName): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const { packages, title } = kinds[name];
  console.error(`No ${title} found; installing it with apt-get: ${packages.join(' ')} …`);
  // A package source that cannot be reached need not be the one that has the browser, so the update's own outcome does not matter.
  apt('update', '-qq');
  return apt('install', '-y', '-qq', ...packages);
}

function apt(...parts: string[]): boolean {
  const { status, stderr } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...parts], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) console.error(`apt-get ${parts[0]} did not succeed: ${stderr.trim().split('\n').at(-1)}`);
  return status === 0;
}

/** Nothing listens on the discard port, so every request that leaves this machine fails at once. */
const nowhereProxy = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost',
};

interface BrowserKind {
  readonly title: string;
  readonly variable: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  /** Patterns within Playwright's cache. */
  readonly downloads: readonly string[];
  readonly packages: readonly string[];
  readonly advice: string;
}

const kinds: Record<BrowserName, BrowserKind> = {
  // Google Chrome is not looked for: since version 137 it ignores --load-extension.
  chromium: {
    title: 'Chromium',
    variable: 'TIFA_CHROMIUM',
    commands: ['chromium', 'chromium-browser'],
    places: [
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      `${process.env.LOCALAPPDATA}/Chromium/Application/chrome.exe`,
    ],
    downloads: ['chromium-*/chrome-linux*/chrome', 'chromium-*/chrome-mac*/*.app/Contents/MacOS/*', 'chromium-*/chrome-win*/chrome.exe'],
    packages: ['chromium', 'fonts-noto-cjk'],
    advice: 'run "npx playwright-core install chromium" (Debian: "apt-get install chromium fonts-noto-cjk" as root)',
  },
  firefox: {
    title: 'Firefox',
    variable: 'TIFA_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'],
    // Playwright's Firefox is a build of its own that speaks no WebDriver BiDi with extensions.
    downloads: [],
    packages: ['firefox-esr', 'fonts-noto-cjk'],
    advice: 'install Firefox 140 or newer from mozilla.org (Debian: "apt-get install firefox-esr fonts-noto-cjk" as root)',
  },
};
