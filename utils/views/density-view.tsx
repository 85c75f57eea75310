import { useMemo } from 'preact/hooks';
import { message } from '../app/i18n.ts';
import { voices } from '../core/voice.ts';
import { countsOf } from '../report/comparison.ts';
import { densityOf } from '../report/density.ts';
import type { DocumentReport } from '../report/document-report.ts';
import { decimal } from './decimal.ts';
import { voiceWordKeys } from './voice-counts.tsx';

/** Formulas in each 1,000 Han characters, by voice, with the limits within which chance alone would move them. */
export function DensityView({ reports }: { reports: readonly DocumentReport[] }) {
  const { han, density } = useMemo(() => densityOf(reports.map(countsOf)), [reports]);
  if (!han) return null;
  return (
    <section class="density" aria-labelledby="density-title">
      <h2 id="density-title">{message('density')}</h2>
      <dl>
        {voices.map(voice => (
          <div key={voice}>
            <dt>{message(voiceWordKeys[voice])}</dt>
            <dd>
              {decimal(density[voice].per1000)}{' '}
              <span class="limits">({message('densityInterval', decimal(density[voice].low), decimal(density[voice].high))})</span>
            </dd>
          </div>
        ))}
      </dl>
      <p class="limits">{message('densityNote')}</p>
    </section>
  );
}
