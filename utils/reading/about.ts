import type { About } from '../report/document.ts';
import { isoTime } from './iso-time.ts';
import { type JsonRecord, own, wordIn } from './record.ts';

const names = {
  title: ['title', 'headline', 'name', '标题', '標題', '题目', '題目'],
  url: ['url', 'link', 'source_url', 'titleUrl', '链接', '連結', '网址', '網址'],
  model: ['model', 'model_name', 'model_slug', 'default_model_slug', 'modelName', '模型'],
  language: ['language', 'lang', 'inLanguage', '语言', '語言'],
} as const;
const timeNames = [
  ...['time', 'date', 'datetime', 'timestamp', 'created', 'created_at', 'create_time', 'createdAt', 'inserted_at', 'published'],
  ...['published_at', 'pubdate', 'publish_time', '时间', '時間', '日期', '发布时间', '發布時間', '发表时间', '發表時間'],
];

/** Of a field that is kept, in UTF-16 units; longer ones are texts of their own. */
const longest = 200;
const mostFields = 30;

/** What a record says of its text besides the text: known things under their names, other short fields as they are. */
export function aboutOf(record: JsonRecord, file: string, textNames: readonly string[]): About {
  const time = timeIn(record);
  const known = Object.entries(names).flatMap(([field, candidates]) => {
    const word = wordIn(record, candidates);
    return word === undefined || word.length > longest * 10 ? [] : [[field, word]];
  });
  const fields = otherFields(record, textNames);
  return { file, ...Object.fromEntries(known), ...(time && { time }), ...(fields && { fields }) };
}

/** The first time that can be read. */
export function timeIn(record: JsonRecord): string | undefined {
  for (const name of timeNames) {
    const time = isoTime(own(record, name));
    if (time) return time;
  }
  return undefined;
}

const namesOfItsOwn = new Set(Object.values(names).flat() as readonly string[]);

function otherFields(record: JsonRecord, textNames: readonly string[]): Readonly<Record<string, string>> | undefined {
  const fields: [string, string][] = [];
  for (const name of Object.keys(record)) {
    const value = record[name];
    if (fields.length === mostFields) break;
    if (textNames.includes(name) || namesOfItsOwn.has(name) || name.length > longest) continue;
    if (typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '' && value.length < longest))
      fields.push([name, String(value)]);
  }
  // Not by assignment: a field may be called `__proto__`.
  return fields.length ? Object.fromEntries(fields) : undefined;
}
