import type { Site } from './site.ts';

export const doubao: Site = {
  id: 'doubao',
  hosts: ['doubao.com'],
  turn: '[data-testid="union_message"]',
  prompt: ['[data-testid="send_message"] [data-testid="message_text_content"]', '[data-testid="send_message"]'],
  answer: ['[data-testid="receive_message"] [data-testid="message_text_content"]', '[data-testid="receive_message"]'],
  reasoning: ['[data-testid="receive_message"] [class*="think-"]'],
  key: { selector: '[data-message-id]', attribute: 'data-message-id' },
  seen: 'public exporters of 2025 and 2026, not seen by us',
};
