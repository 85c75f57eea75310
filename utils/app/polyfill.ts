import polyfill from 'webextension-polyfill';

/**
 * For the background and the pages, imported before anything that touches `browser`: until version 148 Chromium has no `browser`,
 * and its `onMessage` takes no promise for an answer. The two content scripts do without: they only ask.
 */
const world = globalThis as { browser?: unknown };
world.browser ??= polyfill;
