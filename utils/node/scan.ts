import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { cacheFolder } from './cache-folder.ts';

// Node keeps what it makes of our code, and knows itself when that is stale. Taking the types out of it anew would take half of a start.
// It keeps what is imported from now on, so nothing of the command line can be imported above.
const folder = cacheFolder();
if (folder) enableCompileCache(path.join(folder, 'code'));
const { runInRepository } = await import('./repository.ts');
await runInRepository(process.argv.slice(2));
