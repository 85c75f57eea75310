import { axisX, dot, gridX, type PlotOptions, ruleY, text } from '@observablehq/plot';
import { useCallback } from 'preact/hooks';
import { formatNumber, message } from '../../utils/app/i18n.ts';
import type { ComparedSet } from '../../utils/report/comparison.ts';
import type { Counted } from '../../utils/report/counts.ts';
import { PlotFigure } from '../../utils/views/plot-figure.tsx';
import { decimal } from './decimal.ts';

/** In CSS pixels: a line with its name above it, and the axis. */
const rowHeight = 34;
const axisHeight = 40;
/** Of a character at 12 pixels; Han characters take nearly two such places. */
const latinWidth = 7.2;

/** Densities of sets by one voice, each a dot with its limits, below its name; names stay names, so colour says nothing here. */
export function DensityFigure({ sets, by }: { sets: readonly ComparedSet[]; by: Counted }) {
  const options = useCallback(
    (width: number): PlotOptions => {
      const rows = sets.map(({ name, density }, index) => ({ ...density[by], name, row: String(index) }));
      const ends = rows.map(({ per1000, high }) => (Number.isFinite(high) ? high : per1000));
      const most = Math.max(1, ...ends);
      return {
        height: rows.length * rowHeight + axisHeight,
        marginLeft: 8,
        marginRight: 16,
        marginTop: 8,
        insetBottom: 12,
        marginBottom: axisHeight,
        x: { domain: [0, most], nice: true, label: null },
        y: { domain: rows.map(({ row }) => row), axis: null, padding: 0 },
        marks: [
          gridX({ ticks: ticksIn(width), stroke: 'var(--line)', strokeOpacity: 1 }),
          ruleY(rows, {
            y: 'row',
            x1: 'low',
            x2: ({ high }: { high: number }) => Math.min(high, most),
            dy: 8,
            stroke: 'var(--soft)',
            strokeWidth: 2,
          }),
          dot(rows, { y: 'row', x: 'per1000', dy: 8, r: 4.5, fill: 'var(--accent)', title: titleOf }),
          text(rows, {
            y: 'row',
            x: 0,
            dy: -6,
            textAnchor: 'start',
            text: ({ name }: { name: string }) => shortened(name, (width - 24) / latinWidth),
            fill: 'var(--ink)',
            stroke: 'var(--paper)',
            strokeWidth: 4,
          }),
          axisX({ ticks: ticksIn(width), tickFormat: formatNumber, tickSize: 0, label: null }),
        ],
      };
    },
    [sets, by],
  );
  return (
    <figure class="densities">
      <PlotFigure label={message('densityFigure')} options={options} />
      <figcaption class="note">{message('densityFigureNote')}</figcaption>
    </figure>
  );
}

function ticksIn(width: number): number {
  return Math.max(2, Math.floor(width / 110));
}

/** To so many places. */
function shortened(name: string, places: number): string {
  let left = places;
  const characters = Array.from(name);
  const end = characters.findIndex(character => {
    left -= character > '\u2e7f' ? 1.8 : 1;
    return left < 1;
  });
  return end < 0 ? name : `${characters.slice(0, end).join('')}…`;
}

function titleOf({ name, per1000, low, high }: { name: string; per1000: number; low: number; high: number }): string {
  return `${name}: ${decimal(per1000)} (${decimal(low)}–${decimal(high)})`;
}
