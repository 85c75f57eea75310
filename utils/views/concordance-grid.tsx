// biome-ignore-all lint/a11y/useSemanticElements: rows that are not in view are not there, and a table cannot say so.
// biome-ignore-all lint/a11y/useFocusableInteractive: the row takes the focus, its cells do not.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its rows.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../app/i18n.ts';
import type { ConcordanceRow } from '../report/concordance.ts';
import type { DocumentReport } from '../report/document-report.ts';
import { rowKey } from './concordance-view.tsx';
import { hueClass, type LexiconTexts, labelOf, titleOf, useLexiconTexts } from './lexicon-texts.ts';
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

/** Heights of a row and the width from which it has one line, in CSS pixels; sidepanel.css and this agree by the classes `wide` and `narrow`. */
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
  const withdrawn = new Set(reports.filter(({ about }) => about.withdrawn).map(({ id }) => id));

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
                isWithdrawn={withdrawn.has(row.report)}
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

interface RowProps {
  readonly row: ConcordanceRow;
  readonly index: number;
  readonly top: number;
  readonly texts: LexiconTexts;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isWithdrawn: boolean;
  onFocus(): void;
  onChoose(): void;
}

function GridRow({ row, index, top, texts, isActive, isChosen, isWithdrawn, onFocus, onChoose }: RowProps) {
  const { hit, left, text, right, turn } = row;
  const voice = message(voiceWordKeys[hit.voice]);
  const lexicon = titleOf(texts, hit.lexicon);
  const turnWords = turn === undefined ? '' : message(isWithdrawn ? 'turnNumberWithdrawn' : 'turnNumber', turn);
  return (
    <div
      role="row"
      class="row"
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={index + 1}
      aria-selected={isChosen}
      aria-label={[labelOf(texts, hit.entry).text, voice, turnWords, `${left}${text}${right}`]
        .filter(Boolean)
        .join(message('listSeparator'))}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={onFocus}
      onClick={onChoose}
      title={hit.reason}
    >
      <span role="gridcell" class="left" lang="zh">
        <span>{left}</span>
      </span>
      <span role="gridcell" class={`hit ${hueClass(texts, hit.lexicon)}`} lang="zh">
        <span class={hit.voice}>{text}</span>
      </span>
      <span role="gridcell" class="right" lang="zh">
        {right}
      </span>
      <span role="gridcell" class="said">
        <span class="said-voice">{voice}</span>
        {turnWords && <span class="said-turn">{turnWords}</span>}
        <span lang={lexicon.lang}>{lexicon.text}</span>
      </span>
    </div>
  );
}
