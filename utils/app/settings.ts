import { browser } from 'wxt/browser';
import { type Tier, tiers } from '../lexicon/tiers.ts';
import { isRecord } from './is-record.ts';

/** What a user has chosen. Kept in `storage.local`, one key a field; whoever needs it reads and watches it there. */
export interface Settings {
  readonly tier: Tier;
  /** Lexicons that were switched, by id; the others follow their default. */
  readonly lexicons: Readonly<Record<string, boolean>>;
  /** Which pages are read: all but `sitesOff`, or only `sitesOnly`. */
  readonly siteMode: SiteMode;
  /** Hosts, or patterns as `*.example.org`, which also means example.org itself. */
  readonly sitesOff: readonly string[];
  readonly sitesOnly: readonly string[];
  /** Entries that are not shown: by id, with the hosts where they are not; `*` stands for anywhere. */
  readonly muted: Readonly<Record<string, readonly string[]>>;
  readonly appearance: Appearance;
  /** Of the interface: the browser's, or one of ours. */
  readonly language: InterfaceLanguage;
}

export const siteModes = ['all-but', 'only'] as const;
export type SiteMode = (typeof siteModes)[number];

/** How hits look on a page. The style of a line tells the voice and is no matter of taste. */
export interface Appearance {
  /** Width of the line, in CSS pixels. */
  readonly line: (typeof lineWidths)[number];
  /** Strength of the tint behind a hit, in per cent of opacity. */
  readonly tint: (typeof tints)[number];
  /** Marks beside the scroll bar of long pages. */
  readonly marks: boolean;
}
export const lineWidths = [1, 2, 3] as const;
export const tints = [0, 14, 28] as const;

/** As the folders of `_locales` are called. */
export const interfaceLanguages = ['auto', 'en', 'zh_TW', 'zh_CN'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

export const defaultSettings: Settings = {
  tier: 'core',
  lexicons: {},
  siteMode: 'all-but',
  sitesOff: [],
  sitesOnly: [],
  muted: {},
  appearance: { line: 2, tint: 14, marks: true },
  language: 'auto',
};

const anywhere = '*';

/** The settings as stored. A field that is missing or broken has its default; the others are kept. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom(await browser.storage.local.get(Object.keys(defaultSettings)));
}

export function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  const { lexicons, muted } = stored;
  const appearance = isRecord(stored.appearance) ? stored.appearance : {};
  const usual = defaultSettings;
  return {
    tier: oneOf(tiers, stored.tier) ?? usual.tier,
    lexicons: isRecord(lexicons)
      ? Object.fromEntries(Object.entries(lexicons).filter((pair): pair is [string, boolean] => typeof pair[1] === 'boolean'))
      : {},
    siteMode: oneOf(siteModes, stored.siteMode) ?? usual.siteMode,
    sitesOff: strings(stored.sitesOff),
    sitesOnly: strings(stored.sitesOnly),
    muted: isRecord(muted) ? Object.fromEntries(Object.entries(muted).map(([entry, hosts]) => [entry, strings(hosts)])) : {},
    appearance: {
      line: oneOf(lineWidths, appearance.line) ?? usual.appearance.line,
      tint: oneOf(tints, appearance.tint) ?? usual.appearance.tint,
      marks: typeof appearance.marks === 'boolean' ? appearance.marks : usual.appearance.marks,
    },
    language: oneOf(interfaceLanguages, stored.language) ?? usual.language,
  };
}

/** Changes settings from what is stored now. One change at a time over all pages of the extension, so that none overwrites another. */
export async function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<void> {
  await navigator.locks.request('settings', async () => browser.storage.local.set(change(await readSettings())));
}

/** Calls back with the settings now, and again whenever they change. */
export async function watchSettings(callback: (settings: Settings) => void, signal: AbortSignal): Promise<void> {
  const tell = async () => {
    const settings = await readSettings();
    if (!signal.aborted) callback(settings);
  };
  const onChanged = (_changes: unknown, area: string) => {
    if (area === 'local') void tell();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
  await tell();
}

export function isLexiconOn({ lexicons }: Settings, { id, onByDefault }: { readonly id: string; readonly onByDefault: boolean }): boolean {
  return lexicons[id] ?? onByDefault;
}

/** What changes when a lexicon is looked for, or no longer. */
export function lexiconFlipped(settings: Settings, lexicon: { readonly id: string; readonly onByDefault: boolean }): Partial<Settings> {
  return { lexicons: { ...settings.lexicons, [lexicon.id]: !isLexiconOn(settings, lexicon) } };
}

/** Whether the pages of a host are not read. */
export function isSiteOff({ siteMode, sitesOff, sitesOnly }: Settings, host: string): boolean {
  return siteMode === 'only' ? !sitesOnly.some(site => isOfSite(host, site)) : sitesOff.some(site => isOfSite(host, site));
}

/** What changes when the pages of a host are to be read, or no longer; patterns that stand in the way go. */
export function siteFlipped(settings: Settings, host: string): Partial<Settings> {
  const { siteMode, sitesOff, sitesOnly } = settings;
  const isOff = isSiteOff(settings, host);
  const others = (sites: readonly string[]) => sites.filter(site => !isOfSite(host, site));
  if (siteMode === 'only') return { sitesOnly: isOff ? [...sitesOnly, host] : others(sitesOnly) };
  return { sitesOff: isOff ? others(sitesOff) : [...sitesOff, host] };
}

/** `*.example.org` is example.org with all below it. */
export function isOfSite(host: string, site: string): boolean {
  return site.startsWith('*.') ? host === site.slice(2) || host.endsWith(site.slice(1)) : host === site;
}

export function isMuted({ muted }: Settings, entry: string, host: string): boolean {
  return muted[entry]?.some(where => where === anywhere || where === host) ?? false;
}

/** Shows an entry no more, on the pages of a host or anywhere. Called from pages, where no lock is shared: storage is read right before. */
export async function mute(entry: string, host: string = anywhere): Promise<void> {
  const { muted } = await readSettings();
  await browser.storage.local.set({ muted: { ...muted, [entry]: [...new Set([...(muted[entry] ?? []), host])] } });
}

/** Shows again what is muted on the pages of a host. */
export async function unmute(host: string): Promise<void> {
  await changeSettings(({ muted }) => ({
    muted: Object.fromEntries(
      Object.entries(muted).flatMap(([entry, hosts]) => {
        const left = hosts.filter(where => where !== anywhere && where !== host);
        return left.length ? [[entry, left]] : [];
      }),
    ),
  }));
}

function oneOf<Value>(known: readonly Value[], value: unknown): Value | undefined {
  return known.find(each => each === value);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
