import { expect } from 'vitest';
import type { Tab } from './drivers/driver.ts';
import { soon, textOf } from './report-page.ts';
import type { Stage } from './stage.ts';

/** The settings, for as long as something is done with them. Where that fails, all are as at first: the next case begins there. */
export async function withSettings(stage: Stage, act: (settings: Tab) => Promise<unknown>): Promise<void> {
  const settings = await stage.driver.openExtensionPage('options.html');
  await expect.poll(() => textOf(settings, '#lexicons-title'), soon).toBe('Lexicons');
  try {
    await act(settings);
  } catch (error) {
    await eraseAll(settings);
    await settings.close();
    throw error;
  }
  // Changes are kept one after the other: when it is our turn, all of them are.
  await settings.evaluate(() => navigator.locks.request('settings', async () => true));
  await settings.close();
}

/** Empties the extension's storage, from one of its pages. */
export async function eraseAll(page: Tab): Promise<void> {
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { clear(): Promise<void> } } } };
    return chrome.storage.local.clear();
  });
}

/** Clicks the box or button whose label begins with these words. */
export async function choose(tab: Tab, label: string): Promise<void> {
  await expect
    .poll(
      () =>
        tab.evaluate(words => {
          const wanted = [...document.querySelectorAll('label')].find(({ innerText }) => innerText.trim().startsWith(words));
          wanted?.querySelector('input')?.click();
          return wanted !== undefined;
        }, label),
      soon,
    )
    .toBe(true);
}

export async function press(tab: Tab, label: string, within = 'body'): Promise<void> {
  await expect
    .poll(
      () =>
        tab.evaluate(
          given => {
            const buttons = [...document.querySelectorAll<HTMLButtonElement>(`${given.within} button:not([aria-label])`)];
            const wanted = buttons.find(({ innerText }) => innerText.trim() === given.label);
            wanted?.click();
            return wanted !== undefined;
          },
          { label, within },
        ),
      soon,
    )
    .toBe(true);
}

/** As a user chooses a file, in the section with this heading. */
export async function giveFile(tab: Tab, heading: string, content: string, name = 'file.json'): Promise<void> {
  const give = () =>
    tab.evaluate(
      given => {
        const input = document.querySelector(given.heading)?.closest('section')?.querySelector<HTMLInputElement>('[type=file]');
        if (!input) return false;
        const data = new DataTransfer();
        data.items.add(new File([given.content], given.name));
        input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      { heading, content, name },
    );
  await expect.poll(give, soon).toBe(true);
}

/** Writes into the field whose label begins with these words. */
export async function write(tab: Tab, label: string, text: string): Promise<void> {
  await expect
    .poll(
      () =>
        tab.evaluate(
          given => {
            const wanted = [...document.querySelectorAll('label')].find(({ innerText }) => innerText.trim().startsWith(given.label));
            const field = wanted?.control as HTMLInputElement | HTMLTextAreaElement | null | undefined;
            if (!field) return false;
            field.value = given.text;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));
            return true;
          },
          { label, text },
        ),
      soon,
    )
    .toBe(true);
}
