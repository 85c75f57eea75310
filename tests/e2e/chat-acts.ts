/** Simulated chats are written to by `chat`, as their page has it. */
interface ChatPage {
  ask(id: number, text: string): void;
  answer(id: number, text: string, thought?: string): void;
  grow(id: number, tokens: readonly string[]): Promise<void>;
  render(id: number, tokens: readonly string[]): Promise<void>;
  replace(id: number, text: string): void;
  remove(id: number): void;
  scroll(): void;
  go(path: string): void;
}

/** What a chat is told to do: a name, and what it is given. */
export type Act = readonly [name: keyof ChatPage, ...given: readonly unknown[]];

/** Runs in the page. */
export async function act(acts: readonly Act[]): Promise<void> {
  const { chat } = window as unknown as { readonly chat: Record<string, (...given: readonly unknown[]) => unknown> };
  for (const [name, ...given] of acts) await chat[name]?.(...given);
}

export const tokens = Array.from('会议谈到四个自信，也谈到两个确立。|文件里两次出现全过程人民民主，一次在标题，一次在结尾。');
export const first = tokens.join('').replace('|', '\n\n');
export const second = '第一轮会谈结束后，发言人表示愿意讲好中国故事，记者追问数字从何而来。';
export const thought = '先想一想四个自信是什么，再答。';
export const refusal = '你好，这个问题我暂时无法回答，让我们换个话题再聊聊吧。';
