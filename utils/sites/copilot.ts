import type { Site } from './site.ts';

export const copilot: Site = {
  id: 'copilot',
  hosts: ['copilot.microsoft.com'],
  prompt: ['[data-content="user-message"]'],
  answer: ['[data-content="ai-message"]'],
  seen: 'public exporters of 2026, not seen by us',
};
