import { useState } from 'preact/hooks';
import { message } from '../app/i18n.ts';
import { type Voice, voices } from '../core/voice.ts';
import type { DocumentReport } from '../report/document-report.ts';
import type { HitRecord } from '../report/report.ts';
import { ConcordanceView } from './concordance-view.tsx';
import { DensityView } from './density-view.tsx';
import { DispersionView } from './dispersion-view.tsx';
import { FormulaBars } from './formula-bars.tsx';
import { KindsView, type KindsViewProps } from './kinds-view.tsx';
import { VoiceCounts } from './voice-counts.tsx';

interface ReportViewProps {
  readonly reports: readonly DocumentReport[];
  /** How their hits were found. */
  readonly how: KindsViewProps['how'];
  /** A hit was chosen in the concordance. */
  onChoose?(report: DocumentReport, hit: HitRecord): void;
}

/** All there is to see of some documents: counts by voice, density, formulas, where they stand, kinds of text beside them, and each with its context. */
export function ReportView({ reports, how, onChoose }: ReportViewProps) {
  const [formula, setFormula] = useState('');
  const hits = reports.reduce((sum, report) => sum + report.hits.length, 0);
  const han = reports.reduce((sum, report) => sum + report.han, 0);
  return (
    <div class="report">
      <section class="counts" aria-label={message('counts')}>
        <div>
          <VoiceCounts byVoice={byVoiceOf(reports)} />
          <p class="han">{message('hanRead', han)}</p>
          {hits === 0 && <p class="note">{message('zeroIsNotNeutral')}</p>}
        </div>
        {hits > 0 && <DensityView reports={reports} />}
      </section>
      {hits > 0 && (
        <>
          <FormulaBars reports={reports} formula={formula} onFormula={setFormula} />
          <DispersionView reports={reports} />
        </>
      )}
      <KindsView reports={reports} how={how} />
      {hits > 0 && <ConcordanceView reports={reports} formula={formula} onFormula={setFormula} {...(onChoose && { onChoose })} />}
    </div>
  );
}

export function byVoiceOf(reports: readonly DocumentReport[]): Record<Voice, number> {
  const sum = Object.fromEntries(voices.map(voice => [voice, 0])) as Record<Voice, number>;
  for (const { hits } of reports) for (const { voice } of hits) sum[voice]++;
  return sum;
}
