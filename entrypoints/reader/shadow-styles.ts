import styles from '../../assets/highlight.css?inline';
import { highlightStyle } from '../../utils/app/highlight-style.ts';
import type { Appearance } from '../../utils/app/settings.ts';

let sheet: CSSStyleSheet | undefined;
let text = styles;

/** In Chromium the styles of an extension reach into shadow roots; in Firefox each root has to be given them. */
export function styleRoot(root: ShadowRoot): void {
  if (!import.meta.env.FIREFOX) return;
  sheet ??= sheetOf(text);
  root.adoptedStyleSheets.push(sheet);
}

/** Of all roots that were styled, and of those to come. */
export function restyleRoots(appearance: Appearance): void {
  text = highlightStyle(styles, appearance);
  sheet?.replaceSync(text);
}

function sheetOf(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
