import type { Site } from './site.ts';

/** A report of its research stands beside the conversation, and is an answer too. */
export const gemini: Site = {
  id: 'gemini',
  hosts: ['gemini.google.com'],
  turn: '.conversation-container, share-turn-viewer',
  prompt: ['user-query .query-text', 'user-query'],
  answer: ['message-content', 'model-response'],
  reasoning: ['model-thoughts, [data-test-id="thoughts-content"]'],
  key: { attribute: 'id' },
  seen: 'saved pages of 2026-01 and 2026-07, a report and a shared conversation; reasoning: public exporters, not seen by us',
};
