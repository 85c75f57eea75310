import { describe, expect, test } from 'vitest';
import type { About, Role } from '../../../utils/report/document.ts';
import { chatShapes, simulatedChat } from '../../fixtures/chats/simulated.ts';
import { type Act, act, first, refusal, second, tokens } from '../chat-acts.ts';
import { pause } from '../collect-hits.ts';
import type { Tab } from '../drivers/driver.ts';
import { keepFiles, rowsOf, savedIn, soon, textOf, withReport } from '../report-page.ts';
import type { Stage } from '../stage.ts';

/** The report beside a chat that writes an answer, takes it back, and lets turns go that are scrolled away. */
export function chatReportSuite(stage: Stage): void {
  describe('chat in the report', () => {
    test('answers lead, turns are counted, what was taken back is marked, and the export has all of it', async () => {
      const { tab, acts } = await chatIn(stage);
      await acts(['ask', 1, '<p>会议谈到什么？</p>'], ['render', 2, tokens]);
      await pause(1_500);
      await acts(['replace', 2, refusal]);
      await pause(1_000);
      await acts(['ask', 7, '<p>四个自信呢？</p>'], ['answer', 8, `<p>${second}</p>`]);
      await pause(1_000);
      await acts(['scroll'], ['remove', 1], ['remove', 2]);
      await pause(1_000);
      await withReport(stage, tab, async report => {
        await expect.poll(() => states(report), soon).toContain('4 turns read, 4 not seen: scroll through the chat to have them read.');
        expect(await rolesIn(report)).toEqual(['Answers 4 *', 'Prompts 1', 'Page 0']);
        await expect.poll(() => rowsOf(report), soon).toEqual(['四个自信', '两个确立', '全过程人民民主', '讲好中国故事']);
        expect(await textOf(report, '.withdrawn')).toMatch(/^Turn 2 was withdrawn by the chat: .*\d:\d\d/);
        expect(await textOf(report, '.counts .voices')).toMatch(/^1 own\s+3 reported\s+0 mentioned/);

        const lines = await exported(report);
        expect(lines[0]).toMatchObject({ type: 'provenance', settings: { tier: 'core' } });
        const documents = lines.filter(({ type }) => type === 'document');
        expect(documents.filter(({ role }) => role !== 'page').map(line)).toEqual([
          'prompt 1: ',
          'answer 2: 四个自信 两个确立 全过程人民民主 (withdrawn)',
          'answer 2: ',
          'prompt 7: 四个自信',
          'answer 8: 讲好中国故事',
        ]);
        const withdrawn = documents.find(({ about }) => about.withdrawn);
        expect(withdrawn).toMatchObject({
          units: first.length,
          about: { site: 'chatgpt', conversation: '/c/1', model: 'model-x', turn: 2 },
        });
        const [read, taken] = [withdrawn?.about.time, withdrawn?.about.withdrawn].map(time => Date.parse(time ?? ''));
        expect(taken).toBeGreaterThan(read ?? Number.NaN);
        expect(Date.now() - (taken ?? 0)).toBeLessThan(120_000);
        expect(report.complaints).toEqual([]);
      });
    });

    test('an answer that is taken back while the report is open is kept in it', async () => {
      const { tab, acts } = await chatIn(stage);
      await acts(['ask', 1, '<p>会议谈到什么？</p>'], ['answer', 2, `<p>${second}</p>`]);
      await withReport(stage, tab, async report => {
        await expect.poll(() => rowsOf(report), soon).toEqual(['讲好中国故事']);
        expect(await textOf(report, '.withdrawn')).toBe('');
        await acts(['replace', 2, `${refusal}四个自信。`]);
        await expect.poll(() => textOf(report, '.withdrawn'), soon).toContain('Turn 2 was withdrawn by the chat');
        await expect.poll(() => rowsOf(report), soon).toEqual(['讲好中国故事', '四个自信']);
        expect(await states(report)).toContain('2 turns read, 0 not seen: scroll through the chat to have them read.');
      });
    });
  });
}

/** A chat that numbers its turns. */
async function chatIn(stage: Stage) {
  const shape = chatShapes.find(({ site }) => site === 'chatgpt');
  if (!shape) throw new Error('There is no such shape.');
  stage.put('/c/1', simulatedChat(shape));
  const tab = await stage.open('/c/1', `${shape.host}.localhost`);
  return { tab, acts: (...acts: readonly Act[]) => tab.evaluate(act, acts) };
}

async function states(report: Tab): Promise<string[]> {
  return report.evaluate(() => [...document.querySelectorAll<HTMLElement>('.state')].map(state => state.innerText));
}

/** Whose words are offered, in order, with their counts; the chosen one starred. */
async function rolesIn(report: Tab): Promise<string[]> {
  return report.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.roles label')].map(
      label => `${label.innerText.replace(/\s+/g, ' ').trim()}${label.querySelector('input')?.checked ? ' *' : ''}`,
    ),
  );
}

interface Line {
  readonly type: string;
  readonly role: Role;
  readonly about: About;
  readonly units: number;
  readonly hits: readonly { readonly text: string }[];
}

/** What the report saves as JSON Lines. */
async function exported(report: Tab): Promise<Line[]> {
  await report.evaluate(keepFiles);
  await report.evaluate(() => document.querySelector<HTMLElement>('.export > button')?.click());
  await expect.poll(() => report.evaluate(() => document.querySelectorAll('[role="menuitem"]').length), soon).toBeGreaterThan(0);
  await report.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(item => item.textContent?.includes('.jsonl'))?.click(),
  );
  await expect.poll(() => savedIn(report), soon).toContain('"type":"document"');
  return (await savedIn(report))
    .trim()
    .split('\n')
    .map(each => JSON.parse(each));
}

function line({ role, about, hits }: Line): string {
  return `${role} ${about.turn}: ${hits.map(({ text }) => text).join(' ')}${about.withdrawn ? ' (withdrawn)' : ''}`;
}
