import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Tab } from '../drivers/driver.ts';
import type { Stage } from '../stage.ts';

const root = path.join(import.meta.dirname, '../../..');
const fixture = (name: string) => readFileSync(path.join(root, 'tests/fixtures/files', name));

/** Both scripts, three voices. */
const text = `外交部发言人表示，坚决反对粗暴干涉中国内政。

我们要坚定四个自信，推动构建人类命运共同体。

这位学者说，所谓“四个自信”只是口号。`;
const found = ['粗暴干涉中国内政', '四个自信', '人类命运共同体'];
const wordXml = `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>
  <w:p><w:r><w:t>我們要堅定</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>四個</w:t></w:r><w:r><w:t>自信。</w:t></w:r></w:p>
  <w:p><w:r><w:delText>人類命運共同體</w:delText></w:r><w:r><w:t>刪去的不算。</w:t></w:r></w:p></w:body></w:document>`;
const records = [
  { id: 'a1', text: '推动构建人类命运共同体。', model: '甲', time: '2026-01-03' },
  { id: 'b1', text: '坚定四个自信，坚决反对粗暴干涉中国内政。', model: '乙', time: '2026-02-03' },
  { id: 'b2', text: '今天天气很好。', model: '乙', time: '2026-02-04' },
];
const jsonl = records.map(record => `${JSON.stringify(record)}\n`).join('');

