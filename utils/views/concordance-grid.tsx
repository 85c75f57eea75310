// biome-ignore-all lint/a11y/useSemanticElements: rows that are not in view are not there, and a table cannot say so.
// biome-ignore-all lint/a11y/useFocusableInteractive: the row takes the focus, its cells do not.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its rows.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { message } from '../app/i18n.ts';
import type { ConcordanceRow } from '../report/concordance.ts';
import type { DocumentReport } from '../report/document-report.ts';
import { hueClass, type LexiconTexts, labelOf, titleOf, useLexiconTexts } from './lexicon-texts.ts';
import { documentName } from './report-tables.tsx';
import { stepOf } from './row-keys.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import { useWidth } from './use-width.ts';
import { voiceWordKeys } from './voice-counts.tsx';

interface GridProps {
  readonly rows: readonly ConcordanceRow[];
  readonly reports: readonly DocumentReport[];
  /** Key of the row that was chosen last. */
  readonly chosen: string;
  onChoose(row: ConcordanceRow): void;
}

/** Heights of a row and the width from which it has one line, in CSS pixels; report.css and this agree by the classes `wide` and `narrow`. */
const heights = { wide: 32, narrow: 50 };
const wideFrom = 640;

/** Rows as a grid with one stop for the Tab key, of which only those in view are there. */
export function ConcordanceGrid({ rows, reports, chosen, onChoose }: GridProps) {
  const texts = useLexiconTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const focusNext = useRef(false);
  const kind = useWidth(scroller) >= wideFrom ? 'wide' : 'narrow';
  const current = Math.min(active, rows.length - 1);
  const virtualizer = useVirtualRows({ scroller, count: rows.length, height: heights[kind], kept: current });
  const sources = useMemo(() => new Map(reports.map((report, index) => [report.id, sourceOf(report, index, reports.length)])), [reports]);

  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${current + 1}"]`)?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[current];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (row) onChoose(row);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / heights[kind]) - 1);
    const step = stepOf(event, page);
    if (!step) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(rows.length - 1, current + step));
    focusNext.current = true;
    setActive(next);
    virtualizer.scrollToIndex(next);
  };

  return (
    <div class={`grid ${kind}`} ref={scroller}>
      <div
        role="grid"
        aria-label={message('concordance')}
        aria-rowcount={rows.length}
        aria-colcount={4}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <GridRow
                key={rowKey(row)}
                row={row}
                index={index}
                top={start}
                texts={texts}
                isActive={index === current}
                isChosen={rowKey(row) === chosen}
                source={sources.get(row.report) ?? nowhere}
                onFocus={() => setActive(index)}
                onChoose={() => onChoose(row)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** Stays the same while a page grows, so that what was chosen stays marked. */
export function rowKey({ report, hit }: ConcordanceRow): string {
  return `${report} ${hit.start} ${hit.end} ${hit.text}`;
}

/** What rows say of the document they are from. */
interface RowSource {
  /** Turn or document; empty where there is only one. */
  readonly name: string;
  /** Of its words: pages in Chinese that say they are English are many. */
  readonly lang: string;
}

const nowhere: RowSource = { name: '', lang: 'zh' };

function sourceOf(report: DocumentReport, index: number, count: number): RowSource {
  const { turn, withdrawn, language = '' } = report.about;
  const lang = /^zh\b/i.test(language) ? language : 'zh';
  if (turn !== undefined) return { name: message(withdrawn ? 'turnNumberWithdrawn' : 'turnNumber', turn), lang };
  return { name: count > 1 ? documentName(report, index) : '', lang };
}

interface RowProps {
  readonly row: ConcordanceRow;
  readonly index: number;
  readonly top: number;
  readonly texts: LexiconTexts;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly source: RowSource;
  onFocus(): void;
  onChoose(): void;
}

function GridRow({ row, index, top, texts, isActive, isChosen, source, onFocus, onChoose }: RowProps) {
  const { hit, left, text, right } = row;
  const voice = message(voiceWordKeys[hit.voice]);
  const lexicon = titleOf(texts, hit.lexicon);
  return (
    <div
      role="row"
      class="row"
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={index + 1}
      aria-selected={isChosen}
      aria-label={[labelOf(texts, hit.entry).text, voice, source.name, `${left}${text}${right}`]
        .filter(Boolean)
        .join(message('listSeparator'))}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={onFocus}
      onClick={onChoose}
    >
      <span role="gridcell" class="left" lang={source.lang}>
        <span>{left}</span>
      </span>
      <span role="gridcell" class={`hit ${hueClass(texts, hit.lexicon)}`} lang={source.lang}>
        <span class={hit.voice}>{text}</span>
      </span>
      <span role="gridcell" class="right" lang={source.lang}>
        {right}
      </span>
      <span role="gridcell" class="said">
        <span class="said-voice">{voice}</span>
        {source.name && <span class="said-turn">{source.name}</span>}
        <span lang={lexicon.lang}>{lexicon.text}</span>
      </span>
    </div>
  );
}
