import type { Site } from './site.ts';

export const claude: Site = {
  id: 'claude',
  hosts: ['claude.ai'],
  prompt: ['[data-testid="user-message"]', '.font-user-message'],
  answer: ['.font-claude-response', '[data-testid="assistant-message"]', '.font-claude-message'],
  streaming: '[data-is-streaming="true"]',
  seen: 'public exporters of 2026, not seen by us; reasoning is not told apart',
};
