import { useState } from 'preact/hooks';
import { type Coding, codedBy, hitKey, type Verdict } from '../../utils/app/codings.ts';
import { message } from '../../utils/app/i18n.ts';
import { agreementOf, mergedCodings } from '../../utils/report/agreement.ts';
import { type LexiconTexts, labelLanguage, labelOf } from '../../utils/views/lexicon-texts.ts';
import { type Codable, verdictKeys } from './coding-view.tsx';
import { decimal } from './decimal.ts';

interface AgreementViewProps {
  readonly codings: readonly Coding[];
  /** Hits whose context is at hand. */
  readonly codables: readonly Codable[];
  readonly texts: LexiconTexts;
}

/** Two coders beside each other: how far they agree, and where they do not. */
export function AgreementView({ codings, codables, texts }: AgreementViewProps) {
  const coders = [...new Set(codings.map(({ coder }) => coder))].sort();
  const [names, setNames] = useState<readonly [string?, string?]>([]);
  const first = names[0] ?? coders[0];
  const second = names[1] ?? coders.find(coder => coder !== first);
  if (first === undefined || second === undefined) return null;
  const { pairs } = mergedCodings(codedBy(codings, first), codedBy(codings, second));
  const differing = pairs.filter(pair => pair.first.label !== pair.second.label);
  const places = new Map(codings.map(coding => [hitKey(coding), coding]));
  const known = new Map(codables.map(codable => [hitKey(codable), codable.hit]));
  const choice = (label: string, value: string, onChange: (name: string) => void) => (
    <label>
      {label}{' '}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {coders.map(coder => (
          <option key={coder}>{coder}</option>
        ))}
      </select>
    </label>
  );
  const { observed, kappa } = agreementOf(pairs);
  return (
    <section class="agreement">
      <h2>{message('agreement')}</h2>
      <div class="tools">
        {choice(message('firstCoder'), first, name => setNames([name, second]))}
        {choice(message('secondCoder'), second, name => setNames([first, name]))}
      </div>
      {!pairs.length ? (
        <p>{message('nothingInCommon')}</p>
      ) : (
        <>
          <p>
            {message('agreed', pairs.length, decimal((observed ?? 0) * 100, 1))}{' '}
            {kappa === undefined ? message('noKappa') : message('kappa', decimal(kappa))}
          </p>
          <p class="note">{message('kappaHelp')}</p>
          {differing.length > 0 && (
            <div class="scroll">
              <table>
                <caption>{message('disagreements', differing.length)}</caption>
                <thead>
                  <tr>
                    <th scope="col">{message('formula')}</th>
                    <th scope="col">{message('columnContext')}</th>
                    <th scope="col">{first}</th>
                    <th scope="col">{second}</th>
                  </tr>
                </thead>
                <tbody>
                  {differing.map(pair => {
                    const hit = known.get(pair.key);
                    const place = places.get(pair.key);
                    return (
                      <tr key={pair.key}>
                        <th scope="row" lang={labelLanguage()}>
                          {labelOf(texts, place?.entry ?? '').text}
                        </th>
                        <td lang="zh">{hit ? `${hit.before}${hit.text}${hit.after}` : `${place?.sha256.slice(0, 8)} ${place?.start}`}</td>
                        {[pair.first, pair.second].map(({ label, note }, index) => (
                          <td key={coders[index]}>
                            {message(verdictKeys[label as Verdict])}
                            {note && <span class="note"> {note}</span>}
                          </td>
                        ))}
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </section>
  );
}
