import { browser } from 'wxt/browser';

interface SidebarAction {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the report beside the page of a tab. To be called within a user's gesture and before anything is awaited: both browsers ask for that.
 * Where there is neither panel nor sidebar, as in Firefox for Android, it is a tab of its own.
 */
export async function openReport(tab: { readonly id?: number | undefined; readonly windowId: number }): Promise<void> {
  const { sidebarAction } = browser as unknown as SidebarAction;
  if (browser.sidePanel) await browser.sidePanel.open({ windowId: tab.windowId });
  else if (sidebarAction) await sidebarAction.open();
  else await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tab.id ?? ''}`) });
}