interface Given {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Files and collections in the page of the extension that is for them. */
export function workbenchSuite(stage: Stage): void {
  describe('workbench', () => {
    const kinds: [name: string, content: string | Uint8Array, documents: number, formulas: readonly string[]][] = [
      ['plain.txt', text, 1, found],
      ['marked.md', '# 标题\n\n坚定**四个**自信。', 1, ['四个自信']],
      ['page.html', '<title>题</title><p>坚定四个<b>自信</b></p><p hidden>人类命运共同体</p>', 1, ['四个自信']],
      ['utf16.txt', Buffer.from(`\ufeff${text}`, 'utf16le'), 1, found],
      ['gb18030.txt', fixture('gb18030.txt'), 1, found],
      ['big5.txt', fixture('big5.txt'), 1, found],
      ['word.docx', zipSync({ 'word/document.xml': strToU8(wordXml) }), 1, ['四个自信']],
      // A formula that is wrapped at the end of a line, and one on the next page.
      ['wrapped-lines.pdf', fixture('wrapped-lines.pdf'), 1, ['四个自信', '人类命运共同体']],
      // An older file, which leaves its font to the reader.
      ['font-not-embedded.pdf', fixture('font-not-embedded.pdf'), 1, ['四个自信', '人类命运共同体']],
      ['rows.csv', 'id,text,model\n1,"坚定四个自信，推动构建人类命运共同体",甲\n2,没有,乙\n', 2, ['四个自信', '人类命运共同体']],
      [
        'chat.json',
        JSON.stringify({
          messages: [
            { role: 'user', content: '四个自信？' },
            { role: 'assistant', content: '坚定四个自信' },
          ],
        }),
        2,
        ['四个自信'],
      ],
      ['lines.jsonl', jsonl, 3, found],
      ['packed.jsonl.gz', gzipSync(jsonl), 3, found],
    ];
    test.each(kinds)('%s', async (name, content, documents, formulas) => {
      await withWorkbench(stage, async tab => {
        await give(tab, [{ name, content }]);
        await expect.poll(() => statusOf(tab), { timeout: 30_000 }).toContain(`${documents} documents with`);
        expect(await formulasIn(tab)).toEqual([...formulas].sort());
        expect(tab.complaints).toEqual([]);
      });
    });

    test('what cannot be read is named, with what to do; the rest is read', async () => {
      await withWorkbench(stage, async tab => {
        await drop(tab, [
          { name: 'picture.txt', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) },
          { name: 'old.docx', content: 'not a zip' },
          { name: 'broken.pdf', content: '%PDF-1.7 and no more' },
          { name: 'cut.jsonl.gz', content: gzipSync(jsonl.repeat(50)).subarray(0, 90) },
          { name: 'lines.jsonl', content: `${jsonl}not JSON\n` },
          { name: 'gb18030.txt', content: fixture('gb18030.txt') },
        ]);
        await expect.poll(() => textOf(tab, '.progress [role=status]'), { timeout: 30_000 }).toContain('documents with');
        const notices = await tab.evaluate(() => document.querySelector('.notices')?.textContent ?? '');
        for (const sentence of [
          'picture.txt: cannot be read as text',
          'old.docx: is not a Word document',
          'broken.pdf: is a PDF file that cannot be read',
          'cut.jsonl.gz: is not a whole gzip file',
          'lines.jsonl: line 4 is not JSON',
          'gb18030.txt: read as GB18030',
        ])
          expect(notices).toContain(sentence);
        expect(await formulasIn(tab)).toEqual([...found].sort());
      });
    });

    test('the same hits as the command line', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'tifa-workbench-'));
      writeFileSync(path.join(folder, 'plain.txt'), text);
      const { stdout } = spawnSync(process.execPath, [path.join(root, 'utils/node/scan.ts'), 'plain.txt'], {
        cwd: folder,
        encoding: 'utf8',
      });
      const line = stdout.split('\n').find(each => each.includes('"hits"')) ?? '{}';
      const { hits, han, units } = JSON.parse(line);
      await withWorkbench(stage, async tab => {
        await give(tab, [{ name: 'plain.txt', content: text }]);
        await expect.poll(() => statusOf(tab)).toContain('1 documents');
        const saved = (await exported(tab, '.jsonl'))
          .trim()
          .split('\n')
          .map(each => JSON.parse(each));
        expect(saved[0]).toMatchObject({ engine: { name: 'tifa-lens' } });
        expect(saved[1]).toMatchObject({ units, han });
        expect(saved[1].hits).toEqual(hits);
      });
    });

    test('a document is opened with its formulas marked', async () => {
      await withWorkbench(stage, async tab => {
        await give(tab, [{ name: 'lines.jsonl', content: jsonl }]);
        await expect.poll(() => statusOf(tab)).toContain('3 documents');
        await press(tab, 'b1');
        await expect
          .poll(() => tab.evaluate(() => [...document.querySelectorAll('.text .hit')].map(hit => hit.textContent)))
          .toEqual(['四个自信', '粗暴干涉中国内政']);
        expect(await textOf(tab, '.text')).toContain('坚定四个自信，坚决反对');
      });
    });

    test('reading is stopped at once, and what was read stays', async () => {
      await withWorkbench(stage, async tab => {
        await giveMany(tab, 400_000);
        await expect.poll(() => statusOf(tab), { timeout: 30_000, interval: 20 }).toMatch(/[1-9][\d,]* documents,/);
        await press(tab, 'Stop');
        await expect.poll(() => statusOf(tab)).toContain('Stopped. What had been read by then is kept');
        const rows = await statusOf(tab);
        await new Promise(resolve => setTimeout(resolve, 600));
        expect(await statusOf(tab)).toBe(rows);
        expect(await tab.evaluate(() => document.querySelectorAll('.documents tbody tr').length)).toBeGreaterThan(0);
      });
    });

    test('text that was selected in a page is read, and kept nowhere', async () => {
      const page = await stage.driver.openExtensionPage('options.html');
      await page.evaluate(
        selection => {
          const { chrome } = globalThis as unknown as { chrome: { storage: { session: { set(items: object): Promise<void> } } } };
          return chrome.storage.session.set({ 'selection:1': selection });
        },
        { text, url: 'https://news.example/', title: '新闻' },
      );
      const tab = await stage.driver.openExtensionPage('workbench.html?selection=1');
      await expect.poll(() => statusOf(tab), { timeout: 8_000 }).toContain('1 documents');
      expect(await formulasIn(tab)).toEqual([...found].sort());
      const left = await page.evaluate(() => {
        const { chrome } = globalThis as unknown as { chrome: { storage: { session: { get(key: string): Promise<object> } } } };
        return chrome.storage.session.get('selection:1');
      });
      expect(left).toEqual({});
      await tab.close();
      await page.close();
    });

    test('two sets are compared, with their words', async () => {
      await withWorkbench(stage, async tab => {
        const twice = [...records, ...records].map((record, index) => JSON.stringify({ ...record, id: index })).join('\n');
        await give(tab, [{ name: 'lines.jsonl', content: twice.repeat(1) }]);
        await expect.poll(() => statusOf(tab)).toContain('6 documents');
        await press(tab, 'Compare');
        await choose(tab, 'Compare by', 'model');
        await expect.poll(() => captions(tab)).toEqual(['Densities', 'Formulas that differ most', 'Only in 乙', 'Only in 甲']);
        await press(tab, 'Compare words too');
        await expect.poll(() => captions(tab), { timeout: 30_000 }).toContain('Words that differ most');
        await choose(tab, 'Formula', 'ren-lei-ming-yun-gong-tong-ti');
        await expect.poll(() => textOf(tab, '.collocates'), { timeout: 30_000 }).toContain('No word stands beside it');
        expect(tab.complaints).toEqual([]);
      });
    });

    test('a collection is added to, kept, opened and deleted', async () => {
      await withWorkbench(stage, async tab => {
        await give(tab, [{ name: 'lines.jsonl', content: jsonl }]);
        await expect.poll(() => statusOf(tab)).toContain('3 documents');
        await addTo(tab, '试集');
        await expect.poll(() => textOf(tab, '.add-to-collection [role=status]')).toBe('3 documents added to “试集”.');
        await press(tab, 'Add to collection');
        await expect.poll(() => tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
        await press(tab, 'Add');
        await expect.poll(() => textOf(tab, '.add-to-collection [role=status]')).toBe('0 documents added to “试集”; 3 were there already.');
      });
      await withWorkbench(stage, async tab => {
        await expect.poll(() => textOf(tab, '.collections li')).toContain('试集');
        await tab.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Open 试集"]')?.click());
        await expect.poll(() => statusOf(tab)).toContain('3 documents');
        expect(await formulasIn(tab)).toEqual([...found].sort());
        await press(tab, 'Collections');
        await press(tab, 'Delete');
        await press(tab, 'Delete for good');
        await expect.poll(() => textOf(tab, '.collections')).toContain('No collections yet');
      });
    });

    test('codings are kept, and two coders are compared', async () => {
      await withWorkbench(stage, async tab => {
        await give(tab, [{ name: 'plain.txt', content: text }]);
        await expect.poll(() => statusOf(tab)).toContain('1 documents');
        await press(tab, 'Coding');
        for (const [coder, keys] of [
          ['甲', '1133'],
          ['乙', '1122'],
        ] as const) {
          await write(tab, '.coding input', coder);
          await expect.poll(() => textOf(tab, '.card')).toContain('0 coded');
          for (const [index, key] of [...keys].entries()) {
            await tab.evaluate(() => document.querySelector<HTMLElement>('.card')?.focus());
            await tab.type(key);
            await expect.poll(() => textOf(tab, '.card')).toContain(`${index + 1} coded`);
          }
        }
      });
      await withWorkbench(stage, async tab => {
        await give(tab, [{ name: 'another-name.txt', content: text }]);
        await expect.poll(() => statusOf(tab)).toContain('1 documents');
        await press(tab, 'Coding');
        await expect.poll(() => textOf(tab, '.card')).toContain('4 coded');
        await expect.poll(() => textOf(tab, '.agreement')).toContain('4 hits coded by both; the same verdict in 50 %');
        // pₒ = 0.5, pₑ = ½ · ½: κ = ⅓.
        expect(await textOf(tab, '.agreement')).toContain('κ 0.33');
        expect(await textOf(tab, '.agreement')).toContain('Disagreements: 2');
      });
    });
  });
}

