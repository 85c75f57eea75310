import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Materials } from './materials.ts';
import { atLeast, below, type Findings } from './rows.ts';
import { ratioOf, type Summary, single, summaryOf } from './statistics.ts';

const root = path.join(import.meta.dirname, '../..');
/** As npm calls it: the options of Node, and the script. */
const [, ...called] = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts.scan.split(' ') as string[];
/** Characters of the records that are sent again and again: long enough that no cache holds them. */
const stock = 2_000_000;
const recordLength = 1_000;
const rounds = 3;

/** The command line as it is called, one process, JSON Lines on standard input. What it keeps for later starts is kept for these runs only. */
export async function measureCommandLine(materials: Materials, gigabytes: number): Promise<Findings> {
  const cache = mkdtempSync(path.join(tmpdir(), 'tifa-bench-cache-'));
  try {
    return await measureWith(cache, materials, gigabytes);
  } finally {
    rmSync(cache, { recursive: true });
  }
}

async function measureWith(cache: string, { ordinary, dense }: Materials, gigabytes: number): Promise<Findings> {
  const run = (block: Buffer, blocks: number) => runWith(cache, block, blocks);
  const records = { ordinary: recordsOf(ordinary(stock)), dense: recordsOf(dense(stock)) };
  const one = recordsOf(ordinary(recordLength));
  const first = await run(one, 1);
  const starts = await repeated(() => run(one, 1));
  const rate = async (block: Buffer, times: number): Promise<Summary> => {
    const runs = await repeated(() => run(block, times));
    const seconds = runs.map(({ seconds }, round) => seconds - (starts[round]?.seconds ?? 0));
    return ratioOf(
      runs.map(({ blocks }) => (blocks * stock) / 1e6),
      seconds,
    );
  };
  const large = await run(records.ordinary, Math.ceil((gigabytes * 1e9) / records.ordinary.length));
  const largeDense = await run(records.dense, Math.ceil((gigabytes * 1e8) / records.dense.length));
  const size = gigabytes < 1 ? `${gigabytes * 1000} MB` : `${gigabytes} GB`;
  return {
    rows: [
      {
        title: 'command line, ordinary text',
        where: 'Node',
        unit: 'M characters/s',
        value: await rate(records.ordinary, 16),
        target: atLeast(20),
      },
      { title: 'command line, dense text', where: 'Node', unit: 'M characters/s', value: await rate(records.dense, 5), target: atLeast(3) },
      {
        title: `command line, peak memory, ${size} of JSON Lines`,
        where: 'Node',
        unit: 'MB',
        value: single(large.peak / 1e6),
        target: below(250),
      },
      {
        title: `command line, peak memory, ${gigabytes * 100} MB of JSON Lines, dense text`,
        where: 'Node',
        unit: 'MB',
        value: single(largeDense.peak / 1e6),
        target: below(250),
      },
      { title: `command line, ${size} of JSON Lines, ordinary text`, where: 'Node', unit: 's', value: single(large.seconds) },
      {
        title: 'command line, first start: lexicons compiled, one record, by the clock',
        where: 'Node',
        unit: 's',
        value: single(first.elapsed),
      },
      {
        title: 'command line, later starts, one record, by the clock',
        where: 'Node',
        unit: 's',
        value: summaryOf(starts.map(({ elapsed }) => elapsed)),
        target: below(0.3),
      },
    ],
    notes: [
      `The command line is given records of ${recordLength.toLocaleString('en')} characters with --lexicons all --tier all; its rates are by time on the processor, all threads together, without its start. A plain text on standard input is one document, and is held whole. The first start compiles in a process of its own, whose memory is not counted here.`,
    ],
  };
}

interface Run {
  readonly blocks: number;
  /** On the processor, all threads together. */
  readonly seconds: number;
  /** By the clock, from start to end. */
  readonly elapsed: number;
  /** Most bytes resident at a time. */
  readonly peak: number;
}

/** Sends the same records so many times, as fast as they are taken. The process tells by itself what it used, when it ends. */
async function runWith(cache: string, block: Buffer, blocks: number): Promise<Run> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', telling, ...called, '--lexicons', 'all', '--tier', 'all', '-'], {
    cwd: root,
    env: { ...process.env, XDG_CACHE_HOME: cache },
    stdio: ['pipe', 'ignore', 'inherit', 'pipe'],
  });
  const told: Buffer[] = [];
  child.stdio[3]?.on('data', (chunk: Buffer) => told.push(chunk));
  const closed = once(child, 'close');
  for (let sent = 0; sent < blocks; sent++)
    if (!child.stdin?.write(block)) await Promise.race([once(child.stdin as never, 'drain'), closed]);
  child.stdin?.end();
  const [code] = await closed;
  const elapsed = (performance.now() - begun) / 1000;
  if (code !== 0) throw new Error(`The command line ended with ${code}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(Buffer.concat(told).toString()) as NodeJS.ResourceUsage;
  return { blocks, elapsed, seconds: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1024 };
}

/** On Linux `maxRSS` is no less than what the process that started this one held: there the kernel is asked for the program's own peak. */
const telling = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync, writeSync } from 'node:fs';
  process.on('exit', () => {
    const used = process.resourceUsage();
    try {
      used.maxRSS = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
    } catch {}
    writeSync(3, JSON.stringify(used));
  });
`)}`;

async function repeated<T>(action: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < rounds; round++) results.push(await action());
  return results;
}

/** JSON Lines, one record a stretch of text. */
function recordsOf(text: string): Buffer {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += recordLength)
    lines.push(`${JSON.stringify({ id: `${at}`, text: text.slice(at, at + recordLength) })}\n`);
  return Buffer.from(lines.join(''));
}
