import styles from '../highlight.css?inline';

/** In Chromium the styles of an extension reach into shadow roots; in Firefox each root has to be given them. */
export function styleRoot(root: ShadowRoot): void {
  if (!import.meta.env.FIREFOX) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets.push(sheet);
}
