import { describe, expect, test } from 'vitest';
import { pageOf } from '../../fixtures/page-cases.ts';
import type { Tab } from '../drivers/driver.ts';
import { expectHits } from '../expect-hits.ts';
import type { Stage } from '../stage.ts';

const body = '<p>会议谈到四个自信、粗暴干涉中国内政与一带一路。</p>';

/** The popup over a page: what it tells, and that what is changed in it acts at once in the open tab and lasts. */
export function popupSuite(stage: Stage): void {
  describe('popup', () => {
    test('counts formulas, Han characters and lexicons', async () => {
      const tab = await stage.show(pageOf({ body }));
      await expectHits(tab, ['四个自信', '粗暴干涉中国内政', '人类命运共同体']);
      await expect.poll(() => tab.badge(), { timeout: 4_000 }).toBe('3');
      await withPopup(stage, tab, async popup => {
        const text = await textOf(popup, '#app');
        expect(text).toMatch(/\d own\s+\d reported\s+\d mentioned\s+in \d\d Han characters read/);
        expect(text).toContain('四個自信');
        expect(await popup.evaluate(() => document.querySelectorAll('.lexicons li').length)).toBeGreaterThan(2);
        expect(popup.complaints).toEqual([]);
      });
    });

    test('a lexicon switched off goes at once, and comes back', async () => {
      const tab = await stage.show(pageOf({ body }));
      await expectHits(tab, ['四个自信', '粗暴干涉中国内政', '人类命运共同体']);
      await withPopup(stage, tab, popup => press(popup, 'Rebuttals'));
      await expectHits(tab, ['四个自信', '人类命运共同体']);
      const later = await stage.show(pageOf({ body }));
      await expectHits(later, ['四个自信', '人类命运共同体']);
      await withPopup(stage, later, popup => press(popup, 'Rebuttals'));
      await expectHits(later, ['四个自信', '粗暴干涉中国内政', '人类命运共同体']);
    });

    test('more is looked for, and less again', async () => {
      const tab = await stage.show(pageOf({ body }));
      await withPopup(stage, tab, popup => press(popup, 'Extended'));
      await expectHits(tab, ['四个自信', '粗暴干涉中国内政', '一带一路', '人类命运共同体']);
      await withPopup(stage, tab, popup => press(popup, 'Core'));
      await expectHits(tab, ['四个自信', '粗暴干涉中国内政', '人类命运共同体']);
    });

    test('a site switched off is read no more, and read again', async () => {
      const tab = await stage.show(pageOf({ body }));
      await expectHits(tab, ['四个自信', '粗暴干涉中国内政', '人类命运共同体']);
      await withPopup(stage, tab, async popup => {
        await press(popup, 'Read pages of');
        await expect.poll(() => textOf(popup, '.found')).toContain('Off on this site');
      });
      await expectHits(tab, []);
      await expect.poll(() => tab.badge(), { timeout: 4_000 }).toBe('');
      await withPopup(stage, tab, popup => press(popup, 'Read pages of'));
      await expectHits(tab, ['四个自信', '粗暴干涉中国内政', '人类命运共同体']);
    });

    test('a formula leads to its place in the page', async () => {
      const tab = await stage.show(pageOf({ body: `${body}<p style="margin-top: 4000px">最后谈到讲好中国故事。</p>` }));
      await expect.poll(() => tab.badge(), { timeout: 8_000 }).toBe('4');
      await withPopup(stage, tab, async popup => {
        await popup.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.formula')].find(({ innerText }) => innerText.includes('講好中國故事'))?.click(),
        );
        await expect.poll(() => tab.evaluate(() => scrollY), { timeout: 8_000 }).toBeGreaterThan(2_000);
      });
    });

    test('a tab that is paused is read no more, also where it goes next, until it is resumed', async () => {
      const tab = await stage.show(pageOf({ body }));
      await expectHits(tab, ['四个自信', '粗暴干涉中国内政', '人类命运共同体']);
      const other = await stage.show(pageOf({ body }));
      await withPopup(stage, other, async popup => {
        await popup.evaluate(() => document.querySelector<HTMLElement>('.pause')?.click());
        await expect.poll(() => textOf(popup, '.found'), { timeout: 8_000 }).toContain('Paused in this tab');
      });
      await expectHits(other, []);
      await expectHits(tab, ['四个自信', '粗暴干涉中国内政', '人类命运共同体']);
      stage.put('/paused.html', pageOf({ body }));
      await other.go(`${stage.origin()}/paused.html`);
      await new Promise(resolve => setTimeout(resolve, 600));
      await expectHits(other, []);
      await withPopup(stage, other, popup => popup.evaluate(() => document.querySelector<HTMLElement>('.pause')?.click()));
      await expectHits(other, ['四个自信', '粗暴干涉中国内政', '人类命运共同体']);
    });

    test('says where there is no Chinese text, and where nothing can be read', async () => {
      const plain = await stage.show({ body: '<!doctype html><p>No Chinese here.</p>' });
      await withPopup(stage, plain, async popup => expect(await textOf(popup, '.found')).toContain('No Chinese text'));
      const page = await stage.driver.openExtensionPage('welcome.html');
      await withPopup(stage, page, popup => expect.poll(() => textOf(popup, '.found'), { timeout: 4_000 }).toContain('cannot be read'));
      await page.close();
    });
  });
}

async function withPopup(stage: Stage, tab: Tab, act: (popup: Tab) => Promise<unknown>): Promise<void> {
  const popup = await stage.driver.openExtensionPage(`popup.html?tab=${await tab.id()}`);
  await expect.poll(() => textOf(popup, '.lexicons'), { timeout: 8_000 }).not.toBe('');
  await act(popup);
  await popup.close();
}

async function textOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate(wanted => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);
}

/** Clicks the control whose label begins with these words, and waits until the change is stored. */
async function press(popup: Tab, label: string): Promise<void> {
  await popup.evaluate(async words => {
    const wanted = [...document.querySelectorAll('label')].find(candidate => candidate.innerText.trim().startsWith(words));
    wanted?.querySelector('input')?.click();
    await new Promise(resolve => setTimeout(resolve, 300));
  }, label);
}
