import type { Site } from './site.ts';

export const ernie: Site = {
  id: 'ernie',
  hosts: ['yiyan.baidu.com', 'ernie.baidu.com', 'wenxin.baidu.com'],
  prompt: ['[class*="questionText"]', '[class*="questionBox"]'],
  answer: ['[id^="answer_text"]', '[class*="md-stream-desktop"]'],
  reasoning: ['[class*="mdRenderContainer"], [class*="thinking"]'],
  seen: 'public exporters, not seen by us; prompt is a guess',
};
