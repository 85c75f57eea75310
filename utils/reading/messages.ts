import { timeIn } from './about.ts';
import type { Problem } from './read.ts';
import { isRecord, type JsonRecord, listIn, own, textIn } from './record.ts';
import type { Turn } from './turns.ts';

const prompting = /^(user|human|prompt|you|question|用户|用戶|人类|使用者|我)$/i;
const answering = /^(assistant|answer|gpt|bot|model|ai|response|chatgpt|claude|gemini|deepseek|kimi|qwen|grok|助手|助理|模型)$/i;
/** Instructions of the operator and what tools gave back: nobody's words to the reader. */
const unread = /^(system|developer|tool|function|observation|function_call|tool_call|ipython|environment)$/i;

export const reasoningNames = ['reasoning_content', 'reasoning', 'thinking', 'thinking_content', 'reasoning_text', '思考过程', '思考'];
const speakerNames = 'role from sender speaker author'.split(' ');
const contentNames = ['content', 'value', 'text', 'say', 'message', 'body'];

/** Whether a list holds messages of a chat: each begins with who speaks. The first few tell, for lists may be long. */
export function isMessages(value: unknown): value is readonly unknown[] {
  if (!Array.isArray(value)) return false;
  const records = value.slice(0, 3).filter(isRecord);
  return records.length > 0 && records.every(item => isPair(item) || (roleWord(item) !== undefined && hasContent(item)));
}

/** The turns of a list of messages: `role` and `content` (OpenAI and most others), `from` and `value` (ShareGPT), `sender` (Claude), `role` and `say` (ChatGPT Exporter). */
export function turnsOfMessages(messages: readonly unknown[]): (Turn | Problem)[] {
  return messages.flatMap((message, index): readonly (Turn | Problem)[] => {
    if (!isRecord(message)) return [{ problem: `message ${index + 1} is not a JSON object` }];
    if (isPair(message)) return pairOf(message);
    const word = roleWord(message) ?? '';
    const { text, reasoning } = contentOf(message);
    if (unread.test(word)) return [];
    const rest = { ...modelOf(message), ...timeOf(message) };
    if (prompting.test(word)) return [{ role: 'prompt', text, ...rest }];
    if (!answering.test(word))
      return [{ problem: `message ${index + 1} has the role "${word.slice(0, 40)}"; user and assistant are read` }];
    return [...(reasoning ? [{ role: 'reasoning', text: reasoning, ...rest } as const] : []), { role: 'answer', text, ...rest }];
  });
}

function roleWord(message: JsonRecord): string | undefined {
  const author = own(message, 'author');
  return textIn(message, speakerNames) ?? (isRecord(author) ? textIn(author, ['role']) : undefined);
}

function hasContent(message: JsonRecord): boolean {
  return [...contentNames, 'parts'].some(
    name => typeof own(message, name) === 'string' || Array.isArray(own(message, name)) || own(message, name) === null,
  );
}

/** `{"human": …, "assistant": …}`: a prompt with its answer. */
function isPair(item: JsonRecord): boolean {
  return typeof own(item, 'human') === 'string' && typeof own(item, 'assistant') === 'string';
}

function pairOf(item: JsonRecord): Turn[] {
  return [
    { role: 'prompt', text: textIn(item, ['human']) ?? '' },
    { role: 'answer', text: textIn(item, ['assistant']) ?? '' },
  ];
}

/** A text, or a list of parts of which those with text are read. Claude gives both; the parts tell thinking apart. */
function contentOf(message: JsonRecord): { text: string; reasoning: string } {
  const parts = [...listIn(message, 'content'), ...listIn(message, 'parts')];
  const texts = (pick: (part: JsonRecord) => string | undefined) => parts.flatMap(part => (isRecord(part) ? (pick(part) ?? []) : []));
  const spoken = parts.flatMap(part => (typeof part === 'string' ? part : isRecord(part) ? (spokenIn(part) ?? []) : []));
  return {
    text: spoken.join('\n\n') || (textIn(message, contentNames) ?? ''),
    reasoning: textIn(message, reasoningNames) ?? texts(part => textIn(part, ['thinking', 'reasoning'])).join('\n\n'),
  };
}

function spokenIn(part: JsonRecord): string | undefined {
  const type = textIn(part, ['type']) ?? 'text';
  return /^(text|output_text|input_text)$/.test(type) && own(part, 'thought') !== true ? textIn(part, ['text']) : undefined;
}

export function modelOf(message: JsonRecord): { model?: string } {
  const model = textIn(message, ['model', 'model_slug', 'model_name']);
  return model ? { model } : {};
}

export function timeOf(message: JsonRecord): { time?: string } {
  const time = timeIn(message);
  return time ? { time } : {};
}
