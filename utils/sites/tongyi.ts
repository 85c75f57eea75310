import type { Site } from './site.ts';

/** 通义千问, the Chinese service beside chat.qwen.ai. */
export const tongyi: Site = {
  id: 'tongyi',
  hosts: ['tongyi.com', 'tongyi.aliyun.com', 'qianwen.com', 'qianwen.aliyun.com'],
  prompt: ['[class^="questionItem"] [class*="bubble"], [class*=" questionItem"] [class*="bubble"]', '[class*="questionItem"]'],
  answer: ['[class*="answerItem"] [class*="markdown"]', '[class*="qk-markdown"]', '.tongyi-markdown'],
  reasoning: ['[class*="thinkContent"], [class*="thinking"]'],
  seen: 'public exporters, not seen by us; reasoning is a guess',
};
