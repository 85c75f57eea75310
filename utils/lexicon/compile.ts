import { wordCost } from '../core/boundary.ts';
import type { CueWords } from '../core/cues.ts';
import { folded, foldTable } from '../core/fold.ts';
import { dictionaryOf, unitsOf } from '../core/merge-tables.ts';
import { hasPair, literalLength, type Pattern, type Piece, parseForm, piecesOf, wordingsOf } from '../core/pattern.ts';
import { wholeEntry } from '../core/scanner.ts';
import {
  anchorShift,
  type CompiledTables,
  type Condition,
  type EntryTexts,
  none,
  patternAt,
  patternBits,
  type RegionalWord,
  type TableEntry,
  type Tables,
  tierShift,
} from '../core/tables.ts';
import { type Anchored, anchor, fitsTables } from './anchor.ts';
import { cueWords } from './cue-words.ts';
import { digestOf } from './digest.ts';
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
  /** Tables that these are to be added to (`mergedTables`): of the dictionary they then hold only what those lack. */
  readonly beside?: Tables;
}

/** A pattern with all that goes into its row of the tables. */
interface Row {
  readonly anchored: Anchored;
  readonly entry: number;
  readonly form: number;
  readonly bits: number;
  readonly condition: number;
}

/**
 * Lexicons → tables, the only way there: the build, the command line and the tests all call this.
 * Throws where a form cannot be read: parse lexicons first (`parseLexicon`), which says so with entry and field.
 */
export function compile({ lexicons, vocabulary, words, cues, beside }: CompileInput): CompiledTables {
  const fold = foldPairs();
  const table = foldTable(fold);
  const expand = createExpand(vocabulary, table);
  const conditions = new ConditionList(words => [
    ...new Set(words.flatMap(word => expand(folded(word, table)).map(variant => variant.pattern))),
  ]);
  const regional = new Map<string, RegionalWord>();
  const entries: TableEntry[] = [];
  const texts: EntryTexts[] = [];
  const rows: Row[] = [];

  lexicons.forEach((lexicon, lexiconIndex) => {
    for (const entry of lexicon.entries) {
      const index = entries.length;
      const forms = formsOf(entry);
      entries.push({ id: entry.id, lexicon: lexiconIndex });
      texts.push({ label: entry.label['zh-Hans'], forms: forms.map(({ form }) => form) });
      const exception = { bits: patternBits.exception, wholeWord: false, condition: none };
      for (const except of entry.except ?? []) add(except, { entry: index, form: wholeEntry, ...exception });
      forms.forEach((form, formIndex) => {
        for (const except of form.ownExcept) add(except, { entry: index, form: formIndex, ...exception });
        add(form.form, {
          entry: index,
          form: formIndex,
          bits: (tiers.indexOf(form.tier) << tierShift) | (entry.quoted ? patternBits.quoted : 0),
          wholeWord: form.wholeWord,
          condition: conditions.index(form.near, form.notNear),
        });
      });
    }
  });
  return {
    texts,
    digests: lexicons.map(digestOf),
    ...tablesOf(rows, {
      entries,
      conditions: conditions.list,
      fold,
      lexicons,
      words,
      cues: cueWords(cues, table),
      regional: [...regional.values()],
      beside,
    }),
  };

  /** Adds a form as one pattern; each wording as one where some must be words of their own and others need not, or where the one would be too large. */
  function add(text: string, { wholeWord, bits, ...rest }: Omit<Row, 'anchored'> & { readonly wholeWord: boolean | undefined }): void {
    const parsed = parseForm(text, table);
    if (!parsed.ok) throw new Error(`entry "${entries[rest.entry]?.id}": ${parsed.problems.join('; ')}`);
    const pieces = piecesInAllRegions(parsed.value);
    const wordings = wordingsOf(pieces);
    const isMixed = wholeWord === undefined && wordings.some(isShort) && !wordings.every(isShort);
    const whole = isMixed ? undefined : anchor(pieces, words);
    for (const anchored of whole && fitsTables(whole) ? [whole] : wordings.map(wording => anchor([[wording]], words))) {
      const isWord = wholeWord ?? wordingsOf(piecesOf(anchored.pattern)).every(isShort);
      rows.push({ anchored, bits: bits | (isWord ? patternBits.wholeWord : 0), ...rest });
    }
  }

  /** 端口 is 埠 in Taiwan, one character: where a wording would have no more, such words are left out, for it could not be looked for. */
  function piecesInAllRegions(pattern: Pattern): Piece[] {
    const pieces = piecesOf(pattern);
    const all = pieces.map(inAllRegions);
    if (wordingsOf(all).every(hasPair)) return all;
    return all.map((choices, i) => choices.filter(choice => hasPair(choice) || pieces[i]?.includes(choice)));
  }

  function inAllRegions(piece: Piece): Piece {
    const variants = piece.flatMap(expand);
    for (const word of variants.flatMap(({ words }) => words)) regional.set(`${word.canonical} ${word.here}`, word);
    return [...new Set(variants.map(({ pattern }) => pattern))];
  }
}

