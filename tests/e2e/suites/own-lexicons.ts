import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { pageOf } from '../../fixtures/page-cases.ts';
import { entryOf, lexiconOf } from '../../small-lexicon.ts';
import type { Tab } from '../drivers/driver.ts';
import { expectHits, textsIn } from '../expect-hits.ts';
import { paintedNow } from '../in-page/painted.ts';
import { exportedAs, keepFiles, savedIn, shown, soon, textOf, withReport } from '../report-page.ts';
import { eraseAll, giveFile, press, withSettings, write } from '../settings-page.ts';
import type { Stage } from '../stage.ts';

// 晨光計畫 is in no lexicon of ours; 四个自信 and what pageOf adds are.
const body = '<p>会议谈到四个自信，也談到晨光大計畫和晨光計畫書。</p>';
const ours = ['四个自信', '人类命运共同体'];

/** Lexicons of the user's own: from the form, from files, and wherever formulas are looked for. */
export function ownLexiconSuite(stage: Stage): void {
  describe('own lexicons', () => {
    // Whatever became of a test, the next one begins without its lexicons.
    afterEach(async () => {
      const page = await stage.driver.openExtensionPage('welcome.html');
      await eraseAll(page);
      await page.close();
    });

    test('a phrase is written, tried, kept, found in a page that is open, explained, and removed', async () => {
      const tab = await stage.show(pageOf({ body }));
      await expectHits(tab, ours);
      await withSettings(stage, async settings => {
        await press(settings, 'Add a phrase');
        await write(settings, 'Wording', '晨光)计划');
        await expect.poll(() => textOf(settings, '.tried'), soon).toContain('"晨光)计划" has a stray ")"');
        await write(settings, 'Wording', '晨光(大)?计划');
        await write(settings, 'Text to try it on', '談到晨光大計畫。');
        await expect.poll(() => textOf(settings, '.tried'), soon).toContain('Found 1 times:\n\n談到晨光大計畫。');
        expect(await textOf(settings, '.tried mark')).toBe('晨光大計畫');
        await write(settings, 'Longer expressions', '晨光計畫書');
        await write(settings, 'In English', 'Dawn Plan');
        await write(settings, 'Source: title', 'A plan');
        await write(settings, 'Source: address', 'javascript:alert(1)');
        await press(settings, 'Save the phrase');
        await expect.poll(() => textOf(settings, '.entry [role=alert]'), soon).toContain('an address begins with https:// or http://');
        await write(settings, 'Source: address', 'https://plan.example/');
        await press(settings, 'Save the phrase');
        await expect.poll(() => textOf(settings, '#app'), soon).toContain('“晨光(大)?计划” is now looked for, in “My lexicon”.');
        await expect.poll(() => textsIn(tab), soon).toEqual(['四个自信', '晨光大計畫', '人类命运共同体']);
        expect(await textOf(settings, '.lexicons')).toContain('My lexicon');
        expect(settings.complaints).toEqual([]);
      });

      const later = await shown(stage, body, 3);
      const hit = (await later.evaluate(paintedNow)).find(({ text }) => text === '晨光大計畫');
      const [box] = hit?.boxes ?? [];
      if (!box) throw new Error('not painted');
      await later.point({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      await expect.poll(async () => (await later.tooltip())?.text, soon).toContain('Dawn Plan');
      expect((await later.tooltip())?.text).toContain('A plan');
      await withReport(stage, later, async report => {
        await expect.poll(() => textOf(report, '#app'), soon).toContain('晨光大計畫');
        expect(report.complaints).toEqual([]);
      });

      await withSettings(stage, async settings => {
        await open(settings);
        await press(settings, 'Remove this lexicon');
        await press(settings, 'Remove', '.own');
        await expect.poll(() => textOf(settings, '#app'), soon).toContain('“My lexicon” is removed.');
        await expect.poll(() => textsIn(tab), soon).toEqual(ours);
        expect(await textOf(settings, '.lexicons')).not.toContain('My lexicon');
      });
    });

    test('a wording that ours have is told', async () => {
      await withSettings(stage, async settings => {
        await press(settings, 'Add a phrase');
        await write(settings, 'Wording', '四個自信');
        await expect.poll(() => textOf(settings, '.tried'), soon).toContain('Our lexicons already have this wording, as “四個自信”.');
      });
    });

    test('a file with mistakes changes nothing and says where they are; mended it is read; again, it asks', async () => {
      const tab = await stage.show(pageOf({ body }));
      await expectHits(tab, ours);
      await withSettings(stage, async settings => {
        const give = (content: string, name: string) => giveFile(settings, '#own-title', content, name);
        await give('wording,tier\n晨光大計畫,core\n晨)光,core\n暮色,much', 'Dawn.csv');
        await expect.poll(() => textOf(settings, '.problems'), soon).toContain('line 3, wording: "晨)光" has a stray ")"');
        expect(await textOf(settings, '.problems')).toContain('line 4, tier: "much" is none of core, extended, research');
        await give(JSON.stringify(lexiconOf([entryOf({ id: 'a', forms: ['晨光'] })], 'taiwan')), 'taiwan.json');
        await expect.poll(() => textOf(settings, '.problems'), soon).toContain('"taiwan" is the id of a lexicon that comes with Tifa Lens');
        await give('{"id": 1', 'broken.json');
        await expect.poll(() => textOf(settings, '.problems'), soon).toContain('is not JSON');
        expect(await textsIn(tab)).toEqual(ours);

        await give('wording,tier\n晨光大計畫,core', 'Dawn.csv');
        await expect.poll(() => textOf(settings, '#app'), soon).toContain('“Dawn” is read: 1 entries.');
        await expect.poll(() => textsIn(tab), soon).toContain('晨光大計畫');
        await give('wording\n晨光計畫書\n晨光大計畫', 'Dawn.csv');
        await expect.poll(() => textOf(settings, '.offer'), soon).toContain('“Dawn” is here already.');
        expect(await textsIn(tab)).not.toContain('晨光計畫書');
        await press(settings, 'Replace');
        await expect.poll(() => textsIn(tab), soon).toContain('晨光計畫書');
        expect(settings.complaints).toEqual([]);
      });
    });

    test('saved as a file, it is what reports name by its digest, and can be read again', async () => {
      let file = '';
      await withSettings(stage, async settings => {
        await giveFile(settings, '#own-title', 'wording\n晨光大計畫', 'Dawn.csv');
        await settings.evaluate(keepFiles);
        await open(settings);
        await press(settings, 'Save as a file to share');
        await expect.poll(() => savedIn(settings), soon).toContain('晨光大計畫');
        file = await savedIn(settings);
        await giveFile(settings, '#own-title', file, 'own-dawn.json');
        await expect.poll(() => textOf(settings, '.offer'), soon).toContain('“Dawn” is here already.');
      });
      const digest = createHash('sha256').update(file).digest('hex');
      const tab = await shown(stage, body, 3);
      await withReport(stage, tab, async report => {
        await report.evaluate(keepFiles);
        expect(await exportedAs(report, 'jsonl')).toContain(`"id":"own-dawn","version":"0.1.0","sha256":"${digest}"`);
      });
    });

    test('what was selected in a page is written into the form, with where it stood', async () => {
      const page = await stage.driver.openExtensionPage('welcome.html');
      await page.evaluate(() => {
        const { chrome } = globalThis as unknown as { chrome: { storage: { session: { set(items: object): Promise<void> } } } };
        return chrome.storage.session.set({ 'selection:2': { text: ' 晨光\n大計畫', url: 'https://news.example/1', title: '新聞' } });
      });
      const settings = await stage.driver.openExtensionPage('options.html?selection=2');
      await expect.poll(() => textOf(settings, '.tried mark'), soon).toBe('晨光 大計畫');
      const values = await settings.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('.entry input, .entry textarea')].map(({ value }) => value),
      );
      expect(values).toEqual(['晨光 大計畫', '晨光 大計畫', '', '', '', '新聞', 'https://news.example/1']);
      await settings.close();
      await page.close();
    });
  });
}

async function open(settings: Tab): Promise<void> {
  await expect
    .poll(
      () =>
        settings.evaluate(() => {
          const all = document.querySelectorAll('details');
          for (const details of all) details.open = true;
          return all.length;
        }),
      soon,
    )
    .toBeGreaterThan(0);
}
