import { useMemo, useState } from 'preact/hooks';
import { formatNumber, message } from '../app/i18n.ts';
import { type Voice, voices } from '../core/voice.ts';
import type { DocumentReport } from '../report/document-report.ts';
import { formulaCounts } from './formula-counts.ts';
import { hueClass, labelOf, useLexiconTexts } from './lexicon-texts.ts';
import { voiceWordKeys } from './voice-counts.tsx';

interface FormulaBarsProps {
  readonly reports: readonly DocumentReport[];
  /** Id of the entry whose hits alone are shown below. */
  readonly formula: string;
  onFormula(entry: string): void;
}

/** So many are listed at first. */
const first = 15;

/**
 * Formulas by how often they stand here, with a bar by voice. Plot and table in one, so not drawn with Plot: the wordings stay text
 * that wraps, can be pressed and has its language, and the patterns that tell voices apart without colour are style sheet, not drawing.
 */
export function FormulaBars({ reports, formula, onFormula }: FormulaBarsProps) {
  const [all, setAll] = useState(false);
  const texts = useLexiconTexts();
  const formulas = useMemo(() => formulaCounts(reports), [reports]);
  const most = formulas[0]?.count ?? 0;
  return (
    <section class="formulas" aria-labelledby="formulas-title">
      <h2 id="formulas-title">{message('formulas')}</h2>
      <table class="bars">
        <thead class="unseen">
          <tr>
            <th scope="col">{message('formula')}</th>
            <th scope="col">{message('count')}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? formulas : formulas.slice(0, first)).map(({ entry, lexicon, count, byVoice }) => {
            const label = labelOf(texts, entry);
            return (
              <tr key={entry} class={hueClass(texts, lexicon)}>
                <th scope="row">
                  <button
                    type="button"
                    lang={label.lang}
                    aria-pressed={formula === entry}
                    title={message('showOnly')}
                    onClick={() => onFormula(formula === entry ? '' : entry)}
                  >
                    {label.text}
                  </button>
                  <span class="bar" title={inWords(byVoice)} aria-hidden="true">
                    {voices.map(
                      voice =>
                        byVoice[voice] > 0 && <i key={voice} class={voice} style={{ inlineSize: `${(byVoice[voice] / most) * 100}%` }} />,
                    )}
                  </span>
                </th>
                <td>
                  {formatNumber(count)} <span class="unseen">({inWords(byVoice)})</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {formulas.length > first && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? message('showFewer') : message('showAll', formulas.length)}
        </button>
      )}
    </section>
  );
}

function inWords(byVoice: Readonly<Record<Voice, number>>): string {
  return voices
    .filter(voice => byVoice[voice] > 0)
    .map(voice => `${message(voiceWordKeys[voice])} ${formatNumber(byVoice[voice])}`)
    .join(message('listSeparator'));
}
