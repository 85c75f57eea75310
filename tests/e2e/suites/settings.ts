import { describe, expect, test } from 'vitest';
import { pageOf } from '../../fixtures/page-cases.ts';
import type { Tab } from '../drivers/driver.ts';
import { expectHits, textsIn } from '../expect-hits.ts';
import { keepFiles, savedIn, soon, textOf } from '../report-page.ts';
import { choose, giveFile, press, withSettings } from '../settings-page.ts';
import type { Stage } from '../stage.ts';

const body = '<p>会议谈到四个自信、粗暴干涉中国内政。</p>';
const found = ['四个自信', '粗暴干涉中国内政', '人类命运共同体'];

/** The settings and the welcome page: what is chosen there acts in pages that are open, and lasts. */
export function settingsSuite(stage: Stage): void {
  describe('settings', () => {
    test('a lexicon switched off is no longer looked for', async () => {
      const tab = await stage.show(pageOf({ body }));
      await expectHits(tab, found);
      await withSettings(stage, async settings => {
        await choose(settings, 'Rebuttals');
        await expect.poll(() => textsIn(tab), soon).toEqual(['四个自信', '人类命运共同体']);
        await choose(settings, 'Rebuttals');
        await expect.poll(() => textsIn(tab), soon).toEqual(found);
        expect(settings.complaints).toEqual([]);
      });
    });

    test('only these sites, by host and by pattern; what is no site is told', async () => {
      const here = await stage.show(pageOf({ body }));
      const there = await stage.show(pageOf({ body }), '', 'news.localhost');
      // Read before they are switched off: a page that is not read yet has no hits either.
      await expectHits(here, found);
      await expect.poll(() => textsIn(there), soon).toEqual(found);
      await withSettings(stage, async settings => {
        await choose(settings, 'Only these');
        await expect.poll(() => textsIn(here), soon).toEqual([]);
        await expect.poll(() => textsIn(there), soon).toEqual([]);
        await add(settings, 'http://127.0.0.1:80/x');
        await expect.poll(() => textsIn(here), soon).toEqual(found);
        await add(settings, '*.localhost');
        await expect.poll(() => textsIn(there), soon).toEqual(found);
        expect(await sites(settings)).toEqual(['*.localhost', '127.0.0.1']);
        await add(settings, 'two words');
        expect(await textOf(settings, '#site-problem')).toContain('“two words” is no site. Write a host as example.org');
        expect(await sites(settings)).toHaveLength(2);
        await choose(settings, 'All but these');
        await expect.poll(() => textsIn(here), soon).toEqual(found);
      });
    });

    test('a thicker line and a stronger tint are seen in a page that is open', async () => {
      const tab = await stage.show(pageOf({ body }));
      await expectHits(tab, found);
      await withSettings(stage, async settings => {
        const looks = async () => Buffer.from(await tab.screenshot()).toString('base64');
        const before = await looks();
        await choose(settings, 'thick');
        await choose(settings, 'strong');
        await expect.poll(looks, soon).not.toBe(before);
        await choose(settings, 'medium');
        await choose(settings, 'light');
        await expect.poll(looks, soon).toBe(before);
      });
    });

    test('the interface speaks another language than the browser, from the settings to the popup', async () => {
      const tab = await stage.show(pageOf({ body }));
      await expectHits(tab, found);
      const popup = `popup.html?tab=${await tab.id()}`;
      await withSettings(stage, async settings => {
        await choose(settings, '正體中文');
        await expect.poll(() => textOf(settings, '#lexicons-title'), soon).toBe('詞庫');
        expect(await settings.evaluate(() => document.documentElement.lang)).toBe('zh-Hant-TW');
        const spoken = await stage.driver.openExtensionPage(popup);
        await expect.poll(() => textOf(spoken, '.found .han'), soon).toMatch(/漢字/);
        await spoken.close();
        await choose(settings, '简体中文');
        await expect.poll(() => textOf(settings, '#appearance-title'), soon).toBe('外观');
        await choose(settings, '与浏览器相同');
        await expect.poll(() => textOf(settings, '#appearance-title'), soon).toBe('Appearance');
      });
    });

    test('saved, erased and restored: all as it was', async () => {
      await withSettings(stage, async settings => {
        await choose(settings, 'Extended');
        await add(settings, 'off.example');
        await giveFile(settings, '#own-title', 'wording\n晨光大計畫', 'Dawn.csv');
        await expect.poll(() => textOf(settings, '#app'), soon).toContain('“Dawn” is read: 1 entries.');
        await settings.evaluate(keepFiles);
        await press(settings, 'Save settings to a file');
        await expect.poll(() => savedIn(settings), soon).toContain('晨光大計畫');
        const file = await savedIn(settings);

        await press(settings, 'Erase all of it');
        await press(settings, 'Erase now');
        await expect.poll(() => textOf(settings, '#app'), soon).toContain('All is erased.');
        await expect.poll(() => sites(settings), soon).toEqual([]);

        await giveFile(settings, '#backup-title', '{"type":"tifa-lens-backup"');
        await expect.poll(() => textOf(settings, '#app'), soon).toContain('Nothing was changed: the file cannot be read as JSON');
        await giveFile(settings, '#backup-title', file);
        await expect
          .poll(() => textOf(settings, '.offer'), soon)
          .toMatch(/^This would change: How much to look for, .*All but these.*, Your own lexicons \(1\)\./);
        expect(await sites(settings)).toEqual([]);
        await press(settings, 'Restore');
        await expect.poll(() => sites(settings), soon).toEqual(['off.example']);
        await expect.poll(() => textOf(settings, '.own'), soon).toContain('Dawn');
        expect(await settings.evaluate(() => document.querySelectorAll<HTMLInputElement>('[name=tier]')[1]?.checked)).toBe(true);
        await press(settings, 'Erase all of it');
        await press(settings, 'Erase now');
        await expect.poll(() => sites(settings), soon).toEqual([]);
        expect(settings.complaints).toEqual([]);
      });
    });

    test('the welcome page shows the three voices, painted, and sets what to start with', async () => {
      const welcome = await stage.driver.openExtensionPage('welcome.html');
      await expect.poll(() => textOf(welcome, '#app'), soon).toContain('critics quote formulas');
      await expect.poll(() => textsIn(welcome), soon).toHaveLength(12);
      await choose(welcome, 'Extended');
      await withSettings(stage, async settings => {
        await expect
          .poll(() => settings.evaluate(() => document.querySelectorAll<HTMLInputElement>('[name=tier]')[1]?.checked), soon)
          .toBe(true);
        await choose(settings, 'Core');
      });
      expect(welcome.complaints).toEqual([]);
      await welcome.close();
    });
  });
}

async function add(settings: Tab, site: string): Promise<void> {
  await settings.evaluate(written => {
    const field = document.querySelector<HTMLInputElement>('form input');
    if (!field) throw new Error('no field for a site');
    field.value = written;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, site);
  await press(settings, 'Add');
  await new Promise(resolve => setTimeout(resolve, 200));
}

async function sites(settings: Tab): Promise<string[]> {
  return settings.evaluate(() => [...document.querySelectorAll('.sites code')].map(({ textContent }) => textContent ?? ''));
}
