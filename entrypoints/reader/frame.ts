import { contentLanguage, message, wordingFor } from '../../utils/app/i18n.ts';
import { ask } from '../../utils/app/messages.ts';
import { type FrameSummary, nothing } from '../../utils/app/page-handle.ts';
import { mute } from '../../utils/app/settings.ts';
import { differences } from '../../utils/core/difference.ts';
import type { FoldTable } from '../../utils/core/fold.ts';
import type { Scanner } from '../../utils/core/scanner.ts';
import type { Span } from '../../utils/core/span.ts';
import type { Tables } from '../../utils/core/tables.ts';
import type { EntryDetails } from '../../utils/lexicon/details.ts';
import { type FrameText, placeInBlocks } from '../../utils/report/page-text.ts';
import { type ChatReader, createChat } from './chat.ts';
import { citationFormats, faultReportOf } from './citation.ts';
import { copyText } from './clipboard.ts';
import { createFlash } from './flash.ts';
import { aboutPage, pageDocuments, pageId } from './frame-text.ts';
import { createHighlighter, hueOf } from './highlighter.ts';
import { boxesOf, hitAtPoint } from './hit-at-point.ts';
import { createMinimap } from './minimap.ts';
import { attributeOf, closest } from './nodes.ts';
import { type PageHit, PageHits } from './page-hits.ts';
import { blocksIn, type PlacedBlock } from './page-order.ts';
import { createPageReader } from './page-reader.ts';
import { watchPointing } from './pointing.ts';
import { reveal } from './reveal.ts';
import { createTooltip } from './tooltip.ts';
import type { Workload } from './workload.ts';

export interface Frame {
  /** Reads all again with other lexicons. */
  rescan(scan: Scanner, tables: Tables): void;
  /** Marks beside the scroll bar, or none. */
  showMarks(isOn: boolean): void;
  summary(): FrameSummary;
  /** To the next hit, or to the next of an entry. */
  go(step: 1 | -1, entry?: string): boolean;
  /** Nothing is kept for it: the text is put together when it is asked for. */
  read(): FrameText;
  reveal(document: string, span: Span, text: string): boolean;
}

interface FrameInput {
  readonly scan: Scanner;
  readonly tables: Tables;
  readonly fold: FoldTable;
  /** Host of the page, as settings name it. */
  readonly host: string;
  onChange(): void;
  readonly workload: Workload;
  readonly signal: AbortSignal;
}

/** Milliseconds in which changes of the count are told once: the first soon, and while they go on, as where an answer is written, more seldom. */
const [firstTelling, nextTelling] = [400, 1_600];

