import tablesBase64 from 'virtual:tifa-tables';
import './style.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../../utils/app/messages.ts';
import type { FrameSummary } from '../../utils/app/page-handle.ts';
import { isLexiconOn, isMuted, isSiteOff, type Settings, watchSettings } from '../../utils/app/settings.ts';
import { createScanner, type Scanner } from '../../utils/core/scanner.ts';
import { decodeTables, type Tables } from '../../utils/core/tables.ts';
import { allowsOf } from '../../utils/lexicon/selection.ts';
import { createFrame, type Frame } from './frame.ts';

/** The script put into frames that hold Han text. */
export default defineContentScript({
  registration: 'runtime',
  matches: ['<all_urls>'],
  async main({ signal }) {
    // Put in twice (the sentinel and an update, say), the first one stays: two would paint over each other.
    if (globalThis.tifaLens) return;
    let frame: Frame | undefined;
    let stop = new AbortController();
    globalThis.tifaLens = { summary: () => frame?.summary() ?? off, go: step => frame?.go(step) ?? false };
    signal.addEventListener('abort', () => {
      stop.abort();
      globalThis.tifaLens = undefined;
    });

    const tables = decodeTables(bytesOf(tablesBase64));
    const scan = createScanner(tables);
    const host = window === window.top ? location.hostname : await ask('pageHost').catch(() => location.hostname);
    await watchSettings(settings => {
      const selected = selectedScanner(scan, tables, settings, host);
      if (isSiteOff(settings, host)) {
        stop.abort();
        frame = undefined;
        tellChange();
      } else if (frame) frame.rescan(selected);
      else {
        stop = new AbortController();
        frame = createFrame({ scan: selected, tables, host, onChange: tellChange, signal: stop.signal });
      }
    }, signal);
  },
});

const off: FrameSummary = { state: 'off', han: 0, hits: 0, byLexicon: {}, byEntry: {} };

function selectedScanner(scan: Scanner, tables: Tables, settings: Settings, host: string): Scanner {
  const lexicons = new Set(tables.head.lexicons.filter(lexicon => isLexiconOn(settings, lexicon)).map(lexicon => lexicon.id));
  const isSelected = allowsOf(tables, { lexicons, tier: settings.tier });
  return text => scan(text, (entry, tier) => isSelected(entry, tier) && !isMuted(settings, entry.id, host));
}

/** Badge and popup ask for the sum over all frames when one of them tells. Rejects only where the extension has gone. */
function tellChange(): void {
  if (browser.runtime?.id) ask('hitsChanged').catch(() => {});
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
