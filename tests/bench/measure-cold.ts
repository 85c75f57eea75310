import { createContext, Script } from 'node:vm';
import { encodeTables } from '../../utils/core/tables.ts';
import { bundle } from './bundle.ts';
import type { Chromium } from './chromium.ts';
import type { Materials } from './materials.ts';
import { atMost, type Findings, type Row } from './rows.ts';
import { type Summary, summaryOf } from './statistics.ts';

const length = 100_000;
const rounds = 9;

/** A fresh context, in which nothing has been compiled yet: from the source of the script, tables in it, to the hits of a text. */
export async function measureCold(materials: Materials, chromium: Chromium): Promise<Findings> {
  const source = await sourceOf(materials);
  const texts = { ordinary: materials.ordinary(length), dense: materials.dense(length) };
  const row = (where: Row['where'], name: keyof typeof texts, value: Summary): Row => ({
    title: `cold: fresh ${where === 'Node' ? 'context' : 'page'} to the hits of 100,000 characters, ${name} text`,
    where,
    unit: 'ms',
    value,
    ...(name === 'ordinary' && { target: atMost(8) }),
  });
  const floor = floorOf(materials);
  const floorRow = (where: Row['where'], value: Summary): Row => ({
    title: 'cold: the same tables decoded and the characters read, no more',
    where,
    unit: 'ms',
    value,
  });
  return {
    rows: [
      floorRow('Node', inFreshContexts(floor, texts.ordinary)),
      row('Node', 'ordinary', inFreshContexts(source, texts.ordinary)),
      row('Node', 'dense', inFreshContexts(source, texts.dense)),
      floorRow('Chromium', await inFreshPages(floor, texts.ordinary, chromium)),
      row('Chromium', 'ordinary', await inFreshPages(source, texts.ordinary, chromium)),
      row('Chromium', 'dense', await inFreshPages(source, texts.dense, chromium)),
    ],
  };
}

/** The core with the tables as a literal, as the built reader has them; `text` is a global where it runs. */
async function sourceOf(materials: Materials): Promise<string> {
  return `${await bundle('cold.ts')}\nbench.coldHits(${literalOf(materials)}, text);`;
}

/** What no script that brings its tables along and looks at each character does without. */
function floorOf(materials: Materials): string {
  return `(text => {
    const bytes = Uint8Array.fromBase64(${literalOf(materials)});
    let sum = bytes.length;
    for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
    return sum;
  })(text);`;
}

function literalOf({ tables }: Materials): string {
  return JSON.stringify(Buffer.from(encodeTables(tables)).toString('base64'));
}

function inFreshContexts(source: string, text: string): Summary {
  return summaryOf(
    Array.from({ length: rounds }, (_, round) => {
      const context = createContext({ text, TextDecoder, bufferFrom: (base64: string) => Buffer.from(base64, 'base64') });
      new Script(nativeBase64).runInContext(context);
      // Another source each time: V8 would know the old one again.
      const fresh = `/* ${round} ${text.length} ${performance.now()} */${source}`;
      const begun = performance.now();
      new Script(fresh).runInContext(context);
      return performance.now() - begun;
    }),
  );
}

/** Browsers decode base64 by themselves, Node 24 does not yet: its Buffer does, at about the same speed. */
const nativeBase64 = 'Uint8Array.fromBase64 ??= base64 => new Uint8Array(bufferFrom(base64));';

async function inFreshPages(source: string, text: string, chromium: Chromium): Promise<Summary> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    times.push(
      await chromium.visit('', async ({ page, go }) => {
        await go();
        return page.evaluate(
          ([source, text]) => {
            Object.assign(globalThis, { text });
            const begun = performance.now();
            // biome-ignore lint/security/noGlobalEval: it compiles and runs the script in the global scope, as the browser does a script's text
            globalThis.eval(source);
            return performance.now() - begun;
          },
          [source, text] as const,
        );
      }),
    );
  return summaryOf(times);
}
