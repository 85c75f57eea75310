import { isMessages } from './messages.ts';
import type { Fields, Read } from './read.ts';
import { isRecord, type JsonRecord, own, textName } from './record.ts';
import { documentsOfRecord, textNames } from './records.ts';

/** Under these names files hold their records; a chat's own list of messages is not one of them. */
const lists = ['data', 'conversations', 'chats', 'items', 'records', 'results', 'articles', 'documents', 'rows', 'examples'];

/** A whole JSON file: a record, a list of records, or what a chat site or a chat exporter gives out. */
export function documentsOfJson(source: string, file: string, fields: Fields): Read[] {
  const parsed = parse(source);
  if ('problem' in parsed) return [parsed];
  const json = parsed.value;
  if (isMessages(json)) return documentsOfRecord({ messages: json }, 1, file, fields, 'the file');
  if (!Array.isArray(json) && !isRecord(json)) return [{ problem: 'is JSON, but holds neither a record nor a list of records' }];
  const records = Array.isArray(json) ? json : (listOf(json, fields) ?? [flat(json)]);
  const isOne = !Array.isArray(json) && records.length === 1;
  return records.flatMap((record, index) => documentsOfRecord(record, index + 1, file, fields, isOne ? 'the file' : `item ${index + 1}`));
}

function parse(source: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(source.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { problem: `is not JSON (${whereIn(source, error)}); a file with one JSON object a line is to be named .jsonl` };
  }
}

/** Engines say it differently, and some give a piece of the text, which may be long. */
function whereIn(source: string, error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  const at = Number(/position (\d+)/.exec(words)?.[1] ?? Number.NaN);
  return Number.isNaN(at) ? (words.split(', "')[0] ?? '').slice(0, 100) : `line ${source.slice(0, at).split('\n').length}`;
}

/** Nothing where the object is a record itself: it has a text, or messages. */
function listOf(json: JsonRecord, { textField }: Fields): readonly unknown[] | undefined {
  if (textName(json, textField === undefined ? textNames : [textField]) !== undefined) return undefined;
  for (const name of lists) {
    const list = own(json, name);
    if (Array.isArray(list) && list.length && isRecord(list[0]) && !isMessages(list)) return list;
  }
  return undefined;
}

/** Exporters put title and address of a chat under `metadata`, beside the messages. */
function flat(json: JsonRecord): JsonRecord {
  const metadata = own(json, 'metadata');
  if (!isRecord(metadata)) return json;
  const dates = own(metadata, 'dates');
  return { ...(isRecord(dates) ? dates : {}), ...metadata, ...json };
}
