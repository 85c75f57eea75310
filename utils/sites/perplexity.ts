import type { Site } from './site.ts';

/** A report of its research is an answer beside the one that introduces it. */
export const perplexity: Site = {
  id: 'perplexity',
  hosts: ['perplexity.ai'],
  prompt: ['[class*="group/query"]'],
  answer: ['[id^="markdown-content-"], .prose'],
  key: { attribute: 'id' },
  seen: 'saved pages of 2026-02',
};
