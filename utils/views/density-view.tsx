import { contentLanguage, languageTags, message } from '../app/i18n.ts';
import { type Voice, voices } from '../core/voice.ts';
import { countsOf } from '../report/comparison.ts';
import type { DocumentReport } from '../report/document-report.ts';
import { voiceWordKeys } from './voice-counts.tsx';

/** Formulas in each 1,000 Han characters, by voice. Where that stands among kinds of text is to come with the measures. */
export function DensityView({ reports }: { reports: readonly DocumentReport[] }) {
  const densities = densitiesOf(reports);
  if (!densities) return null;
  return (
    <section class="density" aria-labelledby="density-title">
      <h2 id="density-title">{message('density')}</h2>
      <dl>
        {voices.map(voice => (
          <div key={voice}>
            <dt>{message(voiceWordKeys[voice])}</dt>
            <dd>{decimal(densities[voice])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Hits per 1,000 Han characters, by voice; undefined where there is none. */
export function densitiesOf(reports: readonly DocumentReport[]): Record<Voice, number> | undefined {
  const sum: Record<Voice, number> = { own: 0, reported: 0, mentioned: 0 };
  let han = 0;
  for (const report of reports) {
    const { byVoice } = countsOf(report);
    han += report.han;
    for (const voice of voices) sum[voice] += byVoice[voice];
  }
  if (!han) return undefined;
  for (const voice of voices) sum[voice] *= 1_000 / han;
  return sum;
}

function decimal(value: number): string {
  return new Intl.NumberFormat(languageTags[contentLanguage()], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}
