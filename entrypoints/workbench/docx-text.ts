import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { TooLong } from './lines.ts';

const part = 'word/document.xml';
/** Unzipped, in bytes. The text of a long book is some megabytes; a file made to fill the memory says more. */
const largest = 100_000_000;

/** The paragraphs of a Word document, an empty line between them. Nothing where it is none. */
export function docxText(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const xml = partOf(bytes);
  return xml && paragraphsOf(new TextDecoder().decode(xml)).join('\n\n');
}

function partOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array | undefined {
  let isTooLong = false;
  // What the archive says of a size is also all the room that fflate gives it.
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (name === part && originalSize > largest) isTooLong = true;
    return name === part && !isTooLong;
  };
  try {
    const found = unzipSync(bytes, { filter })[part];
    if (!isTooLong) return found;
  } catch {
    return undefined;
  }
  throw new TooLong();
}

/** Text that was deleted, instructions of fields and the second copy of text boxes are not read. A worker has no DOMParser. */
function paragraphsOf(xml: string): string[] {
  const paragraphs: string[] = [];
  const open: string[] = [];
  let isText = false;
  let copies = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === 'mc:Fallback') copies++;
        if (name === 'w:p') open.push('');
        if (name === 'w:t') isText = true;
        if (name === 'w:tab') write('\t');
        if (name === 'w:br' || name === 'w:cr') write('\n');
      },
      ontext(text) {
        if (isText) write(text);
      },
      onclosetag(name) {
        if (name === 'mc:Fallback') copies--;
        if (name === 'w:t') isText = false;
        const paragraph = name === 'w:p' ? open.pop() : undefined;
        if (paragraph?.trim()) paragraphs.push(paragraph);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return paragraphs;

  function write(text: string): void {
    if (open.length && !copies) open[open.length - 1] += text;
  }
}
