import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { message, voiceKeys } from '../../utils/app/i18n.ts';
import type { DocumentReport } from '../../utils/report/document-report.ts';
import { ConcordanceView } from '../../utils/views/concordance-view.tsx';
import { hueClass, type LexiconTexts, labelOf } from '../../utils/views/lexicon-texts.ts';
import { decimal } from './decimal.ts';
import { ownDensity, titleOf } from './documents-view.tsx';
import { hitsIn, type Row } from './row.ts';
import { runTask } from './run-task.ts';
import type { Session } from './session.ts';

interface DocumentViewProps {
  readonly session: Session;
  readonly texts: LexiconTexts;
  readonly row: Row;
  /** Where the hit to be shown begins. */
  readonly start?: number;
  onClose(): void;
}

/** One document, its text read again, with its formulas underlined as on pages, and its concordance. */
export function DocumentView({ session, texts, row, start, onClose }: DocumentViewProps) {
  const [report, setReport] = useState<DocumentReport | 'gone'>();
  // The same list while the report is the same: the concordance is made anew from another one.
  const reports = useMemo(() => (report === undefined || report === 'gone' ? [] : [report]), [report]);
  const text = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    heading.current?.focus();
    setReport(undefined);
    let found: DocumentReport | undefined;
    const task = { name: 'open', chosen: { sources: session.sources, origins: [row.origin] }, choice: session.choice } as const;
    const onEvent = (event: { name: string; report?: DocumentReport }) => {
      if (event.name === 'report') found = event.report;
    };
    runTask(task, onEvent, stop.signal).then(
      () => setReport(found?.sha256 === row.sha256 ? found : 'gone'),
      () => stop.signal.aborted || setReport('gone'),
    );
    return () => stop.abort();
  }, [session, row]);
  const reveal = (offset: number) => {
    const hit = text.current?.querySelector<HTMLElement>(`[data-start="${offset}"]`);
    hit?.scrollIntoView({ block: 'center' });
    hit?.focus({ preventScroll: true });
  };
  // Once the text is there.
  useEffect(() => {
    if (start !== undefined && report) reveal(start);
  }, [report, start]);
  const { title, language, url, canonicalUrl, time, model, site, file } = row.about;
  const facts = [file, site, model, time, canonicalUrl ?? url].filter(fact => fact !== undefined);
  return (
    <article>
      <p>
        <button type="button" onClick={onClose}>
          {message('backToDocuments')}
        </button>
      </p>
      <h2 ref={heading} tabIndex={-1} class="title">
        {titleOf(row)}
      </h2>
      <p class="note facts">
        {message('documentCounts', row.han, hitsIn(row), decimal(ownDensity(row)))}
        {facts
          .filter(fact => fact !== title && fact !== row.id)
          .map(fact => (
            <span key={fact}>{fact}</span>
          ))}
      </p>
      {report === undefined && <p role="status">{message('readingText')}</p>}
      {report === 'gone' && <p role="status">{message('textGone')}</p>}
      {report !== undefined && report !== 'gone' && (
        <div class="open">
          <section class="text" lang={language?.startsWith('zh') ? language : 'zh'} ref={text} aria-label={message('textOf')}>
            <MarkedText report={report} texts={texts} />
          </section>
          <div class="report">
            <ConcordanceView reports={reports} onChoose={(_report, hit) => reveal(hit.start)} />
          </div>
        </div>
      )}
    </article>
  );
}

/** The text as a reader of the document sees it: what stands for markup is taken out here, where offsets no longer count. */
function MarkedText({ report: { readable, hits }, texts }: { report: DocumentReport; texts: LexiconTexts }) {
  const parts = [];
  let at = 0;
  for (const { start, end, entry, lexicon, voice } of hits) {
    if (start < at) continue;
    parts.push(
      shown(readable.slice(at, start)),
      <span
        key={start}
        class={`hit ${voice} ${hueClass(texts, lexicon)}`}
        data-start={start}
        tabIndex={-1}
        title={`${labelOf(texts, entry).text} · ${message(voiceKeys[voice])}`}
      >
        {shown(readable.slice(start, end))}
      </span>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {shown(readable.slice(at))}
    </>
  );
}

function shown(text: string): string {
  return text.replace(/[\u200b\ufffc]+/g, '').replace(/\n\s*\n\s*/g, '\n\n');
}
