import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type FirefoxWithExtension, type OpenOptions, openFirefox } from '../../browsers.ts';
import { type TooltipView, tooltipView } from '../in-page/tooltip-view.ts';
import { installWitness } from '../in-page/witness.ts';
import { type Driver, hostExpression, isOurs, type Tab } from './driver.ts';

export async function firefoxDriver(options: OpenOptions): Promise<Driver> {
  const manifest = JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8'));
  const opened = await openFirefox(options, manifest.browser_specific_settings.gecko.id);
  const [firstPage] = await opened.browser.pages();
  if (!firstPage) throw new Error('Firefox opened without a tab.');
  const inBrowser = chromeScope(bidiOf(firstPage));
  await closeWelcome(inBrowser);
  return {
    name: 'firefox',
    origin: opened.origin,
    open: async url => {
      const { page, tab } = await newTab(opened, inBrowser);
      await page.goto(url);
      return tab;
    },
    openExtensionPage: async path => {
      const { page, tab } = await newTab(opened, inBrowser);
      // Never resolves: the page is loaded in another process than the tab began in.
      page.goto(`${opened.origin}/${path}`).catch(() => {});
      await ownPageIn(page);
      return tab;
    },
    isReportOpen: () => inBrowser(`${sidebar}.isOpen`),
    closeReport: async () => void (await inBrowser(`${sidebar}.hide()`)),
    complaints: async () => (await inBrowser<string[]>(consoleErrors)).filter(text => text.includes(opened.origin) && !isFarewell(text)),
    close: () => opened.browser.close(),
  };
}

/** The page that is opened after installing: it would stand before whatever is opened next. Throws where it does not come. */
async function closeWelcome(inBrowser: InBrowser): Promise<void> {
  const closeIt = `(({ gBrowser }) => gBrowser.tabs
    .filter(tab => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html'))
    .map(tab => gBrowser.removeTab(tab)).length)(Services.wm.getMostRecentWindow('navigator:browser'))`;
  for (let tries = 0; tries < 200; tries++) {
    if ((await inBrowser<number>(closeIt)) > 0) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('No welcome page was opened after installing.');
}

async function newTab({ browser, extensionId }: FirefoxWithExtension, inBrowser: InBrowser): Promise<{ page: Page; tab: Tab }> {
  const page = await browser.newPage();
  const complaints = complaintsOf(page);
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension`;
  await page.evaluateOnNewDocument(installWitness);
  const tab: Tab = {
    id: () => inBrowser(`${extension}.apiManager.global.tabTracker.getId(${frontTab})`),
    badge: async () =>
      (await inBrowser<string | null>(
        `${extension}.apiManager.global.browserActionFor(${extension}).action.getProperty(${frontTab}, 'badgeText')`,
      )) ?? '',
    evaluate: (fn, argument) => page.evaluate(fn as never, argument) as Promise<never>,
    evaluateInFrames: (fn, argument) => Promise.all(page.frames().map(frame => frame.evaluate(fn as never, argument) as Promise<never>)),
    go: async to => void (await page.goto(to)),
    back: async () => void (await page.goBack()),
    resize: (width, height) => page.setViewport({ width, height }),
    prefer: scheme => inBrowser(`${frontTab}.linkedBrowser.browsingContext.prefersColorSchemeOverride = ${JSON.stringify(scheme)}`),
    point: ({ x, y }) => page.mouse.move(x, y, { steps: 3 }),
    tap: ({ x, y }) => page.touchscreen.tap(x, y),
    press: key => page.keyboard.press(key),
    type: text => page.keyboard.type(text),
    screenshot: ({ file, clip } = {}) => page.screenshot({ ...(file && { path: file }), ...(clip && { clip }) }),
    tooltip: () => tooltipOf(page),
    extensionScripts: async () => undefined,
    complaints,
    close: () => page.close(),
  };
  return { page, tab };
}

/** While the tab changes its process, the browser may answer a question with a fault of its own: ask again. */
async function ownPageIn(page: Page, tries = 5): Promise<void> {
  const isThere = () => location.protocol === 'moz-extension:' && document.readyState === 'complete';
  try {
    await page.waitForFunction(isThere, { timeout: 10_000 });
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise(resolve => setTimeout(resolve, 300));
    await ownPageIn(page, tries - 1);
  }
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  const add = (complaint: string) => isOurs(complaint) && complaints.push(complaint);
  page.on('console', message => message.type() === 'error' && add(`${message.text()} (${message.location().url})`));
  page.on('pageerror', error => add(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return complaints;
}

async function tooltipOf(page: Page): Promise<TooltipView | undefined> {
  const bidi = bidiOf(page);
  const host = await bidi<RemoteValue>('script.evaluate', {
    expression: hostExpression,
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    target: { context: contextOf(page) },
    awaitPromise: false,
  });
  const root = host.result.value?.shadowRoot;
  if (host.result.type !== 'node') return undefined;
  if (root?.value.mode !== 'closed') throw new Error('The tooltip is not in a closed shadow root.');
  const view = await bidi<{ readonly result: { readonly value: string } }>('script.callFunction', {
    functionDeclaration: `root => JSON.stringify((${tooltipView})(root))`,
    arguments: [{ sharedId: root.sharedId }],
    target: { context: contextOf(page) },
    awaitPromise: false,
  });
  return JSON.parse(view.result.value) ?? undefined;
}

interface RemoteValue {
  readonly result: {
    readonly type: string;
    readonly value?: { readonly shadowRoot?: { readonly sharedId: string; readonly value: { readonly mode: string } } | null };
  };
}

/** Errors of the whole browser, warnings aside, as texts that name their file. */
const consoleErrors =
  'Services.console.getMessageArray().filter(message => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag)).map(String)';

/** Firefox says so whenever a tab is closed before the answer to a message has come back: nobody is left to hear it. */
function isFarewell(text: string): boolean {
  return /Promise (resolved|rejected) (after|while) context/.test(text);
}

const sidebar = "Services.wm.getMostRecentWindow('navigator:browser').SidebarController";
const frontTab = "Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab";

type Bidi = <T>(method: string, parameters: object) => Promise<T>;
type InBrowser = <T>(expression: string) => Promise<T>;

/** The protocol itself: Puppeteer has no call for closed shadow roots, nor for the browser's own window. It is pinned, so this holds. */
function bidiOf(page: Page): Bidi {
  const frame = page.mainFrame() as unknown as {
    readonly browsingContext: {
      readonly userContext: {
        readonly browser: {
          readonly session: { readonly connection: { send(method: string, parameters: object): Promise<{ result: never }> } };
        };
      };
    };
  };
  const { connection } = frame.browsingContext.userContext.browser.session;
  return async (method, parameters) => (await connection.send(method, parameters)).result;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}

/** Runs an expression with the browser's own rights, in its own window. */
function chromeScope(bidi: Bidi): InBrowser {
  return async expression => {
    const { contexts } = await bidi<{ contexts: { context: string }[] }>('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const answer = await bidi<{ type: string; result: { value: string }; exceptionDetails?: { text: string } }>('script.evaluate', {
      expression: `JSON.stringify(${expression})`,
      target: { context: contexts[0]?.context },
      awaitPromise: false,
    });
    if (answer.type !== 'success') throw new Error(`${expression}: ${answer.exceptionDetails?.text}`);
    return JSON.parse(answer.result.value ?? 'null');
  };
}
