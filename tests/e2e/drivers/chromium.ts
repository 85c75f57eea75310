import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { type ChromiumWithExtension, type OpenOptions, openChromium } from '../../browsers.ts';
import { type TooltipView, tooltipView } from '../in-page/tooltip-view.ts';
import { installWitness } from '../in-page/witness.ts';
import { type Driver, type ExtensionScript, hostExpression, isOurs, type Tab } from './driver.ts';

export async function chromiumDriver(options: OpenOptions): Promise<Driver> {
  const opened = await openChromium(options);
  const { context, worker, extensionId } = opened;
  const origin = `chrome-extension://${extensionId}`;
  const complaints: string[] = [];
  worker.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  await context.addInitScript(installWitness);
  return {
    name: 'chromium',
    origin,
    open: url => openTab(opened, url),
    openExtensionPage: path => openTab(opened, `${origin}/${path}`),
    isReportOpen: () => worker.evaluate(hasSidePanel),
    closeReport: () => worker.evaluate(closeSidePanel),
    complaints: async () => complaints,
    close: () => context.close(),
  };
}

async function openTab({ context, worker, extensionId }: ChromiumWithExtension, url: string): Promise<Tab> {
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const cdp = await context.newCDPSession(page);
  await page.goto(url);
  return {
    id: () => worker.evaluate(frontTab),
    badge: () => worker.evaluate(frontBadge),
    evaluate: (fn, argument) => page.evaluate(fn as never, argument) as Promise<never>,
    evaluateInFrames: (fn, argument) => Promise.all(page.frames().map(frame => frame.evaluate(fn as never, argument) as Promise<never>)),
    go: async to => void (await page.goto(to)),
    back: async () => void (await page.goBack()),
    resize: (width, height) => page.setViewportSize({ width, height }),
    prefer: colorScheme => page.emulateMedia({ colorScheme }),
    point: async ({ x, y }) => page.mouse.move(x, y, { steps: 3 }),
    tap: at => tap(cdp, at),
    press: key => page.keyboard.press(key),
    type: text => page.keyboard.type(text),
    // Hiding the caret, Playwright's default, would put a style element into the page.
    screenshot: ({ file, clip } = {}) =>
      page.screenshot({ ...(file && { path: file }), ...(clip && { clip }), caret: 'initial', animations: 'allow' }),
    tooltip: () => tooltipOf(cdp),
    extensionScripts: () => extensionScripts(context, page, extensionId),
    complaints,
    close: () => page.close(),
  };
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  const add = (complaint: string) => isOurs(complaint) && complaints.push(complaint);
  page.on('console', message => message.type() === 'error' && add(`${message.text()} (${message.location().url})`));
  page.on('pageerror', error => add(`${error.stack ?? error}`));
  page.on('crash', () => add('the page crashed'));
  return complaints;
}

async function tap(cdp: CDPSession, { x, y }: { x: number; y: number }): Promise<void> {
  // Playwright's own tap wants the whole context to be a touch screen, which would take the pointer away from the other cases.
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function tooltipOf(cdp: CDPSession): Promise<TooltipView | undefined> {
  const { result: host } = await cdp.send('Runtime.evaluate', {
    expression: hostExpression,
  });
  if (!host.objectId) return undefined;
  const { node } = await cdp.send('DOM.describeNode', { objectId: host.objectId, pierce: true });
  const [root] = node.shadowRoots ?? [];
  if (root?.shadowRootType !== 'closed') throw new Error('The tooltip is not in a closed shadow root.');
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function () { return (${tooltipView})(this); }`,
    returnByValue: true,
  });
  return result.value ?? undefined;
}

async function extensionScripts(context: BrowserContext, page: Page, extensionId: string): Promise<ExtensionScript[]> {
  const scripts: ExtensionScript[] = [];
  const cdp = await context.newCDPSession(page);
  cdp.on('Debugger.scriptParsed', ({ url, length }) => {
    if (url.startsWith(`chrome-extension://${extensionId}/`)) scripts.push({ url, length: length ?? 0 });
  });
  // Tells of all scripts parsed so far before it answers.
  await cdp.send('Debugger.enable');
  await cdp.detach();
  return scripts;
}

interface ExtensionApi {
  readonly tabs: { query(query: object): Promise<{ readonly id: number; readonly windowId: number }[]> };
  readonly runtime: { getContexts(filter: object): Promise<unknown[]> };
  readonly sidePanel: { close(options: object): Promise<void> };
  readonly action: { getBadgeText(details: object): Promise<string> };
}

async function hasSidePanel(): Promise<boolean> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
}

async function closeSidePanel(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  await chrome.sidePanel.close({ windowId: tab?.windowId });
}

async function frontTab(): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? -1;
}

async function frontBadge(): Promise<string> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return chrome.action.getBadgeText({ tabId: tab?.id });
}
