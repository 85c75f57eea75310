import vocabulary from '../../lexicons/vocabulary.json';
import { compiledTables } from '../../utils/app/compiled-tables.ts';
import { packedOwn } from '../../utils/app/own-tables.ts';
import { foldTable } from '../../utils/core/fold.ts';
import { mergedTables } from '../../utils/core/merge-tables.ts';
import type { Parsed } from '../../utils/core/pattern.ts';
import { createScanner } from '../../utils/core/scanner.ts';
import type { CompiledTables } from '../../utils/core/tables.ts';
import { collisionsOf } from '../../utils/lexicon/collisions.ts';
import { compile } from '../../utils/lexicon/compile.ts';
import { detailsOf, labelsOf, summaryOf } from '../../utils/lexicon/details.ts';
import { type EntryDraft, newLexicon, withDraft } from '../../utils/lexicon/draft.ts';
import { readLexiconFile } from '../../utils/lexicon/lexicon-file.ts';
import { parseLexicon } from '../../utils/lexicon/parse.ts';
import type { Lexicon } from '../../utils/lexicon/schema.ts';
import type { VocabularyPair } from '../../utils/lexicon/variants.ts';
import { parseWordList, type WordList } from '../../utils/lexicon/word-list.ts';
import type { Answer, Call, Found, LexiconTasks } from './lexicon-tasks.ts';

type Tasks = {
  readonly [Name in keyof LexiconTasks]: (...args: Parameters<LexiconTasks[Name]>) => Promise<ReturnType<LexiconTasks[Name]>>;
};

const tasks: Tasks = {
  async read(name, source, others) {
    const parsed = readLexiconFile(name, source, today());
    if (!parsed.ok) return parsed;
    const problems = collisionsOf(parsed.value, await compiledTables(), others);
    return problems.length ? { ok: false, problems } : parsed;
  },
  write: async (lexicon, draft, replaced) => parseLexicon(withDraft(lexicon, draft, replaced)),
  test,
  async make(lexicons) {
    const tables = await compiled(lexicons);
    return {
      own: packedOwn(tables, lexicons.map(summaryOf), labelsOf(lexicons)),
      details: Object.fromEntries(lexicons.map(lexicon => [lexicon.id, detailsOf(lexicon, [])])),
    };
  },
};

addEventListener('message', async ({ data: { number, name, args } }: MessageEvent<Call>) => {
  try {
    tell({ number, value: await (tasks[name] as (...args: readonly unknown[]) => Promise<unknown>)(...args) });
  } catch (error) {
    tell({ number, failed: error instanceof Error ? error.message : String(error) });
  }
});

function tell(answer: Answer): void {
  postMessage(answer);
}

async function test(draft: EntryDraft, text: string): Promise<Parsed<Found>> {
  const parsed = parseLexicon(withDraft(newLexicon('test', today()), draft));
  if (!parsed.ok) return parsed;
  const [curated, addition] = await Promise.all([compiledTables(), compiled([parsed.value])]);
  const fold = foldTable(curated.head.fold);
  const isOwn = (lexicon: number) => lexicon === curated.head.lexicons.length;
  const scan = createScanner(mergedTables(curated, addition), fold);
  const spans = scan(text, entry => isOwn(entry.lexicon)).map(({ start, end }) => ({ start, end }));
  const [wording = ''] = draft.wordings;
  const known = scan(wording).flatMap(hit => (hit.end - hit.start === wording.length && !isOwn(hit.entry.lexicon) ? [hit.entry.id] : []));
  return { ok: true, value: { spans, known } };
}

async function compiled(lexicons: readonly Lexicon[]): Promise<CompiledTables> {
  const beside = await compiledTables();
  return compile({
    lexicons,
    vocabulary: vocabulary as readonly VocabularyPair[],
    words: await wordList(),
    cues: beside.head.cues,
    beside,
  });
}

let reading: Promise<WordList> | undefined;

/** jieba's dictionary, packaged: a second to read, and only for who makes a lexicon. */
function wordList(): Promise<WordList> {
  reading ??= readWords();
  return reading;
}

async function readWords(): Promise<WordList> {
  const [{ head }, response] = await Promise.all([compiledTables(), fetch('/dictionary.txt')]);
  return parseWordList(await response.text(), foldTable(head.fold));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
