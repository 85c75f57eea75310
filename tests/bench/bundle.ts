import path from 'node:path';
import { build } from 'vite';
import { asciiPlugin } from '../../utils/node/ascii-plugin.ts';

/** A file of `in-page` with all it imports, as one plain script: what a page or a fresh context can run. */
export async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [asciiPlugin()],
    // The page's parts of the product ask which browser they were built for.
    define: { 'import.meta.env.FIREFOX': 'false' },
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: path.join(import.meta.dirname, 'in-page', file), formats: ['iife'], name: 'bench', fileName: 'bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${file} was not bundled`);
  return output.output[0].code;
}
