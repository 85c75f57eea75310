import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { cacheFolder } from './cache-folder.ts';

// Node keeps what it makes of our code, and knows itself when that is stale. Taking the types out of it anew would take half of a start.
// It keeps what is imported from now on, so the command line cannot be imported above.
const folder = cacheFolder();
if (folder) enableCompileCache(path.join(folder, 'code'));
await import('./command-line.ts');
