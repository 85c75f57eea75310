import { describe, expect, test } from 'vitest';
import { dictionaryOf, mergedTables } from '../../utils/core/merge-tables.ts';
import { createScanner } from '../../utils/core/scanner.ts';
import { decodeTables, encodeTables } from '../../utils/core/tables.ts';
import { compile } from '../../utils/lexicon/compile.ts';
import { readCues, readLexicons, readVocabulary, readWordList } from '../../utils/node/curated.ts';

/** Each of the lexicons taken out in turn and added again: the tables are those of all compiled together. */
describe('a lexicon added', () => {
  const all = readLexicons();
  const given = { vocabulary: readVocabulary(), words: readWordList(), cues: readCues() };
  const together = (last: string) => {
    const added = all.filter(({ id }) => id === last);
    const others = all.filter(({ id }) => id !== last);
    const base = compile({ ...given, lexicons: others });
    const addition = compile({ ...given, cues: base.head.cues, lexicons: added, beside: base });
    return { whole: compile({ ...given, lexicons: [...others, ...added] }), merged: mergedTables(base, addition), addition };
  };

  test.each(['taiwan', 'official-style'])('%s: same dictionary, patterns and anchors', id => {
    const { whole, merged, addition } = together(id);
    expect(dictionaryOf(merged)).toEqual(dictionaryOf(whole));
    expect(merged.wordCosts).toEqual(whole.wordCosts);
    expect(merged.head.wordCounts).toEqual(whole.head.wordCounts);
    for (const name of ['units', 'starts', 'entries', 'forms', 'bits', 'pairs', 'pairStarts', 'anchors'] as const)
      expect(merged[name], name).toEqual(whole[name]);
    expect(merged.head.entries).toEqual(whole.head.entries);
    // What is kept of an addition is a fraction of the whole.
    expect(encodeTables(addition).length).toBeLessThan(encodeTables(whole).length / 3);
  });

  test('the same hits, also after it was written and read', () => {
    const { whole, merged, addition } = together('taiwan');
    const read = { ...addition, ...decodeTables(encodeTables(addition) as Uint8Array<ArrayBuffer>) };
    const hitsOf = (scan: ReturnType<typeof createScanner>) =>
      all.flatMap(({ entries }) =>
        entries.flatMap(({ examples }) => [...examples.hits, ...examples.misses].map(text => scan(text).map(hitAsText))),
      );
    const wanted = hitsOf(createScanner(whole));
    expect(wanted.flat().length).toBeGreaterThan(3_000);
    expect(hitsOf(createScanner(merged))).toEqual(wanted);
    expect(read.head.without).toEqual(addition.head.without);
  });
});

const hitAsText = ({ start, end, entry, speech }: ReturnType<ReturnType<typeof createScanner>>[number]) =>
  `${start} ${end} ${entry.id} ${speech.voice}`;
