import { describe, expect, test } from 'vitest';
import { anyChat, type Marked, markOf } from '../../utils/sites/any-chat.ts';
import { siteFor, sites } from '../../utils/sites/index.ts';

describe('whose words an element says it holds', () => {
  test.each<[string, string | undefined]>([
    ['data-role=user', 'prompt [data-role="user"]'],
    ['data-message-author-role=assistant', 'answer [data-message-author-role="assistant"]'],
    ['data-role=page', undefined], // jQuery Mobile
    ['data-author=王小明', undefined],
    ['class=user-message', 'prompt .user-message'],
    ['class=chatItem messageAssistant', 'answer .messageAssistant'],
    ['class=chat__bot-bubble', 'answer .chat__bot-bubble'],
    ['class=assistant', 'answer .assistant'],
    ['class=user-name', undefined],
    ['class=username', undefined],
    ['class=bot-tag', undefined],
    ['class=user-assistant-message', undefined],
    ['class=email-content main-text', undefined],
    ['class=md:user-message', undefined],
  ])('%s', (given, expected) => {
    const [name = '', value = ''] = given.split('=');
    const mark = name === 'class' ? markOf([], value.split(' ')) : markOf([[name, value]], []);
    expect(mark && `${mark.role} ${mark.selector}`).toBe(expected);
  });
});

describe('a page is taken for a chat', () => {
  /** `u` and `a` are messages with the number of the list they stand in, below a row of their own where a dash follows. */
  const shape = (text: string): Marked[] =>
    text.split(' ').map((word, i) => ({
      mark: word.startsWith('u') ? { role: 'prompt', selector: '.u' } : { role: 'answer', selector: '.a' },
      ancestors: word.endsWith('-') ? [100 + i, Number(word[1])] : [Number(word[1]), 50],
    }));
  test.each<[string, boolean]>([
    ['u1 a1', true],
    ['u1 a1 u1 a1 a1', true],
    ['u1- a1- u1- a1-', true], // each message in a row of its own
    ['u1 u1 u1 u1', false],
    ['a1 a1', false],
    ['u1 u1 u1 u1 u1 a1', false], // they do not take turns
    ['u1', false],
  ])('%s: %s', (text, expected) => expect(anyChat(shape(text)) !== undefined).toBe(expected));

  test('and its messages are found by what marks them', () =>
    expect(anyChat(shape('u1 a1'))).toMatchObject({ id: 'any-chat', prompt: ['.u'], answer: ['.a'] }));
});

test.each([
  ['chat.deepseek.com', '/a/chat/s/1', 'deepseek'],
  ['www.kimi.com', '/chat/1', 'kimi'],
  ['kimi.moonshot.cn', '/', 'kimi'],
  ['www.doubao.com', '/chat/1', 'doubao'],
  ['x.com', '/i/grok', 'grok-x'],
  ['x.com', '/home', undefined],
  ['notchatgpt.com', '/', undefined],
  ['deepseek.com', '/', undefined],
])('%s%s is %s', (host, path, id) => expect(siteFor(host, path)?.id).toBe(id));

test('ids of sites are their own, and each says from what it was learned', () => {
  expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
  for (const { id, hosts, seen } of sites) {
    expect(hosts.length, id).toBeGreaterThan(0);
    expect(seen, id).toMatch(/saved page|exporter/);
  }
});
