import type { Exporter } from './exporter.ts';
import { jsonLines } from './json-lines.ts';

/** Every format, in the order it is offered: panel, workbench and command line read this list. */
export const exporters: readonly Exporter[] = [jsonLines];
