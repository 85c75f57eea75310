import { dataPackage } from './data-package.ts';
import { evidence } from './evidence.ts';
import type { Exporter } from './exporter.ts';
import { hitsCsv } from './hits-csv.ts';
import { html } from './html.ts';
import { jsonLines } from './json-lines.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import { vocabulary } from './vocabulary.ts';
import { webAnnotation } from './web-annotation.ts';

/** Every format, in the order it is offered: panel, workbench and command line read this list. */
export const exporters: readonly Exporter[] = [
  hitsCsv,
  evidence,
  jsonLines,
  markdown,
  html,
  webAnnotation,
  vocabulary,
  dataPackage,
  plainText,
];
