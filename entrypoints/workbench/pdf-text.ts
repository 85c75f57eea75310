import type { PDFPageProxy } from 'pdfjs-dist';
import { isHan } from '../../utils/core/span.ts';

/** The text layer of a PDF file: paragraphs with an empty line between them; a page ends one. Empty where pages are pictures. */
export async function pdfText(data: Uint8Array<ArrayBuffer>): Promise<string> {
  // The build for older browsers: the other one uses what Chromium has from 145 on.
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // A worker of its own, though we are in one: in ours it would take our messages for its own.
  const port = new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.mjs', import.meta.url), { type: 'module' });
  const loading = getDocument({
    data,
    worker: PDFWorker.create({ port }),
    cMapUrl: `${location.origin}/cmaps/`,
    useWorkerFetch: true,
    useWasm: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
  });
  try {
    const pdf = await loading.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(...paragraphsOf(await linesOfPage(await pdf.getPage(number))));
    return pages.join('\n\n');
  } finally {
    await loading.destroy();
    port.terminate();
  }
}

/** One line of a page; lengths in points, `y` upwards. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

async function linesOfPage(page: PDFPageProxy): Promise<PdfLine[]> {
  const { items } = await page.getTextContent();
  const lines: PdfLine[] = [];
  let line: PdfLine | undefined;
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , , , left = 0, y = 0] = item.transform as number[];
    if (line && item.str && Math.abs(y - line.y) > line.size / 2) flush();
    if (item.str) {
      const size = item.height || (line?.size ?? 0);
      line = line
        ? { ...line, text: line.text + item.str, right: Math.max(line.right, left + item.width), size: Math.max(line.size, size) }
        : { text: item.str, left, right: left + item.width, y, size };
    }
    if (item.hasEOL) flush();
  }
  flush();
  return lines;

  function flush(): void {
    if (line?.text.trim()) lines.push(line);
    line = undefined;
  }
}

/** Lines → paragraphs: one ends where its line ends early, where more room follows, or where the next begins further in, or in another size. */
export function paragraphsOf(lines: readonly PdfLine[]): string[] {
  const margin = Math.max(...lines.map(({ right }) => right));
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = paragraphs.length - 1;
    if (before && !endsParagraph(before, line, margin)) paragraphs[last] = joinLines(paragraphs[last] ?? '', line.text.trim());
    else paragraphs.push(line.text.trim());
  });
  return paragraphs;
}

function endsParagraph(line: PdfLine, next: PdfLine, margin: number): boolean {
  const step = line.y - next.y;
  return (
    line.right < margin - 1.6 * line.size ||
    step < 0 ||
    step > 2.2 * line.size ||
    next.left > line.left + 1.2 * line.size ||
    Math.abs(next.size - line.size) > 0.2 * line.size
  );
}

/** Chinese is written without spaces, and what it wraps has none at the end of a line. */
function joinLines(before: string, after: string): string {
  const isWide = (char: string | undefined) =>
    char !== undefined && (isHan(char.charCodeAt(0)) || /[\u3000-\u303f\uff00-\uffef‘’“”…—]/.test(char));
  return before + (isWide(before.at(-1)) || isWide(after[0]) ? '' : ' ') + after;
}
