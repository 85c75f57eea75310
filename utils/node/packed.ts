#!/usr/bin/env node
import module from 'node:module';
import path from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/** The command line as npm installs it: `pack.ts` bundles this, with compiled tables and the lexicons beside it. It runs on Node 20, which keeps no code. */
const folder = cacheFolder();
if (folder) module.enableCompileCache?.(path.join(folder, 'code'));
const { runInstalled } = await import('./installed.ts');
await runInstalled(process.argv.slice(2), import.meta.dirname);
