import { describe, expect, test } from 'vitest';
import { type Voice, voices } from '../../../utils/core/voice.ts';
import { endMark, pageOf } from '../../fixtures/page-cases.ts';
import type { Tab } from '../drivers/driver.ts';
import { expectHits, expectUntouched } from '../expect-hits.ts';
import { paintedNow } from '../in-page/painted.ts';
import type { Stage } from '../stage.ts';

/** One sentence each, so plain that nobody would read it otherwise. The end mark of the page is the text's own words too. */
const sentences: readonly { readonly voice: Voice; readonly sentence: string; readonly hit: string; readonly reason: RegExp }[] = [
  {
    voice: 'own',
    sentence: '我們堅持全過程人民民主。',
    hit: '全過程人民民主',
    reason: /The text’s own words : no speaker or distance found/,
  },
  {
    voice: 'reported',
    sentence: '習近平強調，要堅持全過程人民民主。',
    hit: '全過程人民民主',
    reason: /Reported : said by 習近平 \( 強調 \) — PRC state or Party/,
  },
  {
    voice: 'mentioned',
    sentence: '所謂全過程人民民主，不過是一句口號。',
    hit: '全過程人民民主',
    reason: /Mentioned : .*\( (所謂|口號) \)/,
  },
];
const body = sentences.map(({ sentence }) => `<p style="margin-bottom:40px">${sentence}</p>`).join('\n');
const hits = [...sentences.map(({ hit }) => hit), endMark];

/** Who speaks a formula: by its line, in its tooltip, in the popup. */
export function voiceSuite(stage: Stage): void {
  describe('voice', () => {
    test('each has its highlight, of the same hue and another line', async () => {
      const tab = await shownIn(stage);
      const names = (await tab.evaluate(paintedNow)).slice(0, 3).map(({ name }) => Number(name.slice(1)));
      expect(names.map(name => voices[Math.floor(name / 8)])).toEqual(sentences.map(({ voice }) => voice));
      expect(new Set(names.map(name => name % 8)).size).toBe(1);
      expect(await tab.evaluate(lineStyles, names)).toEqual(['solid', 'dashed', 'dotted']);
      await expectUntouched(tab);
    });

    test.each(sentences)('$voice: the tooltip says why', async ({ voice, reason }) => {
      const tab = await shownIn(stage);
      const index = sentences.findIndex(each => each.voice === voice);
      const box = (await tab.evaluate(paintedNow))[index]?.boxes[0];
      if (!box) throw new Error('The hit has no box.');
      await tab.point({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      await expect.poll(async () => (await tab.tooltip())?.text ?? '', { timeout: 4_000 }).toMatch(reason);
      await expectUntouched(tab);
    });

    test('what is read anew has the voice of the new sentence', async () => {
      const tab = await shownIn(stage);
      await tab.evaluate(sentence => {
        const paragraph = document.querySelector('p');
        if (paragraph) paragraph.textContent = sentence;
      }, sentences[1]?.sentence);
      const voiceNow = async () => voices[Math.floor(Number((await tab.evaluate(paintedNow))[0]?.name.slice(1)) / 8)];
      await expect.poll(voiceNow, { timeout: 4_000 }).toBe('reported');
    });

    test('the popup counts each', async () => {
      stage.put('/inner.html', pageOf({ body: `<p>${sentences[2]?.sentence}</p>` }));
      const tab = await stage.show(pageOf({ body: `${body}<iframe src="/inner.html"></iframe>` }));
      await expectHits(tab, hits);
      await expect.poll(() => tab.badge(), { timeout: 4_000 }).toBe('6');
      const popup = await stage.driver.openExtensionPage(`popup.html?tab=${await tab.id()}`);
      const counts = () => popup.evaluate(() => [...document.querySelectorAll<HTMLElement>('.voices li')].map(item => item.innerText));
      await expect.poll(counts, { timeout: 8_000 }).toEqual(['3 own', '1 reported', '2 mentioned']);
      await popup.close();
    });
  });
}

async function shownIn(stage: Stage): Promise<Tab> {
  const tab = await stage.show(pageOf({ body }));
  await expectHits(tab, hits);
  return tab;
}

/** Runs in the page. */
function lineStyles(names: readonly number[]): string[] {
  return names.map(name => getComputedStyle(document.body, `::highlight(x${name})`).textDecorationStyle);
}
