import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Voice } from '../core/voice.ts';
import { inOrder } from './about-order.ts';
import type { TextDocument } from './document.ts';
import type { Reporter, TextReport } from './report.ts';

/** A document with its hits: what panel, workbench and command line show, compare and export. */
export interface DocumentReport extends TextDocument, TextReport {
  /** Of the text given, in UTF-8, as `sha256sum` prints it. */
  readonly sha256: string;
}

/** The one way from a document to its report. `voices` are those whose hits are wanted; Node has a faster `digest`. */
export function reportOf(document: TextDocument, report: Reporter, voices: readonly Voice[], digest = sha256Of): DocumentReport {
  const found = report(document.text, document.kind);
  return {
    ...document,
    about: inOrder(document.about),
    ...found,
    hits: found.hits.filter(({ voice }) => voices.includes(voice)),
    sha256: digest(document.text),
  };
}

function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
