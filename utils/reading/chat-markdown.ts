import { isoTime } from './iso-time.ts';
import type { Read } from './read.ts';
import { documentsOfTurns, type Turn } from './turns.ts';

const prompting = /^(prompt|user|you|you said|human|me|question|q|用户|用戶|你|我|提问|提問|问|使用者)$/i;
const answering =
  /^(response|assistant|chatgpt|chatgpt said|gpt|claude|gemini|deepseek|kimi|qwen|grok|copilot|ai|model|answer|bot|a|助手|助理|回答|答|模型)(\s*[(（].*[)）]|[-\s][\w.-]+)?$/i;
const thinking = /^(think|thinking|thoughts?|reasoning|思考|思考过程|思考過程|推理)$/i;
/** What an exporter writes below the last turn. */
const imprint = /\n-{3,}\s*\n+(powered by|exported (from|with|by))\b[^\n]*\s*$/i;

/**
 * The turns of a chat that an exporter wrote as Markdown: headings that say who speaks (`## Prompt:`, `### You`, `#### ChatGPT:`, `**User:**`).
 * Nothing where the shape is not sure: all such lines look alike, a prompt stands first, and an answer follows. The file is then one document.
 */
export function documentsOfChatMarkdown(source: string, file: string): Read[] | undefined {
  const text = source.replace(/^\ufeff/, '').replace(imprint, '\n');
  const heads = sureHeads(headsIn(text));
  if (!heads) return undefined;
  const turns = heads.map(({ role, end }, index): Turn => {
    const { time, rest } = timeAbove(text.slice(end, heads[index + 1]?.start ?? text.length));
    return { role, text: rest.replace(/\n-{3,}\s*$/, '\n'), ...(time && { time }) };
  });
  const title = /^# (.+)$/m.exec(text.slice(0, heads[0]?.start))?.[1]?.trim();
  const url = /\bhttps?:\/\/[^\s)>\]]+/.exec(text.slice(0, heads[0]?.start))?.[0];
  return documentsOfTurns(file, turns, { file, ...(title && { title }), ...(url && { url }) });
}

interface Head {
  readonly start: number;
  readonly end: number;
  readonly role: Turn['role'];
  /** How it is written. */
  readonly mark: string;
}

/** Those written alike, for an answer has headings of its own, and exporters write `**User:** name` above. */
function sureHeads(heads: readonly Head[]): readonly Head[] | undefined {
  const marks = new Set(heads.map(({ mark }) => mark));
  return [...marks]
    .map(mark => heads.filter(head => head.mark === mark))
    .find(alike => alike[0]?.role === 'prompt' && alike.some(({ role }) => role === 'answer'));
}

/** In one pass over the lines; none inside code. */
function headsIn(text: string): Head[] {
  const heads: Head[] = [];
  let fence: string | undefined;
  for (const { 0: line, index } of text.matchAll(/^.*$/gm)) {
    const opened = /^\s{0,3}(```+|~~~+)/.exec(line)?.[1];
    if (opened && (fence === undefined || opened.startsWith(fence))) fence = fence === undefined ? opened : undefined;
    const head = fence === undefined ? headOf(line) : undefined;
    if (head) heads.push({ ...head, start: index, end: index + head.length });
  }
  return heads;
}

/** `## Prompt:`, `#### You:`, `## 👤 User`; `**User:**`, `**User**:`, after which the turn may begin on the same line. */
function headOf(line: string): (Pick<Head, 'role' | 'mark'> & { length: number }) | undefined {
  const found = /^(#{1,6}) +(.{1,60}?)\s*$/.exec(line) ?? /^(\*\*)([^*]{1,60}?)(?:[:：]\*\*|\*\*[:：])/.exec(line);
  if (!found) return undefined;
  const name = (found[2] ?? '')
    .replace(/\*\*/g, '')
    .replace(/[:：]\s*$/, '')
    .replace(/^[^\p{L}]+/u, '')
    .trim();
  const role = prompting.test(name) ? 'prompt' : answering.test(name) ? 'answer' : thinking.test(name) ? 'reasoning' : undefined;
  return role && { role, mark: found[1] ?? '', length: found[0].length };
}

/** Some write the time alone on the first line of a turn. */
function timeAbove(text: string): { time?: string | undefined; rest: string } {
  const [, line = ''] = /^\s*([\d/.:,\- TAPM年月日]{8,40})\r?\n/.exec(text) ?? [];
  const time = line && isoTime(line);
  return time ? { time, rest: text.slice(text.indexOf(line) + line.length) } : { rest: text };
}
