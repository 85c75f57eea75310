/** Seconds from here on would lie in the year 5138: a larger number counts milliseconds. */
const mostSeconds = 1e11;
const mostMilliseconds = 8.64e15;

const written = [
  // 2025-03-16T10:14:30.233478+00:00, as it is
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/,
  /^\d{4}(?:-\d{2})?$/,
];
/** 2019-3-15, 2019/3/15, 2019年3月15日, 2019.03.15, with the hour after it or not; 20190315. */
const day =
  /(?<!\d)((?:19|20)\d{2})(?:\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)|(\d{2})(\d{2})(?!\d))日?(?:[ T]+(\d{1,2}:\d{2}(?::\d{2})?))?/;

/** A time as ISO 8601, as far as it is known: numbers count from 1970, texts hold a day. Nothing where none can be read. */
export function isoTime(value: unknown): string | undefined {
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string' || value.length > 100) return undefined;
  const text = value.trim();
  if (written.some(pattern => pattern.test(text))) return text.replace(' ', 'T');
  const [, year = '', month, dayOfMonth, shortMonth, shortDay, hour] = day.exec(text) ?? [];
  const date = [month ?? shortMonth ?? '', dayOfMonth ?? shortDay ?? ''].map(part => part.padStart(2, '0'));
  if (!year || Number(date[0]) < 1 || Number(date[0]) > 12 || Number(date[1]) < 1 || Number(date[1]) > 31) return undefined;
  return `${[year, ...date].join('-')}${hour ? `T${hour.padStart(hour.length < 6 ? 5 : 8, '0')}` : ''}`;
}

function fromNumber(value: number): string | undefined {
  const milliseconds = value < mostSeconds ? value * 1000 : value;
  return milliseconds > 0 && milliseconds <= mostMilliseconds ? new Date(milliseconds).toISOString() : undefined;
}
