import { contentLanguage, formatNumber, languageTags, message } from '../../utils/app/i18n.ts';
import { goInPage, type PageSummary } from '../../utils/app/page-handle.ts';
import type { Labels } from '../../utils/lexicon/details.ts';
import { isCounted, stateKeys } from '../../utils/views/page-state.ts';
import { VoiceCounts } from '../../utils/views/voice-counts.tsx';

const mostListed = 5;

interface FoundProps {
  readonly page: PageSummary;
  readonly tabId: number | undefined;
  readonly labels: Labels;
}

/** How many formulas in how much text, and which; each leads to its place in the page. */
export function Found({ page, tabId, labels }: FoundProps) {
  const listed = Object.entries(page.byEntry)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostListed);
  const hasCounts = isCounted(page);
  return (
    <section class="found" aria-live="polite">
      {hasCounts && (
        <>
          <VoiceCounts byVoice={page.byVoice} />
          <p class="han">{message('hanRead', page.han)}</p>
        </>
      )}
      {page.state !== 'read' && <p class="state">{message(stateKeys[page.state])}</p>}
      {page.state === 'read' && page.hits === 0 && <p class="state">{message('zeroIsNotNeutral')}</p>}
      {hasCounts && listed.length > 0 && (
        <ol>
          {listed.map(([id, count]) => (
            <li key={id}>
              <Formula id={id} count={count} tabId={tabId} labels={labels} />
            </li>
          ))}
        </ol>
      )}
      {hasCounts && page.hits > 0 && tabId !== undefined && (
        <p class="steps">
          <button type="button" onClick={() => goInPage(tabId, -1)}>
            {message('previousHit')}
          </button>
          <button type="button" onClick={() => goInPage(tabId, 1)}>
            {message('nextHit')}
          </button>
        </p>
      )}
    </section>
  );
}

function Formula({ id, count, tabId, labels }: { id: string; count: number; tabId: number | undefined; labels: Labels }) {
  const script = contentLanguage() === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
  const label = labels[id]?.[script] ?? id;
  return (
    <button
      type="button"
      class="formula"
      title={message('goToFormula', label)}
      onClick={() => tabId !== undefined && goInPage(tabId, 1, id)}
    >
      <span lang={languageTags[script]}>{label}</span> <span class="number">{formatNumber(count)}</span>
    </button>
  );
}
