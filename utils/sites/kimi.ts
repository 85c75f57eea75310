import type { Site } from './site.ts';

export const kimi: Site = {
  id: 'kimi',
  hosts: ['kimi.com', 'kimi.moonshot.cn'],
  turn: '.chat-content-item, .segment-user, .segment-assistant',
  prompt: ['.user-content', '.segment-user', '.chat-content-item-user'],
  answer: ['.segment-assistant .markdown', '.chat-content-item-assistant .markdown'],
  // What its tools were asked and gave stands beside what it thought.
  reasoning: ['.thinking-container, .toolcall-flow, .toolcall-content-text'],
  seen: 'public exporters of 2026, not seen by us',
};
