import { modelOf, reasoningNames, timeOf } from './messages.ts';
import { isRecord, type JsonRecord, listIn, own, textIn } from './record.ts';
import type { Turn } from './turns.ts';

/**
 * A conversation as ChatGPT and DeepSeek give it out: `mapping` holds every version of every message, as a tree.
 * What is read is the branch that was last shown. Nothing where a record is not such a conversation.
 */
export function turnsOfTree(conversation: JsonRecord): Turn[] | undefined {
  const nodes = own(conversation, 'mapping');
  if (!isRecord(nodes) || !Object.values(nodes).slice(0, 3).every(isNode)) return undefined;
  return branch(nodes, textIn(conversation, ['current_node'])).flatMap((message, depth) => turnsOfMessage(message, depth));
}

/** The site whose shape it has. */
export function siteOfTree(conversation: JsonRecord): 'chatgpt' | 'deepseek' {
  return own(conversation, 'inserted_at') === undefined ? 'chatgpt' : 'deepseek';
}

function isNode(node: unknown): boolean {
  return isRecord(node) && ('message' in node || 'parent' in node || 'children' in node);
}

/** The messages from the root to the current node; where none is named, by the newest child of each. A broken tree may go in circles. */
function branch(nodes: JsonRecord, current: string | undefined): JsonRecord[] {
  const up = current !== undefined && isRecord(own(nodes, current));
  const ids = up ? walk(current, id => textIn(nodeOf(id), ['parent'])).reverse() : walk(rootOf(nodes), newestChild);
  return ids.flatMap(id => {
    const message = own(nodeOf(id), 'message');
    return isRecord(message) ? [message] : [];
  });

  function nodeOf(id: string): JsonRecord {
    const node = own(nodes, id);
    return isRecord(node) ? node : {};
  }

  function newestChild(id: string): string | undefined {
    const child = listIn(nodeOf(id), 'children').at(-1);
    return typeof child === 'string' ? child : undefined;
  }
}

function walk(from: string | undefined, next: (id: string) => string | undefined): string[] {
  const seen = new Set<string>();
  for (let id = from; id !== undefined && !seen.has(id); id = next(id)) seen.add(id);
  return [...seen];
}

function rootOf(nodes: JsonRecord): string | undefined {
  return Object.keys(nodes).find(id => {
    const node = nodes[id];
    return isRecord(node) && !own(node, 'parent');
  });
}

function turnsOfMessage(message: JsonRecord, depth: number): Turn[] {
  const fragments = listIn(message, 'fragments');
  if (fragments.length) return fragments.flatMap(fragment => (isRecord(fragment) ? turnsOfFragment(fragment, message) : []));
  return isRecord(own(message, 'author')) ? turnsOfChatGpt(message) : turnsOfPlain(message, depth);
}

/** DeepSeek: REQUEST, THINK, RESPONSE, and TEMPLATE_RESPONSE where the site answered in the model's place; searches and tools are not read. */
function turnsOfFragment(fragment: JsonRecord, message: JsonRecord): Turn[] {
  const type = textIn(fragment, ['type']) ?? '';
  const role = type === 'REQUEST' ? 'prompt' : type === 'THINK' ? 'reasoning' : type.endsWith('RESPONSE') ? 'answer' : undefined;
  return role ? [{ role, text: textIn(fragment, ['content']) ?? '', ...(role !== 'prompt' && modelOf(message)), ...timeOf(message) }] : [];
}

/** Older exports of DeepSeek: the text in `content`, and who speaks told by its place only. */
function turnsOfPlain(message: JsonRecord, depth: number): Turn[] {
  const rest = timeOf(message);
  const text = textIn(message, ['content']) ?? '';
  if (textIn(message, ['role'])?.toLowerCase() === 'user' || (!textIn(message, ['role']) && depth % 2 === 0))
    return [{ role: 'prompt', text, ...rest }];
  const reasoning = textIn(message, reasoningNames);
  const answer = { role: 'answer', text, ...modelOf(message), ...rest } as const;
  return [...(reasoning ? [{ ...answer, role: 'reasoning', text: reasoning } as const] : []), answer];
}

/** Hidden messages and those to tools are not read; of the content, texts and thoughts are. */
function turnsOfChatGpt(message: JsonRecord): Turn[] {
  const author = own(message, 'author') as JsonRecord;
  const metadata = own(message, 'metadata');
  const content = own(message, 'content');
  const about = isRecord(metadata) ? metadata : {};
  const role = textIn(author, ['role']);
  if ((role !== 'user' && role !== 'assistant') || !isRecord(content) || own(about, 'is_visually_hidden_from_conversation') === true)
    return [];
  const rest = { ...(role === 'assistant' && modelOf(about)), ...timeOf(message) };
  const type = textIn(content, ['content_type']);
  if (type === 'thoughts') return [{ role: 'reasoning', text: thoughtsIn(content), ...rest }];
  const recipient = textIn(message, ['recipient']) ?? 'all';
  if ((type !== 'text' && type !== 'multimodal_text') || recipient !== 'all') return [];
  const parts = listIn(content, 'parts').filter(part => typeof part === 'string');
  return [{ role: role === 'user' ? 'prompt' : 'answer', text: parts.join('\n\n'), ...rest }];
}

function thoughtsIn(content: JsonRecord): string {
  return listIn(content, 'thoughts')
    .flatMap(thought => (isRecord(thought) ? [textIn(thought, ['summary']) ?? [], textIn(thought, ['content']) ?? []].flat() : []))
    .join('\n\n');
}