export async function withWorkbench(stage: Stage, act: (tab: Tab) => Promise<unknown>): Promise<void> {
  const tab = await stage.driver.openExtensionPage('workbench.html');
  await expect.poll(() => textOf(tab, '#app'), { timeout: 8_000 }).toContain('Workbench');
  await act(tab);
  await tab.close();
}

/** As a user chooses files. */
export async function give(tab: Tab, files: readonly Given[]): Promise<void> {
  await tab.evaluate(given => {
    const data = new DataTransfer();
    for (const { name, base64 } of given) data.items.add(new File([Uint8Array.from(atob(base64), unit => unit.charCodeAt(0))], name));
    const input = document.querySelector<HTMLInputElement>('.drop input');
    if (!input) throw new Error('no place for files');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, encoded(files));
}

async function drop(tab: Tab, files: readonly Given[]): Promise<void> {
  await tab.evaluate(given => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of given)
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), unit => unit.charCodeAt(0))], name));
    document.querySelector('.page')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, encoded(files));
}

/** Made in the page: it would be long on its way. */
async function giveMany(tab: Tab, count: number): Promise<void> {
  await tab.evaluate(many => {
    const data = new DataTransfer();
    const line = `${JSON.stringify({ text: '我们要坚定四个自信，推动构建人类命运共同体。'.repeat(4) })}\n`;
    data.items.add(
      new File(
        Array.from({ length: many / 1000 }, () => line.repeat(1000)),
        'many.jsonl',
      ),
    );
    const input = document.querySelector<HTMLInputElement>('.drop input');
    if (input) input.files = data.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, count);
}

function encoded(files: readonly Given[]) {
  return files.map(({ name, content }) => ({ name, base64: Buffer.from(content).toString('base64') }));
}

export async function statusOf(tab: Tab): Promise<string> {
  return textOf(tab, '.progress [role=status]');
}

async function textOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate(wanted => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);
}

