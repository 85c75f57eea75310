import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ServedFile } from '../../serve.ts';
import { collectHits, settledHits } from '../collect-hits.ts';
import { expectUntouched, textsIn } from '../expect-hits.ts';
import { paintedNow } from '../in-page/painted.ts';
import { differences } from '../in-page/witness.ts';
import { artifacts, type Stage } from '../stage.ts';

/** Texts of others, read where they lie and never copied into the repository. */
const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const savedPages = existsSync(`${shared}corpora/f_html/pages`) ? readdirSync(`${shared}corpora/f_html/pages`).sort() : [];

/** Our sample article, the founding article and saved news pages. */
export function articleSuite(stage: Stage, { savedPagesAtMost }: { readonly savedPagesAtMost: number }): void {
  test('the sample article', async () => {
    const tab = await stage.open('/');
    await expect.poll(() => textsIn(tab), { timeout: 8_000 }).not.toEqual([]);
    await tab.screenshot({ file: `${artifacts}/sample-${stage.driver.name}.png` });
    const hits = await collectHits(tab);
    const texts = new Set(hits.map(hit => hit.text));
    for (const text of [
      '講好中國故事',
      '共享智能紅利',
      '共用智慧紅利',
      '人類命運共同體',
      '嚴正交涉',
      '全过程人民民主',
      '中国式现代化',
      '四个自信',
      '两个确立',
    ])
      expect(texts).toContain(text);
    expect(hits.filter(hit => !hit.rendered)).toEqual([]);
    await expectUntouched(tab);
    await tab.prefer('dark');
    await tab.screenshot({ file: `${artifacts}/sample-${stage.driver.name}-dark.png` });
  });

  describe.skipIf(!existsSync(`${shared}founding-article.txt`))('../shared is there', () => {
    test('the founding article', async () => {
      const tab = await stage.show(paragraphsOf(readFileSync(`${shared}founding-article.txt`, 'utf8')));
      await expect.poll(() => textsIn(tab), { timeout: 8_000 }).not.toEqual([]);
      await tab.screenshot({ file: `${artifacts}/founding-article-${stage.driver.name}.png` });
      const texts = (await collectHits(tab)).map(hit => hit.text);
      expect(texts.filter(text => text === '共用智慧紅利')).toHaveLength(2);
      for (const text of ['講好中國的AI故事', '富國富人才玩得起的遊戲', '共推發展、共護安全']) expect(texts.join('\n')).toContain(text);
      await expectUntouched(tab);
    });

    test.each(evenly(savedPages, savedPagesAtMost))('saved page %s', async name => {
      const tab = await stage.show(savedPage(`${shared}corpora/f_html/pages/${name}`));
      const hits = await settledHits(tab, 700);
      expect(hits.filter(hit => !hit.rendered)).toEqual([]);
      // No node of it was changed, and whatever the page has to complain of was not about us.
      expect(await tab.evaluate(differences)).toEqual([]);
      expect(tab.complaints.filter(complaint => complaint.includes(stage.driver.origin))).toEqual([]);
      if ((await tab.evaluate(paintedNow)).length > 0)
        await tab.screenshot({ file: `${artifacts}/pages/${name}-${stage.driver.name}.png` });
    });
  });
}

function paragraphsOf(text: string): ServedFile {
  const paragraphs = text
    .split(/\r?\n/)
    .filter(line => line.trim())
    .map(line => `<p>${line.replace(/[<&]/g, sign => `&#${sign.charCodeAt(0)};`)}</p>`);
  return {
    body: `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>文</title><style>body{max-width:44em;margin:2em auto;line-height:1.8}</style>${paragraphs.join('\n')}</html>`,
  };
}

/** As it was saved, but without scripts of its own, for those need a world that is gone. */
function savedPage(path: string): ServedFile {
  const bytes = readFileSync(path);
  const charset = isUtf8(bytes) ? '; charset=utf-8' : '';
  return {
    body: bytes,
    headers: { 'content-type': `text/html${charset}`, 'content-security-policy': "script-src 'none'; frame-src 'none'" },
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function evenly<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
