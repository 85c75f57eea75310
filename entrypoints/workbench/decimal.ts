import { formatNumber } from '../../utils/app/i18n.ts';

/** Of a density, a share, a statistic. Infinity is a limit that is not there. */
export function decimal(value: number, digits = 2): string {
  return Number.isFinite(value) ? formatNumber(Number(value.toFixed(digits))) : value > 0 ? '∞' : '–';
}
