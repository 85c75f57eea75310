import path from 'node:path';

/** The curated lexicons. Apart from what reads them, for a start of the command line that finds all compiled need not load that. */
export const lexiconFolder = path.join(import.meta.dirname, '../../lexicons');
