import type { About } from '../report/document.ts';
import { isoTime } from './iso-time.ts';
import { type JsonRecord, own } from './record.ts';

const names = {
  title: ['title', 'headline', 'name', '标题', '標題', '题目', '題目'],
  url: ['url', 'link', 'source_url', 'titleUrl', '链接', '連結', '网址', '網址'],
  canonicalUrl: ['canonical_url', 'canonicalUrl'],
  model: ['model', 'model_name', 'model_slug', 'default_model_slug', 'modelName', '模型'],
  language: ['language', 'lang', 'inLanguage', '语言', '語言'],
} as const;
const timeNames = [
  ...['time', 'date', 'datetime', 'timestamp', 'created', 'created_at', 'create_time', 'createdAt', 'inserted_at', 'published'],
  ...['published_at', 'pubdate', 'publish_time', '时间', '時間', '日期', '发布时间', '發布時間', '发表时间', '發表時間'],
];

const isTimeName = new Set(timeNames);

/** Of a field that is kept, in UTF-16 units; longer ones are texts of their own. */
const longest = 200;
const mostFields = 30;

/** Name → the field it is kept under, with its rank among the names of that field: best first. */
const known = new Map<string, { readonly field: keyof typeof names; readonly rank: number }>(
  (Object.keys(names) as (keyof typeof names)[]).flatMap(field => names[field].map((name, rank) => [name, { field, rank }] as const)),
);

/** What a record says of its text besides the text: known things under their names, other short fields as they are. One pass, for corpora have millions of records. */
export function aboutOf(record: JsonRecord, file: string, textNames: readonly string[]): About {
  // Standard input has no name.
  const about: Record<string, string> = file === '-' ? {} : { file };
  const ranks: Record<string, number> = {};
  const others: [string, string][] = [];
  let mayHaveTime = false;
  for (const name of Object.keys(record)) {
    if (textNames.includes(name)) continue;
    const value = record[name];
    const place = known.get(name);
    mayHaveTime ||= isTimeName.has(name);
    if (place) {
      const word = wordOf(value, longestKnown);
      if (word === undefined || (ranks[place.field] ?? Number.POSITIVE_INFINITY) < place.rank) continue;
      about[place.field] = word;
      ranks[place.field] = place.rank;
    } else if (others.length < mostFields && name.length <= longest) {
      const word = typeof value === 'boolean' ? String(value) : wordOf(value, longest);
      if (word !== undefined) others.push([name, word]);
    }
  }
  const time = mayHaveTime ? timeIn(record) : undefined;
  if (time) about.time = time;
  // Kept as it stands there, unless that says no more.
  const fields = time ? others.filter(([name, word]) => word !== time || !isTimeName.has(name)) : others;
  // Not by assignment: a field may be called `__proto__`.
  return fields.length ? { ...about, fields: Object.fromEntries(fields) } : about;
}

/** Of titles and addresses, in UTF-16 units. */
const longestKnown = 2000;

function wordOf(value: unknown, most: number): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' && value.length < most ? value : undefined;
}

/** The first time that can be read. */
export function timeIn(record: JsonRecord): string | undefined {
  for (const name of timeNames) {
    const time = isoTime(own(record, name));
    if (time) return time;
  }
  return undefined;
}
