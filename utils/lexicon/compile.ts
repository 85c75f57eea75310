import type { CueWords } from '../core/cues.ts';
import { folded, foldTable } from '../core/fold.ts';
import { isLiteral, literalLength, type Pattern, parseForm } from '../core/pattern.ts';
import { wholeEntry } from '../core/scanner.ts';
import { type Condition, none, patternBits, type RegionalWord, type TableEntry, type Tables, tierShift } from '../core/tables.ts';
import { cueWords } from './cue-words.ts';
import { foldPairs } from './fold-pairs.ts';
import type { Entry, Lexicon, Near } from './schema.ts';
import { tiers } from './tiers.ts';
import { createExpand, type VocabularyPair } from './variants.ts';
import { type WordList, wordsOverlapping } from './word-list.ts';

export interface CompileInput {
  readonly lexicons: readonly Lexicon[];
  readonly vocabulary: readonly VocabularyPair[];
  readonly words: WordList;
  /** The content of `cues.json`. */
  readonly cues: unknown;
}

/** A pattern with all that goes into its row of the tables. */
interface Row {
  readonly pattern: Pattern;
  readonly words: readonly RegionalWord[];
  readonly entry: number;
  readonly form: number;
  readonly bits: number;
  readonly condition: number;
}

/**
 * Lexicons → tables, the only way there: the build, the command line and the tests all call this.
 * Throws where a form cannot be read: parse lexicons first (`parseLexicon`), which says so with entry and field.
 */
export function compile({ lexicons, vocabulary, words, cues }: CompileInput): Tables {
  const fold = foldPairs();
  const table = foldTable(fold);
  const expand = createExpand(vocabulary, table);
  const conditions = new ConditionList(words => [
    ...new Set(words.flatMap(word => expand(folded(word, table)).map(variant => variant.pattern))),
  ]);
  const entries: TableEntry[] = [];
  const rows: Row[] = [];

  lexicons.forEach((lexicon, lexiconIndex) => {
    for (const entry of lexicon.entries) {
      const index = entries.length;
      const forms = formsOf(entry);
      entries.push({
        id: entry.id,
        lexicon: lexiconIndex,
        label: entry.label['zh-Hans'],
        forms: forms.map(({ form }) => form),
        ...(entry.quoted && { isQuoted: true }),
      });
      const exception = { bits: () => patternBits.exception, condition: none };
      for (const except of entry.except ?? []) add(except, { entry: index, form: wholeEntry, ...exception });
      forms.forEach((form, formIndex) => {
        for (const except of form.ownExcept) add(except, { entry: index, form: formIndex, ...exception });
        const tier = tiers.indexOf(form.tier) << tierShift;
        add(form.form, {
          entry: index,
          form: formIndex,
          bits: pattern => tier | ((form.wholeWord ?? isShort(pattern)) ? patternBits.wholeWord : 0),
          condition: conditions.index(form.near, form.notNear),
        });
      });
    }
  });
  return tablesOf(rows, { entries, conditions: conditions.list, fold, lexicons, words, cues: cueWords(cues, table) });

  /** Adds every wording of a form, each once. */
  function add(text: string, { bits, ...rest }: Omit<Row, 'pattern' | 'words' | 'bits'> & { bits(pattern: Pattern): number }): void {
    const parsed = parseForm(text, table);
    if (!parsed.ok) throw new Error(`entry "${entries[rest.entry]?.id}": ${parsed.problems.join('; ')}`);
    const seen = new Set<Pattern>();
    for (const { pattern, words } of parsed.value.flatMap(expand)) {
      if (!seen.has(pattern)) rows.push({ pattern, words, bits: bits(pattern), ...rest });
      seen.add(pattern);
    }
  }
}

/** Two or three characters without a gap: only such forms can be accidents across words often enough to matter. */
function isShort(pattern: Pattern): boolean {
  return pattern.length <= 3 && literalLength(pattern) === pattern.length;
}

