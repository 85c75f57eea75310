import { chatgpt } from './chatgpt.ts';
import { claude } from './claude.ts';
import { copilot } from './copilot.ts';
import { deepseek } from './deepseek.ts';
import { doubao } from './doubao.ts';
import { ernie } from './ernie.ts';
import { gemini } from './gemini.ts';
import { grok, grokOnX } from './grok.ts';
import { kimi } from './kimi.ts';
import { perplexity } from './perplexity.ts';
import { qwen } from './qwen.ts';
import type { Site } from './site.ts';
import { tongyi } from './tongyi.ts';

/** The chatbots whose pages are known. One more is one file more, and one line here. */
export const sites: readonly Site[] = [
  chatgpt,
  claude,
  copilot,
  deepseek,
  doubao,
  ernie,
  gemini,
  grok,
  grokOnX,
  kimi,
  perplexity,
  qwen,
  tongyi,
];

/** What is known of the page at an address. `chat.deepseek.com.localhost` stands for the site itself: so saved pages are served to be worked on. */
export function siteFor(address: string, path: string): Site | undefined {
  const host = address.replace(/\.localhost$/, '');
  return sites.find(site => path.startsWith(site.path ?? '/') && site.hosts.some(known => host === known || host.endsWith(`.${known}`)));
}
