import * as v from 'valibot';
import { type FoldTable, foldTable } from '../core/fold.ts';
import { type Parsed, parseForm } from '../core/pattern.ts';
import { foldPairs } from './fold-pairs.ts';
import { type Entry, type Lexicon, LexiconSchema } from './schema.ts';

/** Most problems told at once: an editor mends the first ones first. */
const mostProblems = 20;
/** Made when the first lexicon is read. */
let fold: FoldTable | undefined;

/**
 * Unknown JSON → a lexicon, or what is wrong with it and where, one sentence a problem:
 * `entries[12] "si-ge-zi-xin" › forms[0]: has a stray ")"; groups are …`.
 */
export function parseLexicon(json: unknown): Parsed<Lexicon> {
  if (!isObject(json) || Array.isArray(json)) return { ok: false, problems: ['the lexicon: is not a JSON object'] };
  const parsed = v.safeParse(LexiconSchema, json);
  if (!parsed.success)
    return { ok: false, problems: parsed.issues.slice(0, mostProblems).map(issue => `${place(issue, json)}: ${sentenceOf(issue)}`) };
  const lexicon = parsed.output;
  fold ??= foldTable(foldPairs());
  const table = fold;
  const problems = [...duplicateIds(lexicon), ...lexicon.entries.flatMap((entry, index) => formProblems(entry, index, table))];
  return problems.length ? { ok: false, problems: problems.slice(0, mostProblems) } : { ok: true, value: lexicon };
}

function duplicateIds(lexicon: Lexicon): string[] {
  const seen = new Set<string>();
  return lexicon.entries.flatMap((entry, index) => {
    const repeated = seen.has(entry.id);
    seen.add(entry.id);
    return repeated ? [`entries[${index}]: the id "${entry.id}" is used twice`] : [];
  });
}

function formProblems(entry: Entry, index: number, table: FoldTable): string[] {
  const at = `entries[${index}] "${entry.id}"`;
  const texts = [
    ...entry.forms.map((form, i) => [`forms[${i}]`, typeof form === 'string' ? form : form.form] as const),
    ...(entry.except ?? []).map((form, i) => [`except[${i}]`, form] as const),
    ...entry.forms.flatMap((form, i) =>
      typeof form === 'string' ? [] : (form.except ?? []).map((except, j) => [`forms[${i}].except[${j}]`, except] as const),
    ),
  ];
  return texts.flatMap(([field, form]) => {
    const parsed = parseForm(form, table);
    return parsed.ok ? [] : parsed.problems.map(problem => `${at} › ${field}: ${problem}`);
  });
}

/** The schema's own sentence where it has one; valibot's are for programmers. */
function sentenceOf(issue: v.BaseIssue<unknown>): string {
  if (issue.received === 'undefined') return 'is missing';
  if (issue.expected === 'never') return 'is no field of ours; look for a slip of spelling';
  return issue.message.replace(/^Invalid (type|value|key): /, '').replace(/^Expected (.*) but received (.*)$/, 'should be $1, not $2');
}

/** `entries[3] "si-ge-zi-xin" › context.en`. */
function place(issue: v.BaseIssue<unknown>, json: unknown): string {
  const keys = (issue.path ?? []).map(item => item.key as string | number);
  let here: unknown = json;
  let words = '';
  for (const key of keys) {
    here = isObject(here) ? here[key] : undefined;
    words += typeof key === 'number' ? `[${key}]` : words === '' || words.endsWith(' › ') ? String(key) : `.${key}`;
    if (isObject(here) && typeof here.id === 'string' && keys[0] === 'entries') words += ` "${here.id}" › `;
  }
  return words.replace(/ › $/, '') || 'the lexicon';
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
