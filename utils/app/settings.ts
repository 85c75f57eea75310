import { browser } from 'wxt/browser';
import { type Tier, tiers } from '../lexicon/tiers.ts';

/** What a user has chosen. Kept in `storage.local`, one key a field; whoever needs it reads and watches it there. */
export interface Settings {
  readonly tier: Tier;
  /** Lexicons that were switched, by id; the others follow their default. */
  readonly lexicons: Readonly<Record<string, boolean>>;
  /** Hosts of pages that are not read. */
  readonly sitesOff: readonly string[];
  /** Entries that are not shown: by id, with the hosts where they are not; `*` stands for anywhere. */
  readonly muted: Readonly<Record<string, readonly string[]>>;
}

export const defaultSettings: Settings = { tier: 'core', lexicons: {}, sitesOff: [], muted: {} };

const anywhere = '*';

/** The settings as stored. A field that is missing or broken has its default; the others are kept. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom(await browser.storage.local.get(Object.keys(defaultSettings)));
}

export function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  const { tier, lexicons, sitesOff, muted } = stored;
  const isTier = (value: unknown): value is Tier => tiers.some(known => known === value);
  return {
    tier: isTier(tier) ? tier : defaultSettings.tier,
    lexicons: isRecord(lexicons)
      ? Object.fromEntries(Object.entries(lexicons).filter((pair): pair is [string, boolean] => typeof pair[1] === 'boolean'))
      : {},
    sitesOff: strings(sitesOff),
    muted: isRecord(muted) ? Object.fromEntries(Object.entries(muted).map(([entry, hosts]) => [entry, strings(hosts)])) : {},
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

export function isSiteOff({ sitesOff }: Settings, host: string): boolean {
  return sitesOff.includes(host);
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

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
