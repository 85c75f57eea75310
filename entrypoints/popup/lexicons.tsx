import { formatNumber, message, wordingFor } from '../../utils/app/i18n.ts';
import type { PageSummary } from '../../utils/app/page-handle.ts';
import { changeSettings, isLexiconOn, lexiconFlipped, type Settings } from '../../utils/app/settings.ts';
import type { LexiconSummary } from '../../utils/lexicon/details.ts';

interface LexiconsProps {
  readonly lexicons: readonly LexiconSummary[];
  readonly settings: Settings;
  readonly page: PageSummary;
}

/** Switches with the count on this page: first the lexicons that found something here or were switched off, the others folded. */
export function Lexicons({ lexicons, settings, page }: LexiconsProps) {
  const numbered = lexicons.map((lexicon, index) => ({ lexicon, hue: index % 8, count: page.byLexicon[lexicon.id] ?? 0 }));
  const isFirst = ({ lexicon, count }: (typeof numbered)[number]) => count > 0 || settings.lexicons[lexicon.id] === false;
  const first = numbered.filter(isFirst).toSorted((a, b) => b.count - a.count);
  const others = numbered.filter(each => !isFirst(each));
  const rows = (list: typeof numbered) => (
    <ul class="lexicons">
      {list.map(({ lexicon, hue, count }) => (
        <Row key={lexicon.id} lexicon={lexicon} hue={hue} count={count} settings={settings} />
      ))}
    </ul>
  );
  return (
    <section>
      <h2>{message('lexicons')}</h2>
      {first.length > 0 && rows(first)}
      {first.length ? (
        <details>
          <summary>{message('otherLexicons', others.length)}</summary>
          {rows(others)}
        </details>
      ) : (
        rows(others)
      )}
    </section>
  );
}

function Row({ lexicon, hue, count, settings }: { lexicon: LexiconSummary; hue: number; count: number; settings: Settings }) {
  const title = wordingFor(lexicon.title);
  const flip = () => changeSettings(now => lexiconFlipped(now, lexicon));
  return (
    <li title={wordingFor(lexicon.scope).text}>
      <label>
        <input type="checkbox" checked={isLexiconOn(settings, lexicon)} onChange={flip} />
        <span class={`mark hue-${hue}`} lang={title.lang}>
          {title.text}
        </span>
        <span class="number">{formatNumber(count)}</span>
      </label>
    </li>
  );
}
