import type { TextDocument } from '../report/document.ts';
import { aboutOf } from './about.ts';
import { siteOfTree, turnsOfTree } from './message-tree.ts';
import { isMessages, reasoningNames, timeOf, turnsOfMessages } from './messages.ts';
import type { Fields, Problem, Read } from './read.ts';
import { isRecord, type JsonRecord, listIn, own, textIn, textName, wordIn } from './record.ts';
import { apart } from './thinking.ts';
import { documentsOfTurns, type Turn } from './turns.ts';

/** Best first. */
export const textNames = [
  ...['text', 'content', 'answer', 'response', 'output', 'completion', 'body', 'article', 'generated_text', 'model_answer'],
  ...['正文', '内容', '內容', '回答', '答案', '回覆', '回复', '全文', '文本'],
];
const answerNames = ['answer', 'response', 'output', 'completion', 'generated_text', 'model_answer', '回答', '答案', '回覆', '回复'];
const promptNames = ['question', 'prompt', 'instruction', 'query', '问题', '問題', '提问', '提問', '指令'];
const messageLists = ['messages', 'conversations', 'conversation', 'chat_messages', 'dialogue', 'dialog', 'turns', 'history', 'contents'];

/**
 * One record (a line of JSON Lines, a row of CSV, an item of a JSON list) → its documents: one, or the turns of a chat.
 * `place` is how a sentence names it: `line 7`.
 */
export function documentsOfRecord(record: unknown, number: number, file: string, fields: Fields, place = `line ${number}`): Read[] {
  if (!isRecord(record)) return [{ problem: `${place} is not a JSON object` }];
  const id = idOf(record, number, fields);
  if (typeof id !== 'string') return [{ problem: `${place} ${id.problem}` }];
  const textField = fields.textField ?? textName(record, ['text']);
  const chat = textField === undefined ? chatOf(record) : undefined;
  if (chat)
    return chatDocuments(chat, record, id, file, fields).map(read => ('problem' in read ? { problem: `${place}: ${read.problem}` } : read));
  const name = textField ?? textName(record, textNames);
  const text = name === undefined ? undefined : own(record, name);
  if (name === undefined || typeof text !== 'string') return [{ problem: `${place} ${withoutText(record, name)}` }];
  return plainDocuments(record, name, text, id, file, fields);
}

/** One line of JSON Lines; none of a blank one. */
export function documentsOfLine(line: string, number: number, file: string, fields: Fields): Read[] {
  if (!/\S/.test(line)) return [];
  let record: unknown;
  try {
    record = JSON.parse(line.startsWith('\ufeff') ? line.slice(1) : line);
  } catch {
    return [{ problem: `line ${number} is not JSON` }];
  }
  return documentsOfRecord(record, number, file, fields);
}

/** Of a plain record the field says it, else the number; an id that is neither text nor number would stand for nothing. */
function idOf(record: JsonRecord, number: number, { idField = 'id' }: Fields): string | Problem {
  const id = own(record, idField);
  if (id === undefined || id === null) return String(number);
  if (typeof id === 'string' || typeof id === 'number') return String(id);
  return { problem: `has neither a text nor a number in the field "${idField}" (name another with --id-field)` };
}

function withoutText(record: JsonRecord, name = 'text'): string {
  const value = own(record, name);
  if (value !== undefined) return `has in the field "${name}" no text, but ${kindOf(value)}`;
  const names = Object.keys(record).slice(0, 20).join(', ').slice(0, 400);
  return `has no text in the field "${name}"; it has ${names || 'no fields'} (name another with --text-field)`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

interface Chat {
  readonly turns: readonly (Turn | Problem)[];
  readonly site?: string;
}

/** Nothing where the record is not a chat. */
function chatOf(record: JsonRecord): Chat | undefined {
  const tree = turnsOfTree(record);
  if (tree) return { turns: tree, site: siteOfTree(record) };
  const list = messageLists.find(name => isMessages(own(record, name)));
  if (list) return { turns: turnsOfMessages(listIn(record, list)), ...(list === 'chat_messages' && { site: 'claude' }) };
  const prompts = own(record, 'prompt');
  const prompt = isMessages(prompts) ? turnsOfMessages(prompts) : [];
  const choices = choicesIn(record);
  if (choices.length) return { turns: [...prompt, ...choices.flatMap(message => turnsOfMessages([message]))] };
  return prompt.length ? { turns: prompt } : activityOf(record);
}

/** What an API gave back, as it is, or in a line of a batch (`response.body`). */
function choicesIn(record: JsonRecord): JsonRecord[] {
  const response = own(record, 'response');
  const body = isRecord(response) ? own(response, 'body') : undefined;
  return listIn(isRecord(body) ? body : record, 'choices').flatMap(choice => {
    const message = isRecord(choice) ? own(choice, 'message') : undefined;
    return isRecord(message) ? [message] : [];
  });
}

/** Gemini by Google Takeout: one prompt with its answer, as HTML. In other languages than English what stands before the prompt stays. */
function activityOf(record: JsonRecord): Chat | undefined {
  const products = [own(record, 'header'), ...listIn(record, 'products')];
  if (!products.some(name => typeof name === 'string' && /^(Gemini|Bard)\b/.test(name))) return undefined;
  const pages = listIn(record, 'safeHtmlItem').flatMap(item => (isRecord(item) ? (textIn(item, ['html']) ?? []) : []));
  const prompt = (textIn(record, ['title']) ?? '').replace(/^Prompted\s/, '');
  const turns: Turn[] = [
    { role: 'prompt', text: prompt, ...timeOf(record) },
    { role: 'answer', text: pages.join('\n'), kind: 'html', ...timeOf(record) },
  ];
  return { turns: pages.length ? turns : [], site: 'gemini' };
}

function chatDocuments({ turns, site }: Chat, record: JsonRecord, id: string, file: string, { idField }: Fields): Read[] {
  const named = own(record, idField ?? 'id') ?? undefined;
  const conversation = named === undefined ? (wordIn(record, ['conversation_id', 'uuid', 'custom_id']) ?? id) : id;
  return documentsOfTurns(conversation, turns, { ...aboutOf(record, file, ['id', 'uuid', 'current_node']), ...(site && { site }) });
}

/** The text under the record's id; its reasoning and its prompt, where it has them, beside it. */
function plainDocuments(
  record: JsonRecord,
  name: string,
  text: string,
  id: string,
  file: string,
  { idField = 'id', thinking }: Fields,
): Read[] {
  const prompt = textIn(
    record,
    promptNames.filter(each => each !== name),
  );
  const told = textIn(
    record,
    reasoningNames.filter(each => each !== name),
  );
  const { reasoning, answer } = thinking === 'inside' ? { reasoning: '', answer: text } : apart(text);
  const about = aboutOf(record, file, [name, idField, ...reasoningNames]);
  const isAnswer =
    prompt !== undefined || told !== undefined || reasoning !== '' || about.model !== undefined || answerNames.includes(name);
  const document = (role: TextDocument['role'], text: string, suffix = ''): TextDocument => ({
    id: `${id}${suffix}`,
    text,
    kind: 'plain',
    role,
    about,
  });
  const thought = [told, reasoning].filter(part => part && /\S/.test(part)).join('\n\n');
  return [
    ...(prompt === undefined ? [] : [document('prompt', prompt, '#prompt')]),
    ...(thought ? [document('reasoning', thought, '#reasoning')] : []),
    document(isAnswer ? 'answer' : 'page', answer),
  ];
}
