import { describe, expect, test } from 'vitest';
import { endMark, pageCases, pageOf } from '../../fixtures/page-cases.ts';
import { collectHits, pause } from '../collect-hits.ts';
import { expectHits, expectUntouched, isVisiblyPainted, textsIn } from '../expect-hits.ts';
import { paintedNow } from '../in-page/painted.ts';
import type { Stage } from '../stage.ts';

/** What is highlighted in a page that stays as it is. */
export function pageSuite(stage: Stage): void {
  describe('pages', () => {
    test.each(pageCases)('$name', async ({ hits, ...page }) => {
      const tab = await stage.show(pageOf(page));
      await expectHits(tab, [...hits, endMark]);
      await expectUntouched(tab);
    });
  });

  describe('what is registered can be seen', () => {
    test.each([
      ['on a plain page', { body: '<p>两个确立</p>' }],
      ['under a strict CSP', { body: '<p>两个确立</p>', headers: { 'content-security-policy': "default-src 'none'; style-src 'none'" } }],
      ['on a dark page', { body: '<p>两个确立</p>', head: '<style>html{background:#111;color:#eee}</style>' }],
      ['in a shadow root', { body: '<x-a><template shadowrootmode="open"><p>两个确立</p></template></x-a>' }],
      [
        'in a shadow root in a shadow root',
        {
          body: '<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><p>两个确立</p></template></x-b></template></x-a>',
        },
      ],
      ['in slotted text', { body: '<x-a><template shadowrootmode="open"><p><slot></slot></p></template>两个确立</x-a>' }],
    ])('%s', async (_, page) => {
      const tab = await stage.show(pageOf(page));
      await expectHits(tab, ['两个确立', endMark]);
      const [hit] = await tab.evaluate(paintedNow);
      expect(hit && (await isVisiblyPainted(tab, hit))).toBe(true);
    });
  });

  describe('frames', () => {
    const inner = '<meta charset="utf-8"><p>两个确立</p>';
    test.each([
      ['same origin', () => '<iframe src="/inner.html"></iframe>'],
      ['another site', () => `<iframe src="${stage.origin('localhost')}/inner.html"></iframe>`],
      ['srcdoc', () => '<iframe srcdoc="<p>两个确立</p>"></iframe>'],
      ['sandboxed', () => '<iframe sandbox src="/inner.html"></iframe>'],
      ['sandboxed srcdoc', () => '<iframe sandbox srcdoc="<p>两个确立</p>"></iframe>'],
      ['sandboxed with scripts', () => '<iframe sandbox="allow-scripts" src="/inner.html"></iframe>'],
      [
        'written by the page',
        () => `<iframe></iframe><script>frames[0].document.write('<p>两个确立</p>'); frames[0].document.close()</script>`,
      ],
      ['a frame in a frame', () => '<iframe src="/outer.html"></iframe>'],
      [
        'added late',
        () =>
          `<script>setTimeout(() => document.body.append(Object.assign(document.createElement('iframe'), { src: '/inner.html' })), 500)</script>`,
      ],
    ])('%s', async (_, body) => {
      stage.put('/inner.html', { body: inner });
      stage.put('/outer.html', { body: '<iframe src="/inner.html"></iframe>' });
      const tab = await stage.show(pageOf({ body: body() }));
      const inFrames = async () => (await tab.evaluateInFrames(paintedNow)).flat().map(hit => hit.text);
      await expect.poll(inFrames, { timeout: 8_000 }).toEqual([endMark, '两个确立']);
      expect(tab.complaints).toEqual([]);
      if (!body().includes('<script>')) await expectUntouched(tab);
    });
  });

  test('no Han text, nothing loaded', async () => {
    const tab = await stage.show({
      body: '<!doctype html><html lang="en"><title>Weather</title><body><p>It rained all day; ½ inch, 5 °C, кириллица, ελληνικά.</p></body></html>',
    });
    await pause(1000);
    expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
    const scripts = await tab.extensionScripts();
    expect(scripts?.length ?? 1).toBeLessThanOrEqual(1);
    expect(scripts?.[0]?.length ?? 0).toBeLessThan(10_000);
    await expectUntouched(tab);
    await tab.evaluate(() => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: '会议谈到四个自信。' }));
    });
    await expect.poll(() => textsIn(tab), { timeout: 8_000 }).toEqual(['四个自信']);
    expect((await tab.extensionScripts())?.length ?? 2).toBeGreaterThan(1);
  });

  describe('on a page without Han text, what comes late is read', () => {
    const attach = `document.getElementById('a').attachShadow({ mode: 'open' }).innerHTML = '<p>两个确立</p>'`;
    test.each([
      ['a shadow root on an element with text', `setTimeout(() => { ${attach} }, 300)`],
      [
        'a shadow root in what is added',
        `{ const host = document.createElement('div'); host.attachShadow({ mode: 'open' }).innerHTML = '<p>两个确立</p>'; document.body.append(host); }`,
      ],
      ['a text node that is written to', `document.getElementById('a').firstChild.data = '两个确立'`],
    ])('%s', async (_, act) => {
      const tab = await stage.show({ body: '<!doctype html><html lang="en"><title>Weather</title><body><div id="a">Rain</div>' });
      await pause(300);
      await tab.evaluate(
        script => void document.body.append(Object.assign(document.createElement('script'), { textContent: script })),
        act.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16)}`),
      );
      await expect.poll(() => textsIn(tab), { timeout: 8_000 }).toEqual(['两个确立']);
    });

    test('but not the script of a page', async () => {
      const tab = await stage.show({
        body: '<!doctype html><meta charset="utf-8"><body><p>Rain</p><script>window.a = "两个确立"</script>',
      });
      await pause(500);
      expect((await tab.extensionScripts())?.length ?? 1).toBeLessThanOrEqual(1);
    });
  });

  test('a long page keeps ranges near the viewport only', async () => {
    const tab = await stage.show(pageOf({ body: '<p>会议谈到两个确立，也谈到天气。</p>\n'.repeat(2000) }));
    await expect.poll(() => textsIn(tab), { timeout: 8_000 }).toContain('两个确立');
    expect((await tab.evaluate(paintedNow)).length).toBeLessThanOrEqual(400);
    await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => textsIn(tab), { timeout: 8_000 }).toContain(endMark);
    expect((await tab.evaluate(paintedNow)).length).toBeLessThanOrEqual(400);
    await expectUntouched(tab);
  });

  test('all that is scrolled past is found', async () => {
    const tab = await stage.show(
      pageOf({
        body: `<p style="margin-bottom:1200px">两个确立</p><div style="height:300px;overflow:auto"><p style="margin-bottom:200px">四个自信</p></div>`.repeat(
          3,
        ),
      }),
    );
    await expect.poll(() => textsIn(tab), { timeout: 8_000 }).toContain('两个确立');
    const hits = await collectHits(tab);
    expect(hits.map(hit => hit.text)).toEqual(['两个确立', '四个自信', '两个确立', '四个自信', '两个确立', '四个自信', endMark]);
  });

  test('the badge counts the hits', async () => {
    const tab = await stage.show(pageOf({ body: '<p>会议谈到两个确立，也谈到四个自信。</p>' }));
    await expect.poll(() => tab.badge(), { timeout: 8_000 }).toBe('3');
    await tab.evaluate(() => document.querySelector('p')?.remove());
    await expect.poll(() => tab.badge(), { timeout: 8_000 }).toBe('1');
  });

  test('back in the history', async () => {
    stage.put('/elsewhere.html', pageOf({ body: '<p>四个自信</p>' }));
    const tab = await stage.show(pageOf({ body: '<p>两个确立</p>' }));
    await expectHits(tab, ['两个确立', endMark]);
    await tab.go(`${stage.origin()}/elsewhere.html`);
    await expectHits(tab, ['四个自信', endMark]);
    await tab.back();
    await expectHits(tab, ['两个确立', endMark]);
    expect(tab.complaints).toEqual([]);
  });

  describe('documents that are not HTML pages', () => {
    test.each([
      ['SVG', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><title>图</title><text y="20">两个确立</text></svg>'],
      [
        'XHTML',
        'application/xhtml+xml',
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>例</title></head><body><p>两个确立</p></body></html>',
      ],
      ['XML', 'application/xml', '<a>两个确立</a>'],
      ['plain text', 'text/plain; charset=utf-8', '两个确立'],
      ['a frameset', 'text/html; charset=utf-8', '<frameset><frame src="/elsewhere.html"></frameset>'],
    ])('%s raises nothing', async (_, type, body) => {
      const tab = await stage.show({ body, headers: { 'content-type': type } });
      await pause(500);
      expect(tab.complaints).toEqual([]);
    });
  });
}
