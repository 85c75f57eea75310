import type { Chromium } from './chromium.ts';
import type { Materials } from './materials.ts';
import { atMost, type Findings, type Row } from './rows.ts';
import { summaryOf } from './statistics.ts';
import { mainThreadTasks, scriptTime, sumOf, traced } from './trace.ts';

const tokenCount = 400;
/** Two characters a token, two tokens a frame: about 120 tokens a second, as fast models write. */
const tokenLength = 2;
const tokensPerFrame = 2;
const rounds = 3;

/** How a page may show an answer that comes token by token. Bodies of `write(token, article)`. */
const ways = {
  'one growing node': `
    const text = article.firstChild?.firstChild ?? article.appendChild(document.createElement('p')).appendChild(document.createTextNode(''));
    text.appendData(token);`,
  'the node replaced, as React does': `
    const old = article.lastElementChild;
    const before = old && old.textContent.length < 300 ? old : undefined;
    const fresh = document.createElement('p');
    fresh.append(document.createTextNode((before?.textContent ?? '') + token));
    if (before) before.replaceWith(fresh); else article.append(fresh);`,
};
const targets = { 'one growing node': 15, 'the node replaced, as React does': 40 } as const;

interface Stream {
  /** Milliseconds of our scripts, in all and at a stretch. */
  readonly ours: number;
  readonly longest: number;
  /** Milliseconds of the main thread for each frame. */
  readonly perFrame: number;
}

/** An answer of a chat, streamed: what the built extension costs each token and each frame. */
export async function measureStreaming({ dense }: Materials, withUs: Chromium, without: Chromium): Promise<Findings> {
  const text = dense(tokenCount * tokenLength).replaceAll('\n', '，');
  const rows: Row[] = [];
  const all: Stream[] = [];
  const added: number[] = [];
  for (const way of ['one growing node', 'the node replaced, as React does'] as const) {
    const streams: Stream[] = [];
    for (let round = 0; round < rounds; round++) {
      const stream = await streamed(withUs, ways[way], text);
      const bare = await streamed(without, ways[way], text);
      streams.push(stream);
      added.push(stream.perFrame - bare.perFrame);
    }
    const value = summaryOf(streams.map(({ ours }) => (ours / tokenCount) * 1000));
    rows.push({ title: `streaming, ${way}: our script for a token`, where: 'Chromium', unit: 'µs', value, target: atMost(targets[way]) });
    all.push(...streams);
  }
  const longest = summaryOf(all.map(stream => stream.longest));
  return {
    rows: [
      ...rows,
      { title: 'streaming: our longest stretch', where: 'Chromium', unit: 'ms', value: longest, target: atMost(8) },
      { title: 'streaming: main thread added to a frame', where: 'Chromium', unit: 'ms', value: summaryOf(added), target: atMost(2) },
    ],
    notes: [
      `Streams are ${tokenCount} tokens of ${tokenLength} characters of dense text, ${tokensPerFrame} a frame, after the page has been read.`,
    ],
  };
}

function streamed(chromium: Chromium, way: string, text: string): Promise<Stream> {
  return chromium.visit(pageOf(way), async ({ page, cdp, go }) => {
    await go();
    // The reader has started and read what stands there.
    await page.waitForTimeout(1_000);
    const events = await traced(cdp, () => page.evaluate(`stream(${JSON.stringify(text)}, ${tokenLength}, ${tokensPerFrame})`));
    const calls = scriptTime(events, chromium.extension);
    const frames = (text.length / tokenLength / tokensPerFrame) | 0;
    return {
      ours: sumOf(calls),
      longest: Math.max(0, ...calls.map(({ duration }) => duration)),
      perFrame: sumOf(mainThreadTasks(events)) / frames,
    };
  });
}

function pageOf(way: string): string {
  return `<p>发言人表示，要讲好中国故事。</p><article></article>
<script>
function write(token, article) {${way}}
async function stream(text, tokenLength, tokensPerFrame) {
  const article = document.querySelector('article');
  for (let at = 0, token = 0; at < text.length; at += tokenLength, token++) {
    write(text.slice(at, at + tokenLength), article);
    if (token % tokensPerFrame === tokensPerFrame - 1) await new Promise(requestAnimationFrame);
  }
  await new Promise(resolve => setTimeout(resolve, 600));
}
</script>`;
}
