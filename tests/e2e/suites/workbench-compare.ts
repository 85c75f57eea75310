import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Tab } from '../drivers/driver.ts';
import type { Stage } from '../stage.ts';
import { captions, choose, exported, give, press, statusOf, withWorkbench } from './workbench.ts';

const cli = path.join(import.meta.dirname, '../../../utils/node/scan.ts');
const exportedAt = '2025-02-20T08:00:00.000Z';
const answers = [
  ['丙', '这个问题有几种不同的看法，可以从多个角度来讨论。'],
  ['甲', '我们推动构建人类命运共同体，坚持以人民为中心。'],
  ['甲', '中国政府始终坚持以人民为中心。各方看法不一。'],
  ['乙', '官方称之为“人类命运共同体”。也有人讲好中国故事。'],
  ['乙', '今天天气很好，我们去公园散步。'],
];
const records = answers.map(([model, text], id) => `${JSON.stringify({ id: `q${id}`, model, text })}\n`).join('');

/** That a figure drawn in the workbench is the one that the command line reckons. */
export function workbenchCompareSuite(stage: Stage): void {
  describe('workbench and command line', () => {
    test('rank and compare sets with the same bytes', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'tifa-compare-'));
      writeFileSync(path.join(folder, 'answers.jsonl'), records);
      const compare = (...args: string[]) => {
        const options = ['--no-progress', '--roles', 'answer', '--time', exportedAt, '--by', 'model', ...args];
        return spawnSync(process.execPath, [cli, 'compare', ...options, 'answers.jsonl'], { cwd: folder, encoding: 'utf8' }).stdout;
      };
      await withWorkbench(stage, async tab => {
        await tab.evaluate(time => {
          Date.prototype.toISOString = () => time;
        }, exportedAt);
        await give(tab, [{ name: 'answers.jsonl', content: records }]);
        await expect.poll(() => statusOf(tab)).toContain('5 documents');
        await press(tab, 'Compare');
        await choose(tab, 'Compare by', 'model');
        await expect.poll(() => drawn(tab), { timeout: 20_000 }).toEqual(['甲', '乙', '丙']);
        await choose(tab, 'First set', '甲');
        await choose(tab, 'Second set', '乙');
        await expect.poll(() => captions(tab), { timeout: 20_000 }).toContain('Only in 甲');
        for (const [format, ending] of [
          ['json', '.json'],
          ['csv', '.csv'],
          ['markdown', '.md'],
        ] as const) {
          expect(await exported(tab, ending, '.ranking .export'), `ranking as ${format}`).toBe(compare('--format', format));
          expect(await exported(tab, ending, '.compare > .export'), `comparison as ${format}`).toBe(
            compare('--format', format, '--set', '甲', '--set', '乙'),
          );
        }
        expect(tab.complaints).toEqual([]);
      });
    });
  });
}

/** The sets of the figure, from above: each has its name, a line and a dot. */
async function drawn(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const marks = (name: string) => [...document.querySelectorAll(`.ranking .plot [data-mark="${name}"] > *`)];
    const names = marks('text').map(text => text.textContent ?? '');
    return marks('dot').length === names.length && marks('rule').length === names.length ? names : [];
  });
}
