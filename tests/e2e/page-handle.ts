import type { FrameSummary } from '../../utils/app/page-handle.ts';
import type { Span } from '../../utils/core/span.ts';
import type { FrameText } from '../../utils/report/page-text.ts';
import type { Tab } from './drivers/driver.ts';
import type { Stage } from './stage.ts';

/** The reader's handle in the top frame of a tab, asked as the side panel asks: from a page of the extension, which stays open beside it. */
export interface Handle {
  read(): Promise<FrameText>;
  summary(): Promise<FrameSummary>;
  reveal(document: string, span: Span, text: string): Promise<boolean>;
  close(): Promise<void>;
}

/** The tab must be in front when this is called, and no longer is afterwards. */
export async function handleOf(stage: Stage, tab: Tab): Promise<Handle> {
  const id = await tab.id();
  const page = await stage.driver.openExtensionPage(`popup.html?tab=${id}`);
  return {
    read: () => page.evaluate(ask, { id, name: 'read' }) as Promise<FrameText>,
    summary: () => page.evaluate(ask, { id, name: 'summary' }) as Promise<FrameSummary>,
    reveal: (...given) => page.evaluate(ask, { id, name: 'reveal', given }) as Promise<boolean>,
    close: () => page.close(),
  };
}

interface Question {
  readonly id: number;
  readonly name: string;
  readonly given?: readonly unknown[];
}

/** Runs in the page of the extension. */
async function ask({ id, name, given = [] }: Question): Promise<unknown> {
  interface Api {
    readonly scripting: { executeScript(injection: object): Promise<{ readonly result?: unknown }[]> };
    readonly tabs: { update(id: number, properties: object): Promise<unknown> };
  }
  const world = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
  const { scripting, tabs } = world.browser ?? world.chrome;
  // A page in the background is neither laid out nor idle as one that is seen.
  await tabs.update(id, { active: true });
  const [answer] = await scripting.executeScript({
    target: { tabId: id },
    func: (method: string, args: readonly unknown[]) =>
      (globalThis as unknown as { readonly tifaLens?: Record<string, (...args: readonly unknown[]) => unknown> }).tifaLens?.[method]?.(
        ...args,
      ),
    args: [name, given],
  });
  return answer?.result;
}
