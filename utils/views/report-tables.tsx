import { contentLanguage, formatNumber, languageTags, message } from '../app/i18n.ts';
import { type Voice, voices } from '../core/voice.ts';
import { countsOf } from '../report/comparison.ts';
import type { DocumentReport } from '../report/document-report.ts';
import { partsOf } from './dispersion.ts';
import { voiceWordKeys } from './voice-counts.tsx';

/** So many equal parts a text is cut into. */
const parts = 10;

/** Hits by voice in each tenth of a text. */
export function PartsTable({ report }: { report: DocumentReport }) {
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{message('partOfText')}</th>
          <VoiceHeads />
        </tr>
      </thead>
      <tbody>
        {partsOf(report, parts).map((counts, index) => (
          <tr key={index}>
            <th scope="row">{message('partRange', (index * 100) / parts, ((index + 1) * 100) / parts)}</th>
            <VoiceCells counts={counts} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Each turn or document with its hits by voice. */
export function TurnsTable({ reports }: { reports: readonly DocumentReport[] }) {
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{message(reports.some(({ about }) => about.turn !== undefined) ? 'turn' : 'document')}</th>
          <th scope="col">{message('hanCharacters')}</th>
          <VoiceHeads />
        </tr>
      </thead>
      <tbody>
        {reports.map((report, index) => (
          <tr key={report.id}>
            <th scope="row">
              {documentName(report, index)}
              {report.about.withdrawn && <small> {message('withdrawnAt', timeOf(report.about.withdrawn))}</small>}
            </th>
            <td>{formatNumber(report.han)}</td>
            <VoiceCells counts={countsOf(report).byVoice} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a document is called in a few characters: by its turn, its title or file, else its place in the list. */
export function documentName({ about }: DocumentReport, index: number): string {
  return about.turn === undefined ? (about.file ?? about.title ?? formatNumber(index + 1)) : formatNumber(about.turn);
}

/** A moment in the user's way of writing, without seconds. */
export function timeOf(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return new Intl.DateTimeFormat(languageTags[contentLanguage()], { dateStyle: 'short', timeStyle: 'short' }).format(date);
}

function VoiceHeads() {
  return voices.map(voice => (
    <th key={voice} scope="col">
      {message(voiceWordKeys[voice])}
    </th>
  ));
}

function VoiceCells({ counts }: { counts: Readonly<Record<Voice, number>> }) {
  return voices.map(voice => <td key={voice}>{formatNumber(counts[voice])}</td>);
}
