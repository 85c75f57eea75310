import { describe, expect, test } from 'vitest';
import { hostileCases } from '../../fixtures/hostile-cases.ts';
import { pageOf } from '../../fixtures/page-cases.ts';
import { pause } from '../collect-hits.ts';
import { handleOf } from '../page-handle.ts';
import type { Stage } from '../stage.ts';

/** Pages that work against whoever reads them: what is counted in them, by the reader's own words, for theirs cannot be trusted. */
export function hostileSuite(stage: Stage): void {
  describe('hostile pages', () => {
    test.each(hostileCases)('$name', async ({ hits, state = 'read', after = 0, within = 8_000, ...page }) => {
      const tab = await stage.show(pageOf(page));
      await pause(after);
      const handle = await handleOf(stage, tab);
      const found = async () => {
        const summary = await handle.summary();
        return [summary?.state, summary?.hits];
      };
      await expect.poll(found, { timeout: within }).toEqual([state, hits]);
      // Nor does a second look change that, though a page may still be moving.
      await pause(400);
      await expect.poll(found, { timeout: within }).toEqual([state, hits]);
      await handle.close();
      // What the page breaks is broken for itself, and for what watches it here.
      expect(tab.complaints.filter(complaint => complaint.includes(stage.driver.origin))).toEqual([]);
    });
  });
}
