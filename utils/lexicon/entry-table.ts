import Papa from 'papaparse';
import type { Parsed } from '../core/pattern.ts';
import { type EntryDraft, emptyDraft, newLexicon, withDraft } from './draft.ts';
import { parseLexicon } from './parse.ts';
import type { Lexicon } from './schema.ts';
import { type Tier, tiers } from './tiers.ts';

/** Columns of a table of entries, and what they may be called besides. `|` parts several wordings or exceptions in a cell. */
const columns = {
  wording: ['wording', 'form', 'forms', 'phrase', 'term', '提法', '詞語', '词语', '寫法', '写法'],
  gloss: ['gloss', 'english', 'translation', '英文', '譯文', '译文'],
  context: ['context', 'note', 'notes', 'explanation', '說明', '说明'],
  tier: ['tier', 'level', '層級', '层级'],
  except: ['except', 'exceptions', '例外'],
  source: ['source', 'source_title', '來源', '来源'],
  url: ['url', 'source_url', 'link', '網址', '网址'],
  example: ['example', 'sentence', '例句'],
} as const;
type Column = keyof typeof columns;

const mostProblems = 20;
const mostRows = 20_000;

/** A CSV file with a header row → a lexicon of this title, or what is wrong, with the line and the column. */
export function lexiconFromTable(source: string, title: string, today: string): Parsed<Lexicon> {
  const rows = rowsOf(source.replace(/^\ufeff/, ''));
  const header = rows[0]?.cells.map(cell => columnOf(cell));
  if (!rows[0] || !header?.includes('wording'))
    return {
      ok: false,
      problems: [`line 1: no column is called "wording"; the first row names the columns: ${Object.keys(columns).join(', ')}`],
    };
  const body = rows.slice(1).filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
  if (body.length > mostRows) return { ok: false, problems: [`the file: a lexicon holds at most 20,000 entries, not ${body.length}`] };
  if (!body.length) return { ok: false, problems: ['line 2: there is no row below the names of the columns'] };
  const empty = newLexicon(title, today);
  const entries: Lexicon['entries'] = [];
  const bibliography: NonNullable<Lexicon['bibliography']> = [];
  const problems: string[] = [];
  for (const { cells, line } of body) {
    if (problems.length >= mostProblems) break;
    const of = (column: Column) => cells[header.indexOf(column)]?.trim() ?? '';
    const tier = of('tier').toLowerCase();
    if (tier && !tiers.includes(tier as Tier)) {
      problems.push(`line ${line}, tier: "${tier}" is none of ${tiers.join(', ')}`);
      continue;
    }
    const draft: EntryDraft = {
      ...emptyDraft,
      wordings: listIn(of('wording')),
      gloss: of('gloss'),
      context: of('context'),
      tier: (tier || 'core') as Tier,
      except: listIn(of('except')),
      sourceTitle: of('source'),
      sourceUrl: of('url'),
      example: of('example'),
    };
    if (!draft.wordings.length) {
      problems.push(`line ${line}, wording: is empty; write the words to look for`);
      continue;
    }
    const one = withDraft(empty, draft);
    const parsed = parseLexicon(one);
    if (!parsed.ok) problems.push(...parsed.problems.map(problem => `line ${line}, ${columnIn(problem)}`));
    else if (entries.some(({ id }) => id === one.entries[0]?.id)) problems.push(`line ${line}, wording: stands in an earlier line too`);
    entries.push(...one.entries);
    bibliography.push(...(one.bibliography ?? []));
  }
  if (problems.length) return { ok: false, problems: problems.slice(0, mostProblems) };
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  return parseLexicon({ ...empty, ...(bibliography.length && { bibliography }), entries });
}

function columnOf(name: string): Column | undefined {
  const plain = name.trim().toLowerCase();
  return (Object.keys(columns) as Column[]).find(column => (columns[column] as readonly string[]).includes(plain));
}

/** Bars inside brackets are alternatives of one wording. */
function listIn(cell: string): string[] {
  return cell.split(/\|(?![^(]*\))/).flatMap(part => part.trim() || []);
}

/** `entries[0] "own-1" › forms[0]: …` is of the column wording. */
function columnIn(problem: string): string {
  const [, field = '', words = problem] =
    /^(?:entries\[0\](?: "[^"]*")?(?: › )?|bibliography\[\d+\](?: "[^"]*")?(?: › )?\.?)?\.?([\w[\].-]*): (.*)$/s.exec(problem) ?? [];
  const column = {
    forms: 'wording',
    label: 'wording',
    except: 'except',
    gloss: 'gloss',
    context: 'context',
    examples: 'example',
    URL: 'url',
    title: 'source',
  }[field.replace(/\W.*/s, '')];
  return `${column ?? (field || 'the row')}: ${words}`;
}

/** With the line each row begins in, as editors count. */
function rowsOf(source: string): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = [];
  const head = source.slice(0, source.search(/\r?\n|$/));
  const delimiter = [',', '\t', ';'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  let line = 1;
  let begun = 0;
  Papa.parse<string[]>(source, {
    delimiter,
    // Left to itself, the parser takes several rows for one where line ends are mixed. Of CR LF the CR is white space, and is trimmed.
    newline: /\r\n?|\n/.exec(source)?.[0] === '\r' ? '\r' : '\n',
    step({ data, meta: { cursor } }) {
      rows.push({ cells: data, line });
      line += source.slice(begun, cursor).split('\n').length - 1;
      begun = cursor;
    },
  });
  return rows;
}
