import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { replaceBetweenMarks } from '../../utils/node/marks.ts';
import { type Chromium, openBenchChromium } from './chromium.ts';
import { createMaterials, type Materials } from './materials.ts';
import { measureCold } from './measure-cold.ts';
import { measureCommandLine } from './measure-command-line.ts';
import { measureGrowth } from './measure-growth.ts';
import { measureHanPage } from './measure-han-page.ts';
import { measurePainting } from './measure-painting.ts';
import { measurePopup } from './measure-popup.ts';
import { measureQuietPage } from './measure-quiet-page.ts';
import { measureScan } from './measure-scan.ts';
import { measureSizes } from './measure-sizes.ts';
import { measureStreaming } from './measure-streaming.ts';
import type { Findings } from './rows.ts';
import { type Machine, reportOf } from './table.ts';

const usage = `Usage: npm run bench [-- OPTION…]
Measures the build that is there, prints a table and writes it into README.md.

  --corpus DIR   real text, all .txt and .md below it, instead of text from a seed; may be given more than once
  --json FILE    also writes all numbers there
  --growth       also the growth curves, which take longer than all the rest
  --quick        100 MB instead of 1 GB through the command line
  --only NAME    one part alone, README.md left as it is: ${'scan cold painting quiet-page han-page streaming popup sizes command-line growth'}`;

const root = path.join(import.meta.dirname, '../..');
const extension = path.join(root, '.output/chrome-mv3');

interface Stand {
  readonly materials: Materials;
  readonly withUs: Chromium;
  readonly without: Chromium;
  readonly gigabytes: number;
}

/** Milliseconds in which browsers that were just started are busy with themselves. */
const settling = 15_000;

type Part = (stand: Stand) => Findings | Promise<Findings>;

const parts: Readonly<Record<string, Part>> = {
  scan: ({ materials, without }) => measureScan(materials, without),
  cold: ({ materials, without }) => measureCold(materials, without),
  painting: ({ materials, without }) => measurePainting(materials, without),
  'quiet-page': ({ withUs }) => measureQuietPage(withUs),
  'han-page': ({ materials, withUs, without }) => measureHanPage(materials, withUs, without),
  streaming: ({ materials, withUs, without }) => measureStreaming(materials, withUs, without),
  popup: ({ withUs, without }) => measurePopup(withUs, without),
  sizes: ({ materials }) => measureSizes(materials, extension),
  'command-line': ({ materials, gigabytes }) => measureCommandLine(materials, gigabytes),
  growth: ({ materials, without }) => measureGrowth(materials, without),
};

await measure();

async function measure(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
      quick: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      only: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const usual = Object.keys(parts).filter(name => name !== 'growth' || values.growth);
  const chosen = values.only === undefined ? usual : [values.only];
  const before = loadNow();
  const begun = performance.now();
  const { findings, version } = await findingsOf(chosen, values.corpus, values.quick ? 0.1 : 1);
  const minutes = (performance.now() - begun) / 60_000;
  const machine: Machine = { ...machineNow(), load: { before, after: loadNow() }, chromium: version, minutes };
  const report = reportOf(findings, machine);
  console.log(report);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, findings }, null, 2)}\n`);
  if (values.only === undefined) {
    const readme = path.join(root, 'README.md');
    writeFileSync(readme, replaceBetweenMarks(readFileSync(readme, 'utf8'), 'bench', report));
  }
}

async function findingsOf(names: readonly string[], folders: readonly string[], gigabytes: number) {
  const materials = createMaterials(folders);
  const withUs = await openBenchChromium(extension);
  const without = await openBenchChromium();
  await wait(settling);
  try {
    const findings: Record<string, Findings> = { materials: { notes: materials.notes } };
    for (const name of names) {
      const part = parts[name];
      if (!part) throw new Error(`There is no part "${name}"\n\n${usage}`);
      const begun = performance.now();
      findings[name] = await part({ materials, withUs, without, gigabytes });
      console.error(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    }
    return { findings, version: without.version };
  } finally {
    await withUs.close();
    await without.close();
  }
}

function machineNow(): Pick<Machine, 'cpu' | 'cores' | 'node' | 'date'> {
  return {
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: os.availableParallelism(),
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  };
}

/** How many processes wanted a core in the last minute: with more than cores, the numbers are of a machine with other work. */
function loadNow(): number {
  return os.loadavg()[0] ?? 0;
}
