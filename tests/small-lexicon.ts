import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { foldTable } from '../utils/core/fold.ts';
import { createScanner } from '../utils/core/scanner.ts';
import type { CompiledTables } from '../utils/core/tables.ts';
import { compile } from '../utils/lexicon/compile.ts';
import { foldPairs } from '../utils/lexicon/fold-pairs.ts';
import type { Entry, Lexicon } from '../utils/lexicon/schema.ts';
import { parseWordList } from '../utils/lexicon/word-list.ts';
import { readCues, readVocabulary } from '../utils/node/curated.ts';

export const fold = foldTable(foldPairs());
const words = parseWordList(readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8'), fold);

/** An entry with what a case is about, and something harmless in every other field. */
export function entryOf(entry: Partial<Entry> & Pick<Entry, 'id' | 'forms'>): Entry {
  const label = typeof entry.forms[0] === 'string' ? entry.forms[0] : (entry.forms[0]?.form ?? '');
  return {
    label: { 'zh-Hant': label, 'zh-Hans': label },
    gloss: 'gloss',
    type: 'slogan',
    tier: 'core',
    status: 'active',
    context: { en: 'context' },
    sources: [],
    examples: { hits: ['hit'], misses: [] },
    ...entry,
  };
}

export function lexiconOf(entries: readonly Entry[], id = 'small'): Lexicon {
  const texts = { en: 'text', 'zh-Hant': '文', 'zh-Hans': '文' };
  return {
    id,
    version: '1.0.0',
    title: texts,
    scope: texts,
    criteria: texts,
    licence: 'CC0-1.0',
    maintainers: 'tests',
    onByDefault: true,
    changelog: [{ version: '1.0.0', date: '2026', note: 'first' }],
    entries: [...entries],
  };
}

type SmallEntry = Entry | readonly string[];

/** Tables of a few entries; a bare list of forms is one entry with the first form for its id. */
export function tablesOf(...entries: SmallEntry[]): CompiledTables {
  const whole = entries.map(entry => ('id' in entry ? entry : entryOf({ id: entry[0] ?? '', forms: [...entry] })));
  return compile({ lexicons: [lexiconOf(whole)], vocabulary: readVocabulary(), words, cues: readCues() });
}

/** What a few entries find in a text: the words themselves. */
export function finder(...entries: SmallEntry[]): (text: string) => string[] {
  const scan = createScanner(tablesOf(...entries), fold);
  return text => scan(text).map(hit => text.slice(hit.start, hit.end));
}
