import type { Site } from './site.ts';

/** Its list is virtual: turns leave the page when they are scrolled away. The keys count messages, also those of other versions of an answer: no numbering. */
export const deepseek: Site = {
  id: 'deepseek',
  hosts: ['chat.deepseek.com'],
  turn: '[data-virtual-list-item-key]',
  prompt: ['.ds-message > .fbb737a4', '.ds-message:not(:has(.ds-markdown, .ds-think-content))'],
  answer: ['.ds-assistant-message-main-content', '.ds-message .ds-markdown'],
  reasoning: ['.ds-think-content'],
  key: { attribute: 'data-virtual-list-item-key' },
  seen: 'saved page of 2026-07, a shared conversation; reasoning: public exporters, not seen by us',
};
