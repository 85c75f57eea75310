import type { Parsed } from '../core/pattern.ts';
import { lexiconFromTable } from './entry-table.ts';
import { parseLexicon } from './parse.ts';
import { lineOfProblem } from './problem-place.ts';
import type { Lexicon } from './schema.ts';

/** A file is no larger, in UTF-16 units: 20,000 full entries take less. */
const largest = 40_000_000;

/** A lexicon's file, JSON or a table with a header row, by what is in it. Problems say the line and the field. */
export function readLexiconFile(name: string, source: string, today: string): Parsed<Lexicon> {
  if (source.length > largest) return { ok: false, problems: ['the file: is larger than any lexicon may be (40 million characters)'] };
  const isJson = /^\ufeff?\s*[{[]/.test(source);
  return isJson ? lexiconFromJson(source) : lexiconFromTable(source, titleOf(name), today);
}

export function lexiconFromJson(source: string): Parsed<Lexicon> {
  let json: unknown;
  try {
    json = JSON.parse(source.replace(/^\ufeff/, ''));
  } catch (error) {
    return { ok: false, problems: [`the file: is not JSON: ${error instanceof Error ? error.message : error}`] };
  }
  const parsed = parseLexicon(json);
  if (parsed.ok) return parsed;
  return {
    ok: false,
    problems: parsed.problems.map(problem => {
      const line = lineOfProblem(problem, source);
      return line === undefined ? problem : `line ${line}: ${problem}`;
    }),
  };
}

/** `My words` of `My words.csv`. */
function titleOf(name: string): string {
  return name.replace(/\.[^.]*$/, '').trim() || name;
}
