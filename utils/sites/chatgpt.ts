import type { Site } from './site.ts';

/** Turns that are far away lose their content, but keep their place: they are numbered without gaps. */
export const chatgpt: Site = {
  id: 'chatgpt',
  hosts: ['chatgpt.com', 'chat.openai.com'],
  turn: '[data-testid^="conversation-turn-"]',
  prompt: ['[data-message-author-role="user"]'],
  answer: ['[data-message-author-role="assistant"]'],
  streaming: '[data-testid="stop-button"]',
  key: { attribute: 'data-turn-id' },
  ordinal: { attribute: 'data-testid' },
  model: { selector: '[data-message-model-slug]', attribute: 'data-message-model-slug' },
  seen: 'saved page of 2026-02; streaming: public exporters, not seen by us',
};
