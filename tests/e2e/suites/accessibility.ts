import { describe, expect, test } from 'vitest';
import { chatShapes, simulatedChat } from '../../fixtures/chats/simulated.ts';
import { pageOf } from '../../fixtures/page-cases.ts';
import { accessibilityProblems } from '../accessibility-of.ts';
import { act, second } from '../chat-acts.ts';
import type { Tab } from '../drivers/driver.ts';
import { soon, textOf } from '../report-page.ts';
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
