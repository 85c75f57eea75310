import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { allowsOf, defaultLexicons } from '../../../utils/lexicon/selection.ts';
import { compileCurated } from '../../../utils/node/curated.ts';
import type { TextDocument } from '../../../utils/report/document.ts';
import { createReporter } from '../../../utils/report/report.ts';
import { chatShapes, simulatedChat } from '../../fixtures/chats/simulated.ts';
import { endMark, pageOf } from '../../fixtures/page-cases.ts';
import { type Act, act, first, refusal, second, thought, tokens } from '../chat-acts.ts';
import { pause } from '../collect-hits.ts';
import { expectHits, expectUntouched, textsIn } from '../expect-hits.ts';
import { type Handle, handleOf } from '../page-handle.ts';
import type { Stage } from '../stage.ts';

/** What a page hands over as text, and the way back from there into the page. */
export function chatSuite(stage: Stage): void {
  describe.each(chatShapes)('chat shaped as $site', shape => {
    const show = async (path = '/c/1') => {
      stage.put(path, simulatedChat(shape));
      const tab = await stage.open(path, shape.host && `${shape.host}.localhost`);
      return { tab, acts: (...acts: readonly Act[]) => tab.evaluate(act, acts) };
    };
    /** Waits until this is what is kept: role, text, and whether it was taken back. */
    const expectKept = (handle: Handle, expected: readonly string[]) =>
      expect
        .poll(async () => (await handle.read()).documents.filter(({ role }) => role !== 'page').map(line), { timeout: 8_000 })
        .toEqual(expected);
    const line = ({ role, text, about }: TextDocument) => `${role} ${text}${about.withdrawn ? ' (withdrawn)' : ''}`;

    test('prompts, reasoning and answers apart, and what is beside them', async () => {
      const { tab, acts } = await show();
      await acts(['ask', 1, '<p>会议谈到什么？</p>'], ['answer', 2, `<p>${second}</p>`, `<p>${thought}</p>`]);
      const hasThought = shape.answer.includes('thought');
      await withHandle(stage, tab, async handle => {
        await expectKept(handle, ['prompt 会议谈到什么？', ...(hasThought ? [`reasoning ${thought}`] : []), `answer ${second}`]);
        const { documents, chat } = await handle.read();
        expect(chat).toEqual({ site: shape.site, read: 2, ...(shape.site === 'chatgpt' && { unseen: 0 }) });
        expect(documents.at(-1)).toMatchObject({ id: 'page', role: 'page', text: expect.stringContaining('历史对话：谈天气') });
        expect(documents.find(({ role }) => role === 'answer')?.about).toMatchObject({
          site: shape.site,
          conversation: '/c/1',
          turn: 2,
          ...(shape.site === 'chatgpt' && { model: 'model-x' }),
        });
        const { byRole, hits } = await handle.summary();
        expect(byRole).toEqual({ answer: 1, reasoning: hasThought ? 1 : 0, prompt: 0, page: 0 });
        expect(hits).toBe(hasThought ? 2 : 1);
        const answer = documents.find(({ role }) => role === 'answer');
        const start = answer?.text.indexOf('讲好中国故事') ?? -1;
        expect(await handle.reveal(answer?.id ?? '', { start, end: start + 6 }, '讲好中国故事')).toBe(true);
        await expect.poll(async () => (await tab.tooltip())?.text, { timeout: 4_000 }).toContain('講好');
      });
    });

    test('an answer is written, nobody asks for it, and it is taken back', async () => {
      const { tab, acts } = await show();
      await acts(['ask', 1, '<p>会议谈到什么？</p>'], ['render', 2, tokens]);
      await pause(1_500);
      await acts(['replace', 2, refusal]);
      await pause(1_000);
      await withHandle(stage, tab, async handle => {
        await expectKept(handle, ['prompt 会议谈到什么？', `answer ${first} (withdrawn)`, `answer ${refusal}`]);
        const withdrawn = (await handle.read()).documents.find(({ about }) => about.withdrawn)?.about.withdrawn ?? '';
        expect(Date.now() - Date.parse(withdrawn)).toBeLessThan(60_000);
      });
    });

    test('turns that are scrolled away are kept, and another conversation begins anew', async () => {
      const { tab, acts } = await show();
      await acts(
        ['ask', 1, '<p>会议谈到什么？</p>'],
        ['grow', 2, Array.from(second)],
        ['ask', 3, '<p>还有呢？</p>'],
        ['answer', 4, `<p>${refusal}</p>`],
      );
      await withHandle(stage, tab, async handle => {
        const all = ['prompt 会议谈到什么？', `answer ${second}`, 'prompt 还有呢？', `answer ${refusal}`];
        await expectKept(handle, all);
        await acts(['scroll'], ['remove', 1], ['remove', 2]);
        await pause(1_000);
        await expectKept(handle, all);
        await acts(['go', '/c/2'], ['ask', 1, '<p>天气如何？</p>'], ['answer', 2, '<p>傍晚下了一阵雨，街上的人走得很快。</p>']);
        await expectKept(handle, ['prompt 天气如何？', 'answer 傍晚下了一阵雨，街上的人走得很快。']);
      });
    });
  });

  test('turns that the page numbers and never showed are counted', async () => {
    const shape = chatShapes.find(({ site }) => site === 'chatgpt');
    if (!shape) throw new Error('There is no such shape.');
    const tab = await stage.show(simulatedChat(shape), '', 'chatgpt.com.localhost');
    await tab.evaluate(act, [
      ['ask', 7, '<p>还有呢？</p>'],
      ['answer', 8, `<p>${second}</p>`],
    ] satisfies Act[]);
    await withHandle(stage, tab, async handle => {
      await expect.poll(async () => (await handle.read()).chat, { timeout: 8_000 }).toEqual({ site: 'chatgpt', read: 2, unseen: 6 });
    });
  });

  test.each(noChats)('no chat: %s', async (_name, body) => {
    const tab = await stage.show(pageOf({ body }));
    await expectHits(tab, [endMark]);
    await withHandle(stage, tab, async handle => {
      const { chat, documents } = await handle.read();
      expect(chat).toBeUndefined();
      expect(documents).toHaveLength(1);
    });
  });

  describe.skipIf(!existsSync(savedChats))('saved chats, where they are', () => {
    test.each(savedShapes)('$file', async ({ file, host, roles, starts }) => {
      // Where there is no Chinese, nothing is read: a line of it makes sure of that.
      const body = `${readFileSync(`${savedChats}${file}`, 'utf8')}<p>中文</p>`;
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'; frame-src 'none'" };
      const tab = await stage.show({ body, headers }, '', `${host}.localhost`);
      await withHandle(stage, tab, async handle => {
        const turns = async () => (await handle.read()).documents.filter(({ role }) => role !== 'page');
        const told = async () => (await turns()).map(({ role }) => role[0]).join('');
        await expect.poll(told, { timeout: 20_000 }).toBe(roles);
        const texts = (await turns()).map(({ text }) => text.replace(/\s+/g, ' ').trim());
        starts.forEach((start, i) => {
          expect(texts[i]?.slice(0, start.length)).toBe(start);
        });
      });
    });
  });

  test.each(newsPages)('no chat: saved page %s', async name => {
    const headers = { 'content-type': 'text/html', 'content-security-policy': "script-src 'none'; frame-src 'none'" };
    const tab = await stage.show({ body: readFileSync(savedNews + name), headers });
    await withHandle(stage, tab, async handle => {
      await expect.poll(async () => (await handle.read())?.documents.length, { timeout: 8_000 }).toBe(1);
      expect((await handle.read()).chat).toBeUndefined();
    });
  });

  describe('page text', () => {
    test('the sample article: the text has the hits and voices that the page shows', async () => {
      const tab = await stage.open('/');
      await expect.poll(() => textsIn(tab), { timeout: 8_000 }).not.toEqual([]);
      await withHandle(stage, tab, async handle => {
        await expect.poll(async () => (await handle.summary()).state, { timeout: 8_000 }).toBe('read');
        const { about, documents } = await handle.read();
        expect(about).toMatchObject({ language: 'zh-Hant-TW', title: '聽懂發言台：公文裡的固定說法 · 提法週報' });
        expect(about.url).toBe(`${stage.origin()}/`);
        expect(Date.now() - Date.parse(about.time ?? '')).toBeLessThan(60_000);
        expect(documents.map(({ id, role, kind }) => ({ id, role, kind }))).toEqual([{ id: 'page', role: 'page', kind: 'plain' }]);
        const summary = await handle.summary();
        const found = reported(documents[0]?.text ?? '');
        expect(found.byVoice).toEqual(summary.byVoice);
        expect(found.byEntry).toEqual(summary.byEntry);
        expect(found.han).toBe(summary.han);
      });
    });

    test('blocks come in the order of the page, through shadow roots, slots and what was put in later', async () => {
      const tab = await stage.show(
        pageOf({
          head: '<link rel="canonical" href="https://example.org/a"><style>x-a{display:block}</style>',
          body: `<div>一段<p id="b">二段<br>第二行</p>三段</div>
            <x-a><template shadowrootmode="open"><p>四段</p><slot></slot><p>六段</p></template><p>五段</p></x-a>
            <p hidden>看不见</p><ul><li>八段</li><li>九段 <code>x</code> 四个自信</li></ul><pre>十\n十一</pre>`,
        }),
      );
      await expectHits(tab, ['四个自信', endMark]);
      await tab.evaluate(() => document.querySelector('ul')?.insertAdjacentHTML('beforebegin', '<p>七段</p>'));
      await withHandle(stage, tab, async handle => {
        const text = async () => (await handle.read()).documents[0]?.text.split('\n\n').map(block => block.trim());
        const expected = ['一段', '二段\u2028第二行', '三段', '四段', '五段', '六段', '七段', '八段', '九段 \ufffc 四个自信', '十\n十一'];
        await expect.poll(async () => (await text())?.slice(0, expected.length), { timeout: 4_000 }).toEqual(expected);
        expect((await handle.read()).about.canonicalUrl).toBe('https://example.org/a');
      });
    });

    test('a hit is led to: in view, with its tooltip, flashed, and the focus stays', async () => {
      const far = '<div style="height:3000px"></div>';
      const tab = await stage.show(
        pageOf({ body: `<p>会议谈到四个自信。</p>${far}<p>会议谈到两个确立。</p>${far}<p>又谈到四个自信。</p>` }),
      );
      await expectHits(tab, ['四个自信']);
      await withHandle(stage, tab, async handle => {
        const { documents } = await handle.read();
        const text = documents[0]?.text ?? '';
        const start = text.indexOf('两个确立');
        expect(await handle.reveal('page', { start, end: start + 4 }, '两个确立')).toBe(true);
        await expect.poll(() => tab.evaluate(() => CSS.highlights.get('y')?.size), { timeout: 1_500 }).toBe(1);
        await expect.poll(async () => (await tab.tooltip())?.text, { timeout: 4_000 }).toContain('兩個確立');
        await expect.poll(() => tab.evaluate(isInView, '两个确立'), { timeout: 4_000 }).toBe(true);
        expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('body');
        await expect.poll(() => tab.evaluate(() => CSS.highlights.has('y')), { timeout: 4_000 }).toBe(false);
        await expectUntouched(tab);
        // The paragraph before it goes: the place has moved, the words are found again. Then they go too.
        await tab.evaluate(() => document.querySelector('p')?.remove());
        await expect.poll(async () => (await handle.read()).documents[0]?.text.indexOf('两个确立')).toBeLessThan(start);
        expect(await handle.reveal('page', { start, end: start + 4 }, '两个确立')).toBe(true);
        await tab.evaluate(() => document.querySelectorAll('p')[0]?.remove());
        await expect.poll(async () => (await handle.read()).documents[0]?.text).not.toContain('两个确立');
        expect(await handle.reveal('page', { start, end: start + 4 }, '两个确立')).toBe(false);
      });
    });
  });
}

