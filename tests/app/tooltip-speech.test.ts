/// <reference path="../../.wxt/types/i18n.d.ts" />
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ComponentChildren } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import type { Span } from '../../utils/core/span.ts';
import { type Fact, facts, type Speech } from '../../utils/core/voice.ts';

// What the browser has and Node has not; in place before the module that asks for it is read.
let messages: Messages = {};
vi.stubGlobal('chrome', { i18n: { getMessage } });
const { SpeechHere } = await import('../../entrypoints/reader/tooltip-speech.tsx');

const text = '郭嘉昆表示，所謂「人類命運共同體」這句口號。';
const state = { ...spanOf('郭嘉昆'), kind: 'state' } as const;
const plainSpeaker = spanOf('郭嘉昆');

const english: readonly (readonly [fact: Fact, speaker: Speaker | undefined, cue: string, sentence: string])[] = [
  ['plain', undefined, '', 'The text’s own words: no speaker or distance found'],
  ['officialQuotes', undefined, '', 'The text’s own words: in quotation marks, as the term is officially written'],
  ['said', state, '表示', 'Reported: said by 郭嘉昆 (表示) — PRC state or Party'],
  ['said', plainSpeaker, '表示', 'Reported: said by 郭嘉昆 (表示)'],
  ['said', undefined, '表示', 'Reported: in words said by someone (表示)'],
  ['continued', state, '', 'Reported: speech of 郭嘉昆 in an earlier sentence goes on — PRC state or Party'],
  ['quoted', undefined, '', 'Reported: within a longer quotation'],
  ['headline', plainSpeaker, '', 'Reported: after 郭嘉昆 and a colon'],
  ['title', plainSpeaker, '', 'Reported: in the title of a speech, article or document by 郭嘉昆'],
  ['soCalled', undefined, '所謂', 'Mentioned: after “so-called” (所謂)'],
  ['scareQuotes', undefined, '', 'Mentioned: in quotation marks by itself, unlike the usual writing'],
  ['wordAboutWords', undefined, '口號', 'Mentioned: beside a word about words (口號)'],
  // Nobody is said to speak where the words are not spoken.
  ['wordAboutWords', state, '口號', 'Mentioned: beside a word about words (口號)'],
];

test.each(english)('%s', (fact, speaker, cue, sentence) => expect(told('en', fact, speaker, cue)).toBe(sentence));

test('Chinese', () => {
  expect(told('zh_TW', 'said', state, '表示')).toBe('轉述：郭嘉昆所說（表示），屬中國黨政方面');
  expect(told('zh_CN', 'said', state, '表示')).toBe('转述：郭嘉昆所说（表示），属中国党政方面');
});

describe.each(['en', 'zh_TW', 'zh_CN'])('%s', language => {
  test.each(Object.keys(facts) as Fact[])('%s has a sentence, with and without a speaker', fact => {
    const sentences = [told(language, fact, undefined, ''), told(language, fact, state, '表示')];
    for (const sentence of sentences) expect(sentence).toMatch(/^[^$\ue000-\uf8ff]{2,}(: |：)[^$\ue000-\uf8ff]{4,}$/);
    if (facts[fact] === 'reported') expect(sentences[1]).toContain('郭嘉昆');
  });
});

type Speaker = NonNullable<Speech['speaker']>;

interface Messages {
  readonly [key: string]: { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> };
}

function told(language: string, fact: Fact, speaker: Speaker | undefined, cue: string): string {
  messages = JSON.parse(readFileSync(path.join(import.meta.dirname, `../../assets/public/_locales/${language}/messages.json`), 'utf8'));
  const speech = { voice: facts[fact], ...(speaker && { speaker }), reason: { fact, ...(cue && { cue: spanOf(cue) }) } };
  return textOf(SpeechHere({ speech, text, language: 'zh-Hant', hue: 0 }));
}

function textOf(node: ComponentChildren): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node === 'object' && node !== null && 'props' in node)
    return textOf((node.props as { children?: ComponentChildren }).children);
  return String(node ?? '');
}

function spanOf(words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function getMessage(key: string, values: readonly string[]): string {
  const { message = '', placeholders = {} } = messages[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (_, name: string) => values[Number(placeholders[name.toLowerCase()]?.content.slice(1)) - 1] ?? '');
}
