import { describe, expect, test } from 'vitest';
import { allowsOf, defaultLexicons } from '../../../utils/lexicon/selection.ts';
import { compileCurated } from '../../../utils/node/curated.ts';
import { createReporter } from '../../../utils/report/report.ts';
import { endMark, pageOf } from '../../fixtures/page-cases.ts';
import { expectHits, expectUntouched, textsIn } from '../expect-hits.ts';
import { type Handle, handleOf } from '../page-handle.ts';
import type { Stage } from '../stage.ts';

/** What a page hands over as text, and the way back from there into the page. */
export function chatSuite(stage: Stage): void {
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
