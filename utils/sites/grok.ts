import type { Site } from './site.ts';

export const grok: Site = {
  id: 'grok',
  hosts: ['grok.com'],
  turn: '[id^="response-"]',
  prompt: ['.items-end .message-bubble', '.message-bubble:not(:has(.response-content-markdown))'],
  answer: ['.items-start .response-content-markdown', '.response-content-markdown'],
  reasoning: ['.thinking-container'],
  key: { attribute: 'id' },
  seen: 'public exporters of 2026, not seen by us',
};

/** Grok within X: nothing in its pages is known to last, so that their structure must tell. */
export const grokOnX: Site = {
  id: 'grok-x',
  hosts: ['x.com'],
  path: '/i/grok',
  prompt: ['[data-testid="grok-user-message"]'],
  answer: ['[data-testid="grok-response"]'],
  seen: 'one public exporter, not seen by us',
};
