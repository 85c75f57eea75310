import { type Difference, differences } from '../core/difference.ts';
import { foldTable } from '../core/fold.ts';
import { type Allows, createScanner, type Hit } from '../core/scanner.ts';
import type { Speaker } from '../core/speaker.ts';
import type { CompiledTables } from '../core/tables.ts';
import type { Voice } from '../core/voice.ts';
import { readableText, type TextKind } from './readable-text.ts';
import { reasonOf, wordsOf } from './reason.ts';
import { createHanProfile, type ScriptProfile } from './script-profile.ts';

/** One hit as it is written out. Offsets are UTF-16 units into the text that was given. */
export interface HitRecord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entry: string;
  /** The canonical wording, Simplified. */
  readonly label: string;
  readonly lexicon: string;
  /** The form that matched, in the notation of the lexicons. */
  readonly form: string;
  readonly differences: readonly Difference[];
  /** Who speaks it here. */
  readonly voice: Voice;
  /** Where the text names one. */
  readonly speaker?: Speaker & { readonly text: string };
  /** What decided the voice, in a sentence. */
  readonly reason: string;
}

export interface TextReport {
  /** Length of the text given, in UTF-16 units. */
  readonly units: number;
  /** Han characters that were read: those a reader sees. */
  readonly han: number;
  readonly script: ScriptProfile;
  readonly hits: readonly HitRecord[];
  /** The text as it was read, at the same offsets: markup and hidden parts are characters that matching ignores. */
  readonly readable: string;
}

/** Wordings whose differences are kept: some megabytes. */
const mostKnown = 10_000;

export type Reporter = (text: string, kind: TextKind) => TextReport;

/** Text → its hits with all that is written out about them. */
export function createReporter(tables: CompiledTables, allows: Allows): Reporter {
  const fold = foldTable(tables.head.fold);
  const scan = createScanner(tables, fold);
  const hanOf = createHanProfile(fold);
  const known = new Map<string, readonly Difference[]>();
  return (text, kind) => {
    const readable = readableText(text, kind);
    const hits = scan(readable, allows).map(hit => {
      const { label, forms } = tables.texts[tables.entries[hit.pattern]!]!;
      return {
        start: hit.start,
        end: hit.end,
        text: text.slice(hit.start, hit.end),
        entry: hit.entry.id,
        label,
        lexicon: tables.head.lexicons[hit.entry.lexicon]?.id ?? '',
        form: forms[tables.forms[hit.pattern] ?? 0] ?? '',
        differences: differencesOf(readable, hit, label),
        voice: hit.speech.voice,
        ...(hit.speech.speaker && { speaker: { ...hit.speech.speaker, text: wordsOf(readable, hit.speech.speaker) } }),
        reason: reasonOf(readable, hit.speech),
      };
    });
    return { units: text.length, ...hanOf(readable), hits, readable };
  };

  /** Nothing but the wording and the pattern goes into them, and news says the same things again and again. */
  function differencesOf(readable: string, hit: Hit, label: string): readonly Difference[] {
    const earlier = known.get(`${hit.pattern} ${readable.slice(hit.start, hit.end)}`);
    if (earlier) return earlier;
    // A copy, for in the engine a slice is a view that would keep the whole document.
    const wording = Array.from(readable.slice(hit.start, hit.end)).join('');
    const found = differences(wording, { ...hit, start: 0, end: wording.length }, label, tables, fold);
    if (known.size >= mostKnown) known.clear();
    known.set(`${hit.pattern} ${wording}`, found);
    return found;
  }
}
