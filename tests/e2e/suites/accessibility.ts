import { describe, expect, test } from 'vitest';
import { chatShapes, simulatedChat } from '../../fixtures/chats/simulated.ts';
import { pageOf } from '../../fixtures/page-cases.ts';
import { accessibilityProblems } from '../accessibility-of.ts';
import { act, second } from '../chat-acts.ts';
import type { Tab } from '../drivers/driver.ts';
import { paintedNow } from '../in-page/painted.ts';
import { soon, textOf } from '../report-page.ts';
import { giveFile, press as pressIn, withSettings, write } from '../settings-page.ts';
import type { Stage } from '../stage.ts';
import { choose, give, press, statusOf } from './workbench.ts';

const body = `<p>会议谈到四个自信、粗暴干涉中国内政。发言人表示，中方将继续讲好中国故事。</p><p>一位学者说，所谓“四个自信”只是口号。</p>`;
const records = ['甲', '乙', '丙', '甲', '乙']
  .map((model, id) =>
    JSON.stringify({ id, model, question: '怎么看？', text: id % 2 ? '坚持以人民为中心，讲好中国故事。' : '各方看法不一。' }),
  )
  .join('\n');

/** Every state of every page of the extension, in light and dark, by axe. */
export function accessibilitySuite(stage: Stage): void {
  describe('accessibility', () => {
    test('popup and report of a page with formulas', async () => {
      const tab = await stage.show(pageOf({ body }));
      await expect.poll(() => tab.badge(), soon).not.toBe('');
      const id = await tab.id();
      await inBothSchemes(stage, `popup.html?tab=${id}`, '.lexicons');
      await inBothSchemes(stage, `sidepanel.html?tab=${id}`, '[role="row"]');
    });

    test('popup and report of a page without Chinese text, and of none', async () => {
      const tab = await stage.show({ body: '<!doctype html><p>No Chinese here.</p>' });
      const id = await tab.id();
      await inBothSchemes(stage, `popup.html?tab=${id}`, '.state');
      await inBothSchemes(stage, `sidepanel.html?tab=${id}`, '.state');
      await inBothSchemes(stage, 'sidepanel.html?tab=999999', '#app *');
    });

    test('report of a chat', async () => {
      const shape = chatShapes.find(({ site }) => site === 'chatgpt');
      if (!shape) throw new Error('There is no such shape.');
      stage.put('/c/9', simulatedChat(shape));
      const tab = await stage.open('/c/9', `${shape.host}.localhost`);
      await tab.evaluate(act, [
        ['ask', 1, '<p>会议谈到什么？</p>'],
        ['answer', 2, `<p>${second}</p>`],
      ] as const);
      await expect.poll(() => tab.badge(), soon).not.toBe('');
      await inBothSchemes(stage, `sidepanel.html?tab=${await tab.id()}`, '.roles');
    });

    test('settings and welcome page', async () => {
      await inBothSchemes(stage, 'options.html', '#lexicons-title');
      await inBothSchemes(stage, 'welcome.html', '.example');
    });

    test('settings, while a phrase is written, and with a lexicon that cannot be read', async () => {
      await withSettings(stage, async settings => {
        await giveFile(settings, '#own-title', 'wording\n晨)光', 'Dawn.csv');
        await expect.poll(() => textOf(settings, '.problems'), soon).toContain('line 2');
        await pressIn(settings, 'Add a phrase');
        await write(settings, 'Wording', '晨光');
        await write(settings, 'Text to try it on', '談到晨光。');
        await expect.poll(() => textOf(settings, '.tried mark'), soon).toBe('晨光');
        await expectNoProblems(settings, 'a phrase');
      });
    });

    test('tooltip', async () => {
      const tab = await stage.show(pageOf({ body: '<p>会议谈到共用智慧紅利。</p>' }));
      await expect.poll(async () => (await tab.evaluate(paintedNow))[0]?.boxes[0], soon).toBeDefined();
      const box = (await tab.evaluate(paintedNow))[0]?.boxes[0];
      await tab.point({ x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 });
      await expect.poll(async () => (await tab.tooltip())?.links.length ?? 0, soon).toBeGreaterThan(0);
      const { markup = '' } = (await tab.tooltip()) ?? {};
      // The same in a page where axe can look into it, folded and unfolded.
      const copy = await stage.show({
        body: `<!doctype html><html lang="en"><title>tooltip</title><main><h1>Page</h1><div id="host"><template shadowrootmode="open">${markup}</template></div></main>
          <script>const panel = host.shadowRoot.querySelector('.panel'); panel.showPopover(); panel.querySelector('details').open = true</script>`,
      });
      await expectNoProblems(copy, 'tooltip');
    });

    test.each(['options.html', 'welcome.html', 'workbench.html', 'popup.html', 'sidepanel.html'])(
      '%s at 320 pixels, as at 400 %%: nothing to scroll sideways',
      async page => {
        const tab = await stage.driver.openExtensionPage(page);
        await tab.resize(320, 640);
        await expect.poll(() => tab.evaluate(() => document.querySelectorAll('#app *').length), soon).toBeGreaterThan(4);
        expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await tab.close();
      },
    );

    test('workbench, every view', async () => {
      const tab = await stage.driver.openExtensionPage('workbench.html');
      await expect.poll(() => textOf(tab, '#app'), soon).toContain('Workbench');
      await expectNoProblems(tab, 'empty');
      await give(tab, [{ name: 'answers.jsonl', content: records }]);
      await expect.poll(() => statusOf(tab), soon).toContain('documents with');
      for (const view of ['Documents', 'Concordance', 'Compare', 'Coding', 'Collections']) {
        await press(tab, view);
        if (view === 'Compare') {
          await choose(tab, 'Compare by', 'model');
          await expect.poll(() => tab.evaluate(() => document.querySelectorAll('.ranking svg').length), soon).toBe(1);
        }
        await expectNoProblems(tab, view);
      }
      await press(tab, 'Documents');
      await press(tab, '0');
      await expectNoProblems(tab, 'a document');
      await tab.close();
    });
  });
}

async function inBothSchemes(stage: Stage, page: string, selector: string): Promise<void> {
  const tab = await stage.driver.openExtensionPage(page);
  await expect.poll(() => tab.evaluate(wanted => document.querySelectorAll(wanted).length, selector), soon).toBeGreaterThan(0);
  await expectNoProblems(tab, page);
  await tab.close();
}

async function expectNoProblems(tab: Tab, state: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await tab.prefer(scheme);
    expect(await accessibilityProblems(tab), `${state}, ${scheme}`).toEqual([]);
  }
}
