import type { TooltipView } from '../in-page/tooltip-view.ts';

/** One browser with the extension in it, in the words the cases use; the same for Chromium and Firefox. */
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  /** Begins every address of the extension's own files. */
  readonly origin: string;
  /** Opens a page in a new tab and resolves once it has loaded. */
  open(url: string): Promise<Tab>;
  /** A page of the extension, `popup.html?tab=7` for instance, opened as a tab. */
  openExtensionPage(path: string): Promise<Tab>;
  /** Whether the report stands beside the page: in Chromium's side panel, in Firefox's sidebar. */
  isReportOpen(): Promise<boolean>;
  closeReport(): Promise<void>;
  /** What the extension's own contexts complained of: the background, and in Firefox all of them. */
  complaints(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface Tab {
  /** The id by which the extension knows the tab. The tab must be in front. */
  id(): Promise<number>;
  /** Badge text of the extension for this tab. The tab must be in front. */
  badge(): Promise<string>;
  /** Runs a function in the page's own world; it must refer to nothing outside itself. */
  evaluate<A, T>(fn: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** The same in every frame of the page, the top one first. */
  evaluateInFrames<A, T>(fn: (argument: A) => T | Promise<T>, argument?: A): Promise<T[]>;
  go(url: string): Promise<void>;
  back(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  prefer(scheme: 'light' | 'dark'): Promise<void>;
  point(at: Point): Promise<void>;
  tap(at: Point): Promise<void>;
  press(key: 'Escape' | 'Tab' | 'Enter' | 'ArrowDown' | 'ArrowUp' | 'Home' | 'End' | 'PageDown'): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(options?: ScreenshotOptions): Promise<Uint8Array>;
  /** What a reader sees in the tooltip, if it is shown. */
  tooltip(): Promise<TooltipView | undefined>;
  /** Scripts of the extension that run in the top frame; undefined where the browser does not tell. */
  extensionScripts(): Promise<readonly ExtensionScript[] | undefined>;
  /** Console errors and uncaught exceptions since the tab was opened, content scripts included. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface ScreenshotOptions {
  readonly file?: `${string}.png`;
  readonly clip?: Box;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface ExtensionScript {
  readonly url: string;
  /** In characters. */
  readonly length: number;
}

/** Finds the tooltip's host: beside head and body, or last in the modal dialog that the hit is in, for all outside it is inert. */
export const hostExpression =
  "[...document.documentElement.children].find(child => child.localName === 'div') ?? document.querySelector('dialog:modal > div:empty:last-child') ?? undefined";

/** The browsers' own complaints that have nothing to do with us. */
export function isOurs(complaint: string): boolean {
  return !complaint.includes('/favicon.ico') && !complaint.includes("'allow-scripts' permission is not set");
}