function formsOf(entry: Entry) {
  return entry.forms.map(form => {
    const own = typeof form === 'string' ? { form } : form;
    return {
      form: own.form,
      ownExcept: own.except ?? [],
      near: own.near ?? entry.near,
      notNear: own.notNear ?? entry.notNear,
      wholeWord: own.wholeWord ?? entry.wholeWord,
      tier: own.tier ?? entry.tier,
    };
  });
}

/** Conditions, each once. */
class ConditionList {
  readonly list: Condition[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #expanded: (words: readonly string[]) => string[];

  constructor(expanded: (words: readonly string[]) => string[]) {
    this.#expanded = expanded;
  }

  index(near: Near | undefined, notNear: Near | undefined): number {
    if (!near && !notNear) return none;
    const comparable = ({ words, within }: Near) => ({ words: this.#expanded(words), within });
    const condition: Condition = { ...(near && { near: comparable(near) }), ...(notNear && { notNear: comparable(notNear) }) };
    const key = JSON.stringify(condition);
    const index = this.#indexes.get(key) ?? this.list.push(condition) - 1;
    this.#indexes.set(key, index);
    return index;
  }
}

interface Rest {
  readonly entries: readonly TableEntry[];
  readonly conditions: readonly Condition[];
  readonly lexicons: readonly Lexicon[];
  readonly fold: string;
  readonly words: WordList;
  readonly cues: CueWords;
}

function tablesOf(rows: readonly Row[], { entries, conditions, lexicons, fold, words, cues }: Rest): Tables {
  const starts = [0];
  for (const { pattern } of rows) starts.push(starts.at(-1)! + pattern.length);
  const anchors = rows
    .map(({ pattern }, index) => ({ index, ...rarestPair(pattern, words) }))
    .toSorted((a, b) => a.pair - b.pair || a.index - b.index);
  const firsts = anchors.flatMap(({ pair }, index) => (pair === anchors[index - 1]?.pair ? [] : [index]));
  const short = rows.filter(({ bits }) => bits & patternBits.wholeWord).map(({ pattern }) => pattern);
  return {
    head: {
      lexicons: lexicons.map(({ id, version, onByDefault }) => ({ id, version, onByDefault })),
      entries,
      conditions,
      words: Object.fromEntries(rows.flatMap(({ words }, index) => (words.length ? [[index, words]] : []))),
      fold,
      dictionary: wordsOverlapping(short, words),
      dictionaryTotal: words.total,
      cues,
    },
    units: Uint16Array.from(rows.flatMap(({ pattern }) => Array.from({ length: pattern.length }, (_, i) => pattern.charCodeAt(i)))),
    starts: Uint32Array.from(starts),
    entries: Uint16Array.from(rows, row => row.entry),
    forms: Uint8Array.from(rows, row => row.form),
    bits: Uint8Array.from(rows, row => row.bits),
    conditions: Uint16Array.from(rows, row => row.condition),
    pairs: Uint32Array.from(firsts, index => anchors[index]!.pair),
    pairStarts: Uint32Array.from([...firsts, anchors.length]),
    anchors: Uint32Array.from(anchors, ({ index, offset }) => ((index << 8) | offset) >>> 0),
  };
}

/** The pair of neighbouring characters of a pattern that ordinary Chinese has least often. */
function rarestPair(pattern: Pattern, words: WordList): { pair: number; offset: number } {
  let best = { pair: 0, offset: -1, frequency: Number.POSITIVE_INFINITY };
  for (let offset = 0; offset + 1 < pattern.length; offset++) {
    const first = pattern.charCodeAt(offset);
    const second = pattern.charCodeAt(offset + 1);
    if (!isLiteral(first) || !isLiteral(second)) continue;
    const frequency = words.pairFrequency(pattern.slice(offset, offset + 2));
    if (frequency < best.frequency) best = { pair: ((first << 16) | second) >>> 0, offset, frequency };
  }
  return best;
}
