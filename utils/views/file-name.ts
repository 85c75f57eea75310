/** Characters a name is cut to: with a host and a date it stays under what file systems take, at three bytes each. */
const longest = 60;

/** A name that any file system takes: `tifa-lens news.example 标题 2026-01-31.csv`. `time` as ISO 8601; of it only the day is named. */
export function fileName(name: string, time: string, extension: string): string {
  const safe = Array.from(name.replace(/[\p{C}\\/:*?"<>|]+/gu, ' ').replace(/\s+/g, ' '))
    .slice(0, longest)
    .join('')
    // Dots at the ends hide a file, or are dropped.
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${['tifa-lens', safe, time.slice(0, 10)].filter(Boolean).join(' ')}.${extension}`;
}
