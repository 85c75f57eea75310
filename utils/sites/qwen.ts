import type { Site } from './site.ts';

export const qwen: Site = {
  id: 'qwen',
  hosts: ['chat.qwen.ai'],
  turn: '.qwen-chat-message',
  prompt: ['.qwen-chat-message-user .user-message-content', '.qwen-chat-message-user'],
  answer: ['.qwen-chat-message-assistant .phase-answer', '.qwen-chat-message-assistant .qwen-markdown'],
  reasoning: ['.qwen-chat-message-assistant [class*="phase-think"], .qwen-chat-message-assistant [class*="thinking"]'],
  streaming: 'button.stop-button',
  key: { attribute: 'id' },
  seen: 'public exporters of 2026, not seen by us; reasoning and streaming are guesses',
};
