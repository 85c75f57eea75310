import type { Appearance } from './settings.ts';

/** The style sheet of the highlights as the user wants it: line and tint of `assets/highlight.css` (2 pixels, 14 % of opacity) in other strengths. */
export function highlightStyle(sheet: string, { line, tint }: Appearance): string {
  const opacity = Math.round((tint / 100) * 255)
    .toString(16)
    .padStart(2, '0');
  return sheet.replace(/underline 2px /g, `underline ${line}px `).replace(/(background-color: ?#[0-9a-f]{6})24\b/g, `$1${opacity}`);
}
