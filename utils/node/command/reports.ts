import { transcode } from 'node:buffer';
import * as crypto from 'node:crypto';
import { createHash } from 'node:crypto';
import { isProblem, type Read } from '../../reading/read.ts';
import { type DocumentReport, reportOf } from '../../report/document-report.ts';
import { documentsOf } from '../documents.ts';
import type { Input } from './inputs.ts';
import type { Reading } from './options.ts';
import type { Progress } from './progress.ts';

const mostProblems = 3;

/** The reports of documents, those that were read at once together. */
export interface Reports extends AsyncIterable<Iterable<DocumentReport>> {
  /** Whether something could not be read. */
  readonly failed: boolean;
}

/** Reads and reports one document after the other. What cannot be read is said on standard error; of many problems in one file the first few say what is wrong. */
export function reportsOf(inputs: readonly Input[], reading: Reading, progress: Progress): Reports {
  let failed = false;
  return {
    get failed() {
      return failed;
    },
    async *[Symbol.asyncIterator]() {
      for (const input of inputs) yield* reportsOfInput(input);
    },
  };

  async function* reportsOfInput({ file, problem }: Input): AsyncGenerator<Iterable<DocumentReport>> {
    let problems = 0;
    const tell = (sentence: string) => {
      failed = true;
      if (problems++ < mostProblems) progress.say(`tifa-lens: ${file} ${sentence}`);
    };
    if (problem) return tell(problem);
    for await (const reads of documentsOf({ file, onBytes: progress.bytes }, reading.fields)) yield reported(reads, tell);
    if (problems > mostProblems) progress.say(`tifa-lens: ${file} has ${problems - mostProblems} more such problems`);
  }

  /** One by one as they are asked for, so that a report can be written and forgotten before the next; without a promise each, which takes as long as a short document. */
  function* reported(reads: readonly Read[], tell: (sentence: string) => void): Generator<DocumentReport> {
    for (const read of reads) {
      if (isProblem(read)) tell(read.problem);
      else if (reading.roles.includes(read.role)) {
        progress.document(read.text.length);
        yield reportOf(read, reading.report, reading.voices, sha256);
      }
    }
  }
}

/**
 * Several times as fast as the one that browsers have to use; Node 20 has the short way from 20.12 on. Handing Node the text itself
 * takes half as long again: its way to UTF-8 is slow, `transcode` is not, but it does not know what to do with half a surrogate pair.
 */
function sha256(text: string): string {
  return digest(text.isWellFormed() ? transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8') : text);
}

const digest: (bytes: Uint8Array | string) => string =
  'hash' in crypto ? bytes => crypto.hash('sha256', bytes) : bytes => createHash('sha256').update(bytes).digest('hex');