/** Canonical wordings of what was found, Simplified, each once. */
async function formulasIn(tab: Tab): Promise<string[]> {
  const lines = (await exported(tab, '.jsonl'))
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  return [...new Set(lines.flatMap(({ hits = [] }) => hits.map(({ label }: { label: string }) => label)))].sort() as string[];
}

/** What the browser is given to save, of the format whose name ends so, by the menu there. */
export async function exported(tab: Tab, ending: string, menu = '.export'): Promise<string> {
  return tab.evaluate(
    async ([wanted, place]) => {
      const saved = new Promise<Blob>(resolve => {
        const { createObjectURL } = URL;
        URL.createObjectURL = file => {
          URL.createObjectURL = createObjectURL;
          resolve(file as Blob);
          return createObjectURL.call(URL, file);
        };
      });
      const there = document.querySelector(place);
      there?.querySelector('button')?.click();
      while (!there?.querySelector('[role=menuitem]')) await new Promise(resolve => setTimeout(resolve, 20));
      const item = [...(there?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])].find(({ innerText }) =>
        innerText.trim().endsWith(wanted),
      );
      item?.click();
      // With its byte order mark, which `text()` leaves out.
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await saved).arrayBuffer());
    },
    [ending, menu] as const,
  );
}

/** Clicks the button that says this, the one in an open dialog first. */
export async function press(tab: Tab, label: string): Promise<void> {
  await expect.poll(() => tab.evaluate(pressNow, label), { timeout: 8_000 }).toBe(true);
}

function pressNow(label: string): boolean {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('dialog[open] button, button')];
  const button = buttons.find(({ innerText, disabled }) => innerText.trim() === label && !disabled);
  button?.click();
  return button !== undefined;
}

export async function choose(tab: Tab, label: string, value: string): Promise<void> {
  await tab.evaluate(
    ([name, to]) => {
      const field = [...document.querySelectorAll('label')].find(each => each.innerText.trim().startsWith(name))?.querySelector('select');
      if (!field) throw new Error(`no choice called ${name}`);
      field.value = to;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [label, value] as const,
  );
}

async function write(tab: Tab, selector: string, value: string): Promise<void> {
  await tab.evaluate(
    ([wanted, to]) => {
      const field = document.querySelector<HTMLInputElement>(wanted);
      if (!field) throw new Error(`no field ${wanted}`);
      field.value = to;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [selector, value] as const,
  );
}

async function addTo(tab: Tab, name: string): Promise<void> {
  await press(tab, 'Add to collection');
  await expect.poll(() => tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  await write(tab, 'dialog input', name);
  await press(tab, 'Add');
}

export async function captions(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => [...document.querySelectorAll('caption')].map(({ innerText }) => innerText));
}
