import { globSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../node_modules/pdfjs-dist/cmaps');

/** The character tables (CMaps) by which older Chinese PDF files, whose fonts are not in them, say what their text is; those for Japanese and Korean stay out. */
export function pdfAssets(): { absoluteSrc: string; relativeDest: string }[] {
  return globSync('{Adobe-CNS1,Adobe-GB1,B5,CNS,ET,GB,HK,UniCNS,UniGB}*.bcmap', { cwd: folder }).map(file => ({
    absoluteSrc: path.join(folder, file),
    relativeDest: `cmaps/${file}`,
  }));
}
