import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exporters } from '../../../utils/report/exporters/index.ts';
import { exportedAs, keepFiles, shown, withReport } from '../report-page.ts';
import type { Stage } from '../stage.ts';

const cli = path.join(import.meta.dirname, '../../../utils/node/scan.ts');
const exportedAt = '2025-02-20T08:00:00.000Z';
const body = `
  <p>会议谈到四个自信、粗暴干涉中国内政，並稱「=共用智慧紅利」。</p>
  <p>发言人表示，中方将继续讲好<b>中国</b>故事。</p><pre>const 讲好中国故事 = 1</pre>
  <p>一位学者说，所谓“四个自信”只是口号，&lt;i&gt;人类命运共同体&lt;/i&gt; 𠮷 亦然。</p>`;

/** That a researcher who repeats with files what a reader exported of a page gets the same bytes. */
export function reportExportSuite(stage: Stage): void {
  describe('report and command line', () => {
    test('give the same bytes in every format', async () => {
      const tab = await shown(stage, body, 8);
      await withReport(stage, tab, async report => {
        await report.evaluate(keepFiles);
        await report.evaluate(time => {
          Date.prototype.toISOString = () => time;
        }, exportedAt);
        const text = await exportedAs(report, 'text');
        const [{ id, about }] = JSON.parse(await exportedAs(report, 'json')).documents;
        const { url, title, language, time } = about;
        const record = JSON.stringify({ id, text, url, title, language, time });
        for (const exporter of exporters) {
          const { stdout, stderr } = spawnSync(process.execPath, [cli, 'scan', '--format', exporter.id, '--time', exportedAt, '-'], {
            input: record,
            encoding: 'utf8',
          });
          expect(stderr).toBe('');
          expect(stdout.length, exporter.id).toBeGreaterThan(60);
          expect(await exportedAs(report, exporter.id), exporter.id).toBe(stdout);
        }
      });
    });
  });
}
