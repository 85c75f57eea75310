import styles from './style.css?inline';

/**
 * In Chromium the styles of an extension reach into shadow roots; in Firefox each root has to be given them.
 * A content script there may not touch `adoptedStyleSheets` through its own view of the page, so the page's view is used, with a sheet of the page's making.
 */
export function styleRoot(root: ShadowRoot): void {
  const page = (root as unknown as { wrappedJSObject?: ShadowRoot }).wrappedJSObject;
  const view = (globalThis as unknown as { wrappedJSObject?: typeof globalThis }).wrappedJSObject;
  if (!page || !view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles);
  page.adoptedStyleSheets.push(sheet);
}
