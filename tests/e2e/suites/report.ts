import { describe, expect, test } from 'vitest';
import type { Tab } from '../drivers/driver.ts';
import { keepFiles, rowsOf, savedIn, shown, soon, textOf, withReport } from '../report-page.ts';
import type { Stage } from '../stage.ts';

/** Longer than the context that is shown on one side. */
const weather = '<p>当天天气很好，会场外面的人不多，卖早点的小店很早就开了门，几个学生坐在树下看书，远处有人在放风筝，河边也很安静。</p>';
const body = `
  <p>会议谈到四个自信、粗暴干涉中国内政。</p>${weather}
  <p>发言人表示，中方将继续讲好中国故事。</p>${weather}
  <p>一位学者说，所谓“四个自信”只是口号。</p>`;
const found = ['四个自信', '粗暴干涉中国内政', '讲好中国故事', '四个自信', '人类命运共同体'];
/** A page as long as a corpus: 10,000 formulas, each in a paragraph of its own. */
const many = 10_000;

/** The report beside a page, opened as a page of its own: that it tells the same as the popup, leads to the hits, and stays quick with many. */
export function reportSuite(stage: Stage): void {
  describe('report', () => {
    test('opens beside the page from the popup', async () => {
      const tab = await shown(stage, body, found.length);
      expect(await stage.driver.isReportOpen()).toBe(false);
      const popup = await stage.driver.openExtensionPage(`popup.html?tab=${await tab.id()}`);
      await expect.poll(() => textOf(popup, '.report button'), soon).toBe('Open report');
      await popup.evaluate(() => document.querySelector<HTMLElement>('.report button')?.focus());
      // The popup closes itself, which may come before the answer to the key.
      await popup.press('Enter').catch(() => {});
      await expect.poll(() => stage.driver.isReportOpen(), soon).toBe(true);
      await stage.driver.closeReport();
    });

    test('counts what the popup counts', async () => {
      const tab = await shown(stage, body, found.length);
      const popup = await stage.driver.openExtensionPage(`popup.html?tab=${await tab.id()}`);
      await expect.poll(() => textOf(popup, '.voices'), soon).toContain('own');
      const counts = await textOf(popup, '.found .voices');
      const han = await textOf(popup, '.found .han');
      await popup.close();
      await withReport(stage, tab, async report => {
        expect(words(await textOf(report, '.counts .voices'))).toBe(words(counts));
        expect(await textOf(report, '.counts .han')).toBe(han);
        expect(await rowsOf(report)).toEqual(found);
        expect(await report.evaluate(() => document.querySelectorAll('.plot svg style').length)).toBe(0);
        expect(report.complaints).toEqual([]);
      });
    });

    test('stands beside kinds of text that were measured, in a range and no more', async () => {
      const tab = await shown(stage, `${body}${weather.repeat(20)}`, found.length);
      await withReport(stage, tab, async report => {
        await expect.poll(() => textOf(report, '.kinds h2'), soon).toBe('Beside other kinds of text');
        const rows = await report.evaluate(() =>
          [...document.querySelectorAll<HTMLTableRowElement>('.kind-rows tbody tr')].map(row => ({
            kind: row.dataset.kind,
            cells: [...row.cells].map(cell => cell.innerText.trim()),
          })),
        );
        expect(rows).toHaveLength(12);
        expect(rows.find(({ kind }) => kind === 'reviews')?.cells).toEqual(["Customers' reviews", '0.0 to 0.0', 'above']);
        expect(await textOf(report, '.kinds')).toContain('a density does not say where a text comes from');
        await report.evaluate(() => document.querySelector<HTMLElement>('.kinds summary')?.click());
        await expect
          .poll(() => textOf(report, '.kinds .measured'), soon)
          .toContain('one review. Documents: 19,877, of which compared: 2,675');
        expect(report.complaints).toEqual([]);
      });
      // The article alone is too short.
      const short = await shown(stage, '<p>会议谈到四个自信。</p>', 2);
      await withReport(stage, short, async report => {
        await expect.poll(() => textOf(report, '.kinds'), soon).toMatch(/\d+ Han characters are too few/);
      });
    });

    test('sorts and filters', async () => {
      const tab = await shown(stage, body, found.length);
      await withReport(stage, tab, async report => {
        await choose(report, 'Voice', 'mentioned');
        await expect.poll(() => rowsOf(report), soon).toEqual(['四个自信']);
        expect(await textOf(report, '.shown')).toBe('1 of 5 shown');
        await choose(report, 'Voice', '');
        await choose(report, 'Sort by', 'formula');
        await expect.poll(async () => (await rowsOf(report)).filter(text => text === '四个自信'), soon).toHaveLength(2);
        expect(await rowsOf(report)).not.toEqual(found);
        // The other script finds it as well.
        await write(report, '.words input', '講好');
        await expect.poll(() => rowsOf(report), soon).toEqual(['讲好中国故事']);
        await write(report, '.words input', '');
        await report.evaluate(() => document.querySelector<HTMLElement>('.bars button')?.click());
        await expect.poll(() => rowsOf(report), soon).toEqual(['四个自信', '四个自信']);
      });
    });

    test('a row that is chosen leads to its place in the page', async () => {
      const tab = await shown(stage, `${body}<p style="margin-top: 4000px">最后谈到中国式现代化。</p>`, found.length + 1);
      await withReport(stage, tab, async report => {
        await expect.poll(() => rowsOf(report), soon).toContain('中国式现代化');
        await report.evaluate(() => document.querySelectorAll<HTMLElement>('.row')[4]?.click());
        await expect.poll(() => tab.evaluate(() => scrollY), soon).toBeGreaterThan(2_000);
        expect(await report.evaluate(() => document.querySelector('[aria-selected="true"] .hit')?.textContent)).toBe('中国式现代化');
        expect(await textOf(report, '.gone')).toBe('');
      });
    });

    test('says so where the text has gone', async () => {
      const tab = await shown(stage, body, found.length);
      await withReport(stage, tab, async report => {
        await expect.poll(() => rowsOf(report), soon).toEqual(found);
        // At once, before the page is read again.
        await Promise.all([
          tab.evaluate(() => document.querySelector('p')?.remove()),
          report.evaluate(() => document.querySelector<HTMLElement>('.row')?.click()),
        ]);
        await expect.poll(async () => (await textOf(report, '.gone')) || (await rowsOf(report)).length, soon).not.toBe(5);
      });
    });

    test('grows with the page, and what was chosen stays marked', async () => {
      const tab = await shown(stage, body, found.length);
      await withReport(stage, tab, async report => {
        await expect.poll(() => rowsOf(report), soon).toEqual(found);
        await report.evaluate(() => document.querySelectorAll<HTMLElement>('.row')[1]?.click());
        await tab.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>又谈到中国式现代化。</p>'));
        await expect.poll(() => rowsOf(report), soon).toEqual([...found, '中国式现代化']);
        expect(await report.evaluate(() => document.querySelector('[aria-selected="true"] .hit')?.textContent)).toBe('粗暴干涉中国内政');
      });
    });

    test('is exported with its hits, by keyboard alone', async () => {
      const tab = await shown(stage, body, found.length);
      await withReport(stage, tab, async report => {
        await report.evaluate(keepFiles);
        await report.evaluate(() => document.querySelector<HTMLElement>('.export > button')?.focus());
        await report.press('Enter');
        await expect.poll(() => report.evaluate(() => document.activeElement?.getAttribute('role')), soon).toBe('menuitem');
        const wanted = await report.evaluate(() =>
          [...document.querySelectorAll('[role="menuitem"]')].findIndex(item => item.textContent?.includes('.jsonl')),
        );
        for (let i = 0; i < wanted; i++) await report.press('ArrowDown');
        await report.press('Enter');
        await expect
          .poll(() => textOf(report, '.export [role="status"]'), soon)
          .toMatch(/tifa-lens 127\.0\.0\.1 例 \d{4}-\d\d-\d\d\.jsonl/);
        await expect.poll(() => savedIn(report), soon).toContain('"type":"provenance"');
        const saved = await savedIn(report);
        for (const text of found) expect(saved).toContain(text);
        await report.press('ArrowDown');
        await expect.poll(() => report.evaluate(() => document.querySelectorAll('[role="menu"]').length), soon).toBe(1);
        await report.press('Escape');
        expect(await report.evaluate(() => document.activeElement?.getAttribute('aria-haspopup'))).toBe('menu');
        expect(report.complaints).toEqual([]);
      });
    });

    test('is read by keyboard alone', async () => {
      const tab = await shown(stage, `${body}<p style="margin-top: 4000px">最后谈到中国式现代化。</p>`, found.length + 1);
      await withReport(stage, tab, async report => {
        await expect.poll(() => rowsOf(report), soon).toHaveLength(found.length + 1);
        await report.evaluate(() => document.querySelector<HTMLElement>('.controls > :last-child select')?.focus());
        await report.press('Tab');
        expect(await focusedRow(report)).toBe('1');
        for (const [key, row] of [
          ['ArrowDown', '2'],
          ['End', '6'],
          ['ArrowUp', '5'],
          ['Home', '1'],
          ['PageDown', '6'],
        ] as const) {
          await report.press(key);
          await expect.poll(() => focusedRow(report), soon).toBe(row);
        }
        expect(await report.evaluate(() => document.querySelector('[aria-rowindex="1"]')?.getAttribute('aria-label'))).toMatch(
          /四個自信, Reported, 会议谈到四个自信/,
        );
        await report.press('ArrowUp');
        await report.press('Enter');
        await expect.poll(() => tab.evaluate(() => scrollY), soon).toBeGreaterThan(2_000);
      });
    });

    test('ten thousand hits: few rows at a time, to the last', async () => {
      const tab = await shown(stage, Array.from({ length: many }, (_, i) => `<p>第${i}段谈到四个自信。</p>`).join('\n'), many + 1);
      await withReport(stage, tab, async report => {
        const count = () => report.evaluate(() => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount'));
        await expect.poll(count, soon).toBe(String(many + 1));
        expect(await report.evaluate(() => document.querySelectorAll('[role="row"]').length)).toBeLessThan(100);
        await report.evaluate(() => document.querySelector('.grid')?.scrollTo(0, 1e9));
        await expect.poll(async () => (await rowsOf(report)).at(-1), soon).toBe('人类命运共同体');
        expect(await report.evaluate(() => document.querySelectorAll('[role="row"]').length)).toBeLessThan(100);
      });
    });

    test('follows the page to another, and says where nothing can be read', async () => {
      const tab = await shown(stage, body, found.length);
      const report = await stage.driver.openExtensionPage(`sidepanel.html?tab=${await tab.id()}`);
      await expect.poll(() => textOf(report, '.counts'), soon).toContain('own');
      stage.put('/no-han.html', { body: '<!doctype html><title>Plain</title><p>No Chinese here.</p>' });
      await tab.go(`${stage.origin()}/no-han.html`);
      await expect.poll(() => textOf(report, '.state'), soon).toContain('No Chinese text');
      expect(await textOf(report, 'h1')).toBe('Plain');
      await tab.go(`${stage.origin()}/page-0.html`);
      await expect.poll(() => textOf(report, '.counts'), soon).toContain('own');
      expect(report.complaints).toEqual([]);
      await report.close();
    });
  });
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function focusedRow(report: Tab): Promise<string | null> {
  return report.evaluate(() => document.activeElement?.getAttribute('aria-rowindex') ?? null);
}

async function choose(report: Tab, label: string, value: string): Promise<void> {
  await report.evaluate(
    wanted => {
      const labels = [...document.querySelectorAll<HTMLElement>('.controls label')];
      const select = labels.find(each => each.querySelector('span')?.textContent === wanted.label)?.querySelector('select');
      if (!select) throw new Error(`No choice of ${wanted.label}`);
      select.value = wanted.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { label, value },
  );
}

async function write(report: Tab, selector: string, text: string): Promise<void> {
  await report.evaluate(
    wanted => {
      const input = document.querySelector<HTMLInputElement>(wanted.selector);
      if (!input) throw new Error(`No ${wanted.selector}`);
      input.value = wanted.text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    { selector, text },
  );
}