/** All parts of the reader in one frame, wired: page → hits → highlights, tooltip, count. */
export function createFrame({ scan: firstScan, tables: firstTables, fold, host, onChange, workload, signal }: FrameInput): Frame {
  let scan = firstScan;
  let tables = firstTables;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  let toldAt = Number.NEGATIVE_INFINITY;
  const onTelling = workload.counted(tell);
  /** The hit last shown, where "next" goes on from. */
  let lastShown: PageHit | undefined;
  /** All is being read, for the first time or once more: what is there so far is no page to go by. */
  let isReadingAll = true;
  /** Number of the latest wish for a tooltip: answers to earlier ones come too late. */
  let latest = 0;
  const pageHits = new PageHits(
    (element, heir) => {
      if (heir) highlighter.move(element, heir);
      else highlighter.update(element);
      tellSoon();
      minimap.update();
      // The text it spoke of has gone from under it.
      if (tooltip.shown?.element === element && !pageHits.has(tooltip.shown)) tooltip.hide();
    },
    element => chat.onRead(element),
  );
  const chat = createChat(pageHits, workload, signal);
  const highlighter = createHighlighter(pageHits, workload, signal);
  const tooltip = createTooltip(signal);
  const minimap = createMinimap(pageHits, workload, signal);
  const flash = createFlash(signal);
  const reader = createPageReader(text => scan(text), pageHits, onIdle, workload, signal);
  signal.addEventListener('abort', () => clearTimeout(telling));
  watchPointing(
    tooltip,
    (x, y) => hitAtPoint(x, y, pageHits, [...reader.roots]),
    hit => open(hit, false),
    () => {
      latest++;
    },
    signal,
  );

  return {
    rescan(other, otherTables) {
      scan = other;
      tables = otherTables;
      isReadingAll = true;
      workload.begin();
      reader.rescan();
    },
    showMarks: isOn => minimap.show(isOn),
    summary: () => summaryOf(pageHits, chat, tables, reader.isReading),
    go(step, entry) {
      // What the page has hidden since it was read is passed over.
      const hits = pageHits.inOrder().filter(hit => (entry === undefined || hit.hit.entry.id === entry) && boxesOf(hit).length > 0);
      const next = hits.at(nextIndex(hits, tooltip.shown ?? lastShown, step));
      if (next) goTo(next);
      return next !== undefined;
    },
    read() {
      const about = aboutPage();
      const found = chat.read(!isReadingAll);
      const rest = pageDocuments(pageBlocks());
      return found ? { about, documents: [...found.documents, ...rest], chat: found.chat } : { about, documents: rest };
    },
    reveal(id, span, text) {
      const blocks = id === pageId ? pageBlocks() : chat.blocksOf(id);
      const place = placeInBlocks(
        blocks.map(({ block }) => block.text),
        span,
        text,
      );
      const at = place && blocks[place.block];
      if (!at) return false;
      const { block, element, hits } = at;
      reveal({ block, hit: place });
      flash(block, place);
      const hit = hits.find(({ start, end }) => start < place.end && end > place.start);
      // Whoever asks has the focus elsewhere, in the side panel, and goes on there.
      if (hit) void open({ element, block, hit }, false);
      return true;
    },
  };

  /** Soon, so that what a chat takes back has been read before. */
  function onIdle(): void {
    isReadingAll = false;
    chat.look();
    highlighter.heal();
    tellSoon();
    workload.settle();
  }

  /** What no turn of a chat holds. */
  function pageBlocks(): PlacedBlock[] {
    return blocksIn(document.documentElement, pageHits).filter(block => chat.roleOf(block) === 'page');
  }

  function tellSoon(): void {
    telling ??= setTimeout(onTelling, Math.max(firstTelling, toldAt + nextTelling - performance.now()));
  }

  function tell(): void {
    telling = undefined;
    toldAt = performance.now();
    const now = JSON.stringify(summaryOf(pageHits, chat, tables, reader.isReading));
    if (now !== told) onChange();
    told = now;
  }

  function goTo(hit: PageHit): void {
    reveal(hit);
    void open(hit, true);
  }

  async function open(hit: PageHit, focus: boolean): Promise<void> {
    const asked = ++latest;
    const lexicon = tables.head.lexicons[hit.hit.entry.lexicon]?.id ?? '';
    // No answer: the extension was updated or removed under this page. Highlights stay; there is nothing to tell.
    const entry = await ask('entryDetails', lexicon, hit.hit.entry.id).catch(() => undefined);
    if (entry && !signal.aborted && asked === latest) show(hit, entry, focus, '');
  }

  function show(hit: PageHit, entry: EntryDetails, focus: boolean, notice: string): void {
    lastShown = hit;
    const same = pageHits.inOrder().filter(other => other.hit.entry.id === entry.id);
    const index = same.findIndex(other => other.hit === hit.hit && other.block === hit.block);
    const copied = (text: string) => show(hit, entry, false, message(copyText(text) ? 'copied' : 'notCopied'));
    tooltip.show(
      hit,
      {
        entry,
        differences: differences(hit.block.text, hit.hit, entry.label['zh-Hans'], tables, fold),
        speech: hit.hit.speech,
        text: hit.block.text,
        language: languageOf(hit.element),
        hue: hueOf(hit.hit.entry.lexicon),
        place: index + 1,
        count: same.length,
        notice,
        onStep: step => {
          const next = same.at((index + step) % same.length);
          if (next) goTo(next);
        },
        onMute: where => {
          tooltip.hide();
          void mute(entry.id, where === 'site' ? host : undefined);
        },
        onCopy: what =>
          copied(
            what === 'report'
              ? faultReportOf(entry, hit.block.text, hit.hit)
              : citationFormats[what]({
                  entry,
                  context: wordingFor(entry.context, contentLanguage()).text,
                  text: hit.block.text,
                  hit: hit.hit,
                  page: { title: document.title, url: location.href, date: new Date().toISOString().slice(0, 10) },
                }),
          ),
      },
      focus,
    );
  }
}

/** From the hit shown before; from the top of the view where there is none, or it has gone. */
function nextIndex(hits: readonly PageHit[], before: PageHit | undefined, step: 1 | -1): number {
  const current = before ? hits.findIndex(({ hit, element }) => hit === before.hit && element === before.element) : -1;
  if (current >= 0) return (current + step) % hits.length;
  const inView = hits.findIndex(hit => (boxesOf(hit)[0]?.bottom ?? 0) > 0);
  return step > 0 ? Math.max(0, inView) : inView - 1;
}

/** Of the words of a page; pages in Chinese that say they are English are many. */
function languageOf(element: Element): string {
  const speaker = closest(element, '[lang]');
  const said = (speaker && attributeOf(speaker, 'lang')) ?? '';
  return /^zh\b/i.test(said) ? said : 'zh';
}

function summaryOf(pageHits: PageHits, chat: ChatReader, tables: Tables, isReading: boolean): FrameSummary {
  const byVoice = { ...nothing.byVoice };
  const byRole = { ...nothing.byRole };
  const byLexicon: Record<string, number> = {};
  const byEntry: Record<string, number> = {};
  let hits = 0;
  for (const element of pageHits.elements())
    for (const block of pageHits.of(element)) {
      if (block.hits.length) byRole[chat.roleOf({ ...block, element })] += block.hits.length;
      for (const { entry, speech } of block.hits) {
        hits++;
        byVoice[speech.voice]++;
        const lexicon = tables.head.lexicons[entry.lexicon]?.id ?? '';
        byLexicon[lexicon] = (byLexicon[lexicon] ?? 0) + 1;
        byEntry[entry.id] = (byEntry[entry.id] ?? 0) + 1;
      }
    }
  return { state: isReading ? 'reading' : 'read', han: pageHits.han, hits, byRole, byVoice, byLexicon, byEntry };
}
