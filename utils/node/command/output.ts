import { createWriteStream, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { ioSentence } from '../io-sentence.ts';
import { wrongCall } from './call.ts';
import type { Input } from './inputs.ts';

export interface Output {
  /** Waits where the reader is slower than we are. */
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

/** Standard output, or a file that appears under its name when it is complete: who finds it, finds all of it. Never one of the files that are read. */
export function createOutput(file: string | undefined, inputs: readonly Input[]): Output {
  if (file === undefined) return { write: text => written(process.stdout, text), end: async () => {} };
  const [before] = existing(file);
  if (before && statSync(before).isDirectory()) wrongCall(`--output ${file} is a folder; name a file in it`, { isLong: true });
  if (before && inputs.some(input => existing(input.file).includes(before)))
    wrongCall(`--output ${file} is one of the files that are read, and would be lost; name another`, { isLong: true });
  const begun = `${file}.${process.pid}.part`;
  const stream = createWriteStream(begun);
  const remove = () => rmSync(begun, { force: true });
  process.once('exit', remove);
  process.once('SIGINT', () => process.exit(130));
  // Heard as soon as it happens; told where we wait for the stream.
  const failed = finished(stream).then(
    () => undefined,
    error => error as Error,
  );
  const orFailed = async (work: Promise<unknown>) => {
    const error = await Promise.race([work.then(() => undefined), failed]);
    if (error) wrongCall(`${file} ${ioSentence(error)}`, { isLong: true });
  };
  return {
    write: text => orFailed(written(stream, text)),
    async end() {
      stream.end();
      await orFailed(failed);
      renameSync(begun, file);
      process.removeListener('exit', remove);
    },
  };
}

/** Where a file really is; nothing where there is none. */
function existing(file: string): string[] {
  try {
    return [realpathSync(file)];
  } catch {
    return [];
  }
}

async function written(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await new Promise(resolve => stream.once('drain', resolve));
}