/** Pages with fields to write in and people who write, but no assistant among them. */
const noChats: readonly (readonly [string, string])[] = [
  [
    'a forum',
    '<ul class="comments"><li class="comment"><a class="user-name">小王</a><div class="content">会议谈到什么？</div></li><li class="comment"><a class="user-name">小李</a><div class="content">不清楚，等公报吧。</div></li></ul><textarea></textarea>',
  ],
  [
    'questions and answers',
    '<div class="question"><div class="user">小王</div><p>会议谈到什么？</p></div><div class="answer"><div class="user">小李</div><p>谈到天气。</p></div><form><textarea></textarea></form>',
  ],
  [
    'a group where a bot is marked',
    '<ol><li><h3><span class="user-name">小王</span></h3><p>会议谈到什么？</p></li><li><h3><span class="user-name">天气</span><span class="bot-tag">BOT</span></h3><p>多云。</p></li></ol><div role="textbox" contenteditable="true"></div>',
  ],
];

/** Texts of others, read where they lie. */
const savedChats = fileURLToPath(new URL('../../../../shared/corpora/f_html/chat_dom/', import.meta.url));
/** What a reader of these pages sees: whose words follow one another (by the first letters of their roles), and how they begin. */
const savedShapes: readonly { readonly file: string; readonly host: string; readonly roles: string; readonly starts: readonly string[] }[] =
  [
    {
      file: 'UjjwalTiwari00__tests_fixtures_deepseek.html',
      host: 'chat.deepseek.com',
      roles: 'papapa',
      starts: ['hii', 'Hello!', 'how are you', 'I', 'what do you think about kimi k.3', 'Kimi K3 是'],
    },
    {
      file: 'UjjwalTiwari00__tests_fixtures_gemini.html',
      host: 'gemini.google.com',
      roles: 'papa',
      starts: ['', '', 'what do you think about claude and chatgpr', 'Both Claude'],
    },
    {
      file: 'adamlporter__test_fixtures_html_chatgpt_chat-simple.html',
      host: 'chatgpt.com',
      roles: 'papapapaapa',
      starts: [
        'ChatGPTの',
        'はい',
        '次は',
        'いいえ',
        'この Research',
        '承知しました',
        'ChatGPT の',
        '了解しました',
        'ChatGPTの機能概要',
        '数式を',
        'はい、',
      ],
    },
    { file: 'adamlporter__test_fixtures_html_gemini_deep-research.html', host: 'gemini.google.com', roles: 'a', starts: ['Deep Research'] },
    {
      file: 'adamlporter__test_fixtures_html_perplexity_chat-simple.html',
      host: 'www.perplexity.ai',
      roles: 'papapa',
      starts: ['erplexityの', 'はい', '次は', 'いいえ', 'LaTeX', 'いくつか'],
    },
    {
      file: 'adamlporter__test_fixtures_html_perplexity_deep-research.html',
      host: 'www.perplexity.ai',
      roles: 'paa',
      starts: ['Perplexity の', 'Perplexity AI 提供', 'Perplexity AI の'],
    },
  ];
/** Of the saved pages of news some, from all over the list. */
const savedNews = fileURLToPath(new URL('../../../../shared/corpora/f_html/pages/', import.meta.url));
const newsPages = existsSync(savedNews) ? readdirSync(savedNews).filter((_, i) => i % 7 === 0) : [];

const tables = compileCurated();
const report = createReporter(tables, allowsOf(tables, { lexicons: defaultLexicons(tables), tier: 'core' }));

function reported(text: string) {
  const { hits, han } = report(text, 'plain');
  const byVoice = { own: 0, reported: 0, mentioned: 0 };
  const byEntry: Record<string, number> = {};
  for (const { voice, entry } of hits) {
    byVoice[voice]++;
    byEntry[entry] = (byEntry[entry] ?? 0) + 1;
  }
  return { byVoice, byEntry, han };
}

async function withHandle(stage: Stage, tab: Awaited<ReturnType<Stage['open']>>, act: (handle: Handle) => Promise<void>): Promise<void> {
  const handle = await handleOf(stage, tab);
  try {
    await act(handle);
  } finally {
    await handle.close();
  }
}

/** Runs in the page: is a paragraph with these words in the viewport? */
function isInView(words: string): boolean {
  const box = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(words))?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
}
