/** A page of a text: its lines as paragraphs, a few words of each in an element of their own. */
export function htmlOf(text: string): string {
  return text
    .split('\n')
    .map(line => `<p>${line.slice(0, 30)}<b>${line.slice(30, 36)}</b>${line.slice(36)}</p>`)
    .join('\n');
}

/** So many paragraphs of the same length. */
export function paragraphs(text: string, count: number): string {
  const length = Math.floor(text.length / count);
  return Array.from({ length: count }, (_, i) => `<p>${text.slice(i * length, (i + 1) * length).replaceAll('\n', '')}</p>`).join('\n');
}
