import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { speakLanguage } from '../../utils/app/interface-language.ts';
import { ask } from '../../utils/app/messages.ts';
import { bytesOfBase64, onOwnTables, readOwnTables, withOwn } from '../../utils/app/own-tables.ts';
import { nothing } from '../../utils/app/page-handle.ts';
import { isLexiconOn, isMuted, isSiteOff, type Settings, watchSettings } from '../../utils/app/settings.ts';
import { foldTable } from '../../utils/core/fold.ts';
import { createScanner, type Scanner } from '../../utils/core/scanner.ts';
import { decodeTables, type Tables } from '../../utils/core/tables.ts';
import { allowsOf } from '../../utils/lexicon/selection.ts';
import { createFrame, type Frame } from './frame.ts';
import { restyleRoots } from './shadow-styles.ts';
import { createWorkload } from './workload.ts';

/** The script that the background puts into frames that hold Han text. */
export default defineUnlistedScript(async () => {
  const { tifaTables: tablesBase64 } = globalThis;
  globalThis.tifaTables = undefined;
  // Put in twice, the first one stays: two would paint over each other.
  if (globalThis.tifaLens || !tablesBase64) return;
  let frame: Frame | undefined;
  let stop = new AbortController();
  let applied = '';
  let latest: Settings | undefined;
  let isPaused = false;
  let isOverloaded = false;
  let language: Settings['language'] = 'auto';
  globalThis.tifaLens = {
    summary: () => frame?.summary() ?? { ...nothing, state: isPaused ? 'paused' : isOverloaded ? 'overloaded' : 'off' },
    go: (step, entry) => frame?.go(step, entry) ?? false,
    pause(value) {
      isPaused = value;
      if (latest) apply(latest);
    },
    read: () => frame?.read() ?? { about: {}, documents: [] },
    reveal: (document, span, text) => frame?.reveal(document, span, text) ?? false,
  };

  const curated = decodeTables(bytesOfBase64(tablesBase64));
  const fold = foldTable(curated.head.fold);
  const [paused, own] = await Promise.all([ask('isPaused').catch(() => false), readOwnTables()]);
  isPaused = paused;
  let tables = withOwn(curated, own);
  let scan = createScanner(tables, fold);
  const host = window === window.top ? location.hostname : await ask('pageHost').catch(() => location.hostname);
  addEventListener('pageshow', event => event.persisted && tellChange());
  addEventListener('pagehide', () => window !== window.top && tellChange());
  onOwnTables(changed => {
    tables = withOwn(curated, changed);
    scan = createScanner(tables, fold);
    applied = '';
    if (latest) apply(latest);
  });
  await watchSettings(apply, new AbortController().signal);

  /** Acts on settings, and only on those that concern this page. */
  function apply(settings: Settings): void {
    restyleRoots(settings.appearance);
    if (settings.language !== language) {
      language = settings.language;
      void speakLanguage(language, wanted => ask('interfaceTexts', wanted));
    }
    latest = settings;
    const isOff = isPaused || isOverloaded || isSiteOff(settings, host);
    const muted = Object.keys(settings.muted).filter(entry => isMuted(settings, entry, host));
    const concerning = JSON.stringify([isOff, settings.tier, settings.lexicons, muted]);
    frame?.showMarks(settings.appearance.marks);
    if (concerning === applied) return;
    applied = concerning;
    const selected = selectedScanner(scan, tables, settings, new Set(muted));
    if (isOff) {
      stop.abort();
      frame = undefined;
      tellChange();
    } else if (frame) frame.rescan(selected, tables);
    else {
      stop = new AbortController();
      const workload = createWorkload(leaveAlone);
      frame = createFrame({ scan: selected, tables, fold, host, onChange: tellChange, workload, signal: stop.signal });
      frame.showMarks(settings.appearance.marks);
    }
  }

  /** Lets go of everything, and begins anew after the rest: a page need not stay as it is. */
  function leaveAlone(rest: number): void {
    setIsOverloaded(true);
    setTimeout(() => setIsOverloaded(false), rest);
  }

  function setIsOverloaded(value: boolean): void {
    isOverloaded = value;
    if (latest) apply(latest);
  }

  /** Badge and popup ask for the sum over all frames when one of them tells. */
  function tellChange(): void {
    // Updated or removed under the page: nothing answers any more, and another reader may paint here.
    if (!browser.runtime?.id) stop.abort();
    else ask('hitsChanged').catch(() => {});
  }
});

function selectedScanner(scan: Scanner, tables: Tables, settings: Settings, muted: ReadonlySet<string>): Scanner {
  const lexicons = new Set(tables.head.lexicons.filter(lexicon => isLexiconOn(settings, lexicon)).map(lexicon => lexicon.id));
  const isSelected = allowsOf(tables, { lexicons, tier: settings.tier });
  return text => scan(text, (entry, tier) => isSelected(entry, tier) && !muted.has(entry.id));
}
