/** The two parts of what a reasoning model gave out. */
export interface Answer {
  readonly reasoning: string;
  readonly answer: string;
}

/**
 * Cuts an answer at its `<think>…</think>`, which stands first. Some records lack the opening tag, for the prompt ended with it;
 * where the closing one is missing, the model was cut short and never answered.
 */
export function apart(text: string): Answer {
  const open = /^\s*<think(?:ing)?>/i.exec(text)?.[0] ?? '';
  const close = /<\/think(?:ing)?>/i.exec(text);
  if (close) return { reasoning: text.slice(open.length, close.index), answer: text.slice(close.index + close[0].length) };
  return open ? { reasoning: text.slice(open.length), answer: '' } : { reasoning: '', answer: text };
}
