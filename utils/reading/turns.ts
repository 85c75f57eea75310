import type { About, Role, TextDocument } from '../report/document.ts';
import type { TextKind } from '../report/readable-text.ts';
import type { Problem, Read } from './read.ts';
import { apart } from './thinking.ts';

/** One message of a chat, as it was recorded. */
export interface Turn {
  readonly role: Exclude<Role, 'page'>;
  readonly text: string;
  /** Default: Markdown, which chats are written in; prompts are plain. */
  readonly kind?: TextKind;
  readonly model?: string;
  readonly time?: string;
}

/**
 * The turns of a chat as documents. Prompts and answers are numbered from 1, `ID#3`; the reasoning before an answer has its number, `ID#3-reasoning`.
 * What an answer holds in `<think>…</think>` is reasoning.
 */
export function documentsOfTurns(id: string, turns: readonly (Turn | Problem)[], about: About): Read[] {
  const documents: Read[] = [];
  let number = 0;
  let reasoning: Turn[] = [];
  const give = (turn: Turn, suffix = '') => {
    if (/\S/.test(turn.text)) documents.push(documentOf(turn, `${id}#${number}${suffix}`, { ...about, conversation: id, turn: number }));
  };
  const giveReasoning = () => {
    const [first] = reasoning;
    if (first) give({ ...first, text: reasoning.map(({ text }) => text).join('\n\n') }, '-reasoning');
    reasoning = [];
  };
  for (const turn of turns.flatMap(parts)) {
    if ('problem' in turn) documents.push(turn);
    else if (turn.role === 'reasoning') reasoning.push(turn);
    else {
      // What was thought before a prompt belongs to an answer that never came.
      if (turn.role === 'prompt' && reasoning.length) {
        number++;
        giveReasoning();
      }
      number++;
      giveReasoning();
      give(turn);
    }
  }
  number++;
  giveReasoning();
  return documents;
}

function parts(turn: Turn | Problem): (Turn | Problem)[] {
  if ('problem' in turn || turn.role !== 'answer') return [turn];
  const { reasoning, answer } = apart(turn.text);
  return [...(reasoning ? [{ ...turn, role: 'reasoning', text: reasoning } as const] : []), { ...turn, text: answer }];
}

function documentOf({ role, text, kind, model, time }: Turn, id: string, about: About): TextDocument {
  return {
    id,
    text,
    kind: kind ?? (role === 'prompt' ? 'plain' : 'markdown'),
    role,
    about: { ...about, ...(model && { model }), ...(time && { time }) },
  };
}
