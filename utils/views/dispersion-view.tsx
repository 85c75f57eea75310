import { axisX, axisY, type PlotOptions, ruleY, tickX } from '@observablehq/plot';
import { useCallback, useMemo } from 'preact/hooks';
import { formatNumber, message } from '../app/i18n.ts';
import { type Voice, voices } from '../core/voice.ts';
import type { DocumentReport } from '../report/document-report.ts';
import { dispersionOf, type Tick } from './dispersion.ts';
import { hueClass, labelOf, useLexiconTexts } from './lexicon-texts.ts';
import { PlotFigure } from './plot-figure.tsx';
import { documentName, PartsTable, TurnsTable, timeOf } from './report-tables.tsx';
import { voiceWordKeys } from './voice-counts.tsx';

/** Where in the text formulas stand: a strip for each voice, and where there are several documents, for each of them. */
export function DispersionView({ reports }: { reports: readonly DocumentReport[] }) {
  const texts = useLexiconTexts();
  const { strips, ticks, units } = useMemo(() => dispersionOf(reports), [reports]);
  const isByVoice = reports.length === 1;
  const nameOf = (strip: string) => {
    if (isByVoice) return message(voiceWordKeys[strip as Voice]);
    const index = reports.findIndex(({ id }) => id === strip);
    return reports[index] ? shortened(documentName(reports[index], index)) : '';
  };
  const labels = strips.map(({ id }) => nameOf(id));
  const options = useCallback(
    (width: number): PlotOptions => ({
      height: strips.length * stripHeight + 34,
      marginLeft: 12 + widest(labels),
      marginRight: 24,
      marginTop: 4,
      marginBottom: 30,
      x: { domain: [0, Math.max(1, units)], label: null },
      y: { domain: strips.map(({ id }) => id), label: null, padding: 0.24 },
      marks: [
        ruleY(strips, { y: 'id', x1: 0, x2: 'units', stroke: 'var(--line)' }),
        ...groupsOf(ticks, tick => `${tick.voice} ${hueClass(texts, tick.lexicon)}`, units / width).map(group =>
          tickX(group, {
            x: 'at',
            y: 'strip',
            title: ({ entry }: Tick) => labelOf(texts, entry).text,
            className: hueClass(texts, group[0]?.lexicon ?? ''),
            stroke: 'var(--hue)',
            strokeWidth: 1.5,
            strokeDasharray: dashes[group[0]?.voice ?? 'own'],
          }),
        ),
        axisX({ ticks: Math.max(2, Math.floor(width / 110)), tickFormat: formatNumber, tickSize: 0, label: null }),
        axisY({ tickFormat: nameOf, tickSize: 0, label: null }),
      ],
    }),
    // Labels follow from the reports.
    [strips, ticks, units, texts],
  );
  return (
    <section aria-labelledby="dispersion-title">
      <h2 id="dispersion-title">{message('dispersion')}</h2>
      <Withdrawn reports={reports} />
      <div class="strips">
        <PlotFigure label={message('dispersionLabel')} options={options} />
      </div>
      <p class="axis">{message('dispersionAxis')}</p>
      <details>
        <summary>{message('asTable')}</summary>
        {isByVoice && reports[0] ? <PartsTable report={reports[0]} /> : <TurnsTable reports={reports} />}
      </details>
    </section>
  );
}

/** Answers that the chat took back after they were read. */
function Withdrawn({ reports }: { reports: readonly DocumentReport[] }) {
  const taken = reports.filter(({ about }) => about.withdrawn);
  if (!taken.length) return null;
  return (
    <ul class="withdrawn">
      {taken.map(({ id, about }) => (
        <li key={id}>{message('turnWithdrawnAt', about.turn ?? 0, timeOf(about.withdrawn ?? ''))}</li>
      ))}
    </ul>
  );
}

/** In CSS pixels. */
const stripHeight = 24;
/** Characters of a label, at most. */
const longest = 10;

function shortened(label: string): string {
  const characters = Array.from(label);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : label;
}

/** Room for labels, in CSS pixels: at 12 pixels a Han character takes all of them, a Latin letter some seven. */
function widest(labels: readonly string[]): number {
  return Math.max(0, ...labels.map(label => Array.from(label).reduce((sum, character) => sum + (character > '\u2e7f' ? 12.5 : 7.2), 0)));
}

/** The lines of lines.css, upright. */
const dashes: Readonly<Record<Voice, string>> = { own: 'none', reported: '6 3', mentioned: '2 3' };

/** Ticks drawn alike; of those that would fall on one pixel, the first. `unit`: characters in a pixel. */
function groupsOf(ticks: readonly Tick[], kindOf: (tick: Tick) => string, unit: number): Tick[][] {
  const groups = new Map<string, Map<string, Tick>>();
  for (const voice of voices) for (const tick of ticks) if (tick.voice === voice) add(tick);
  return [...groups.values()].map(group => [...group.values()]);

  function add(tick: Tick): void {
    const kind = kindOf(tick);
    const group = groups.get(kind) ?? new Map<string, Tick>();
    groups.set(kind, group);
    const place = `${tick.strip} ${Math.round(tick.at / Math.max(unit, 1e-9))}`;
    if (!group.has(place)) group.set(place, tick);
  }
}