/** Two or three characters without a gap: only such forms can be accidents across words often enough to matter. */
function isShort(wording: string): boolean {
  return wording.length <= 3 && literalLength(wording) === wording.length;
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
    const comparable = ({ words, within }: Near) => [within, ...this.#expanded(words)].join(' ');
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
  readonly regional: readonly RegionalWord[];
  readonly beside: Tables | undefined;
}

function tablesOf(rows: readonly Row[], { entries, conditions, lexicons, fold, words, cues, regional, beside }: Rest): Tables {
  if (entries.length > none || conditions.length >= none) throw new Error(`more than ${none} entries or conditions cannot be compiled`);
  const patterns = rows.map(({ anchored }) => anchored.pattern);
  const starts = [0];
  for (const pattern of patterns) starts.push(starts.at(-1)! + pattern.length);
  const anchors = rows
    .flatMap(({ anchored }, index) => anchored.anchors.map(anchor => ({ index, ...anchor })))
    .toSorted((a, b) => a.pair - b.pair || a.index - b.index);
  const firsts = anchors.flatMap(({ pair }, index) => (pair === anchors[index - 1]?.pair ? [] : [index]));
  const short = rows.flatMap(({ anchored, bits }) => (bits & patternBits.wholeWord ? wordingsOf(piecesOf(anchored.pattern)) : []));
  const { dictionary, without } = beside ? dictionaryBeside(beside, short, words) : { dictionary: wordsOverlapping(short, words) };
  return {
    head: {
      lexicons: lexicons.map(({ id, version, onByDefault }) => ({ id, version, onByDefault })),
      entries,
      conditions,
      words: regional,
      fold,
      wordCounts: dictionary.map(ofLength => ofLength.length),
      wordTotal: words.total,
      cues,
      ...(without && { without }),
    },
    units: unitsOf(patterns.join('')),
    starts: Uint32Array.from(starts),
    entries: Uint16Array.from(rows, row => row.entry),
    forms: Uint8Array.from(rows, row => row.form),
    bits: Uint8Array.from(rows, row => row.bits),
    conditions: Uint16Array.from(rows, row => row.condition),
    pairs: Uint32Array.from(firsts, index => anchors[index]!.pair),
    pairStarts: Uint32Array.from([...firsts, anchors.length]),
    anchors: Uint32Array.from(anchors, ({ index, offset }) => ((index << anchorShift) | offset) >>> 0),
    wordUnits: unitsOf(dictionary.flat().join('')),
    wordCosts: Uint16Array.from(dictionary.flat(), word => wordCost(words.frequencies.get(word)!, words.total)),
  };
}

/** What the dictionary for all forms, those of `beside` and these, has more and less than that of `beside`. */
function dictionaryBeside(beside: Tables, short: readonly string[], words: WordList): { dictionary: string[][]; without: string[] } {
  const all = wordsOverlapping([...shortFormsOf(beside), ...short], words);
  const known = dictionaryOf(beside).map(ofLength => new Set(ofLength));
  const wanted = new Set(all.flat());
  return {
    dictionary: all.map((ofLength, i) => ofLength.filter(word => !known[i]?.has(word))),
    without: known.flatMap(ofLength => [...ofLength].filter(word => !wanted.has(word))),
  };
}

function shortFormsOf(tables: Tables): string[] {
  return [...tables.bits].flatMap((bits, index) => (bits & patternBits.wholeWord ? wordingsOf(piecesOf(patternAt(tables, index))) : []));
}
