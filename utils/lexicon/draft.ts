import { convert } from './convert.ts';
import { digestOfText } from './digest.ts';
import type { Entry, Lexicon } from './schema.ts';
import type { Source } from './source.ts';
import type { Tier } from './tiers.ts';

/** An entry as someone writes it who only wants a phrase to be found: in a form, or in a row of a table. */
export interface EntryDraft {
  /** In the notation of the lexicons, either script; the first one is the canonical wording. */
  readonly wordings: readonly string[];
  /** In English, or in any words. */
  readonly gloss: string;
  /** What a reader should know. */
  readonly context: string;
  readonly tier: Tier;
  /** Longer expressions that mean something else. */
  readonly except: readonly string[];
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  /** A sentence that holds it. */
  readonly example: string;
}

export const emptyDraft: EntryDraft = {
  wordings: [],
  gloss: '',
  context: '',
  tier: 'core',
  except: [],
  sourceTitle: '',
  sourceUrl: '',
  example: '',
};

/** A lexicon of one's own before anything is in it. Its id is made of its title, and stays. */
export function newLexicon(title: string, today: string): Lexicon {
  const everywhere = { en: title, 'zh-Hant': title, 'zh-Hans': title };
  return {
    id: idOf(title),
    version: '0.1.0',
    title: everywhere,
    scope: everywhere,
    criteria: everywhere,
    licence: 'LicenseRef-own',
    maintainers: 'The user of this browser',
    onByDefault: true,
    changelog: [{ version: '0.1.0', date: today, note: 'Begun' }],
    entries: [],
  };
}

/** `my-words` of “My words”; of other scripts a digest. */
export function idOf(title: string): string {
  const latin =
    title
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? '';
  return /^[a-z]/.test(latin) && latin.length > 2
    ? `own-${latin}`.slice(0, 60).replace(/-$/, '')
    : `own-${digestOfText(title).slice(0, 8)}`;
}

/**
 * The lexicon with an entry made of a draft. An entry `replaced` keeps its id, its place and what a draft does not say;
 * its source is one of the lexicon's own bibliography. What cannot be read in it is found by `parseLexicon`, as with any lexicon.
 */
export function withDraft(lexicon: Lexicon, draft: EntryDraft, replaced?: string): Lexicon {
  const old = lexicon.entries.find(({ id }) => id === replaced);
  const wording = plainWording(draft.wordings[0] ?? '');
  const id = old?.id ?? freeId(lexicon, wording);
  const source = sourceOf(draft, id);
  const gloss = draft.gloss.trim() || wording;
  const entry: Entry = {
    ...(old ?? { type: 'term', status: 'active' }),
    id,
    label: inBothScripts(wording),
    gloss,
    forms: draft.wordings.map(form => old?.forms.find(known => typeof known !== 'string' && known.form === form) ?? form),
    tier: draft.tier,
    context: contextOf(draft.context.trim() || gloss, old?.context),
    sources: [...(old?.sources.filter(use => use.id !== source?.id && use.id !== sourceId(id)) ?? []), ...(source ? [useOf(source)] : [])],
    examples: { hits: [draft.example.trim() || wording], misses: old?.examples.misses ?? [] },
    ...(draft.except.length ? { except: [...draft.except] } : {}),
  };
  if (!draft.except.length) delete entry.except;
  const others = lexicon.bibliography?.filter(known => known.id !== sourceId(id)) ?? [];
  const bibliography = source ? [...others, source] : others;
  const { bibliography: _, ...rest } = lexicon;
  return {
    ...rest,
    ...(bibliography.length && { bibliography }),
    entries: [...lexicon.entries.filter(known => known.id !== id), entry].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The entry as a form shows it. */
export function draftOf(lexicon: Lexicon, id: string): EntryDraft {
  const entry = lexicon.entries.find(known => known.id === id);
  if (!entry) return emptyDraft;
  const own = lexicon.bibliography?.find(known => known.id === sourceId(id));
  return {
    wordings: entry.forms.map(form => (typeof form === 'string' ? form : form.form)),
    gloss: entry.gloss,
    context: entry.context.en,
    tier: entry.tier,
    except: entry.except ?? [],
    sourceTitle: own?.title ?? '',
    sourceUrl: own?.URL ?? '',
    example: entry.examples.hits[0] ?? '',
  };
}

export function withoutEntry(lexicon: Lexicon, id: string): Lexicon {
  const { bibliography, ...rest } = lexicon;
  const others = bibliography?.filter(known => known.id !== sourceId(id)) ?? [];
  return { ...rest, ...(others.length && { bibliography: others }), entries: lexicon.entries.filter(entry => entry.id !== id) };
}

/** A form as it would be read: of alternatives the first, what may be missing left out, gaps as an ellipsis. */
function plainWording(form: string): string {
  return form
    .replace(/\(([^()]*)\)\?/g, '')
    .replace(/\(([^()|]*)[^()]*\)/g, '$1')
    .replace(/…\d*/g, '…');
}

/** Where only one text was written, it stands for all languages; what was written apart is kept. */
function contextOf(words: string, old: Entry['context'] | undefined): Entry['context'] {
  if (old?.en === words) return old;
  return /[\u3400-\u9fff]/.test(words) ? { en: words, ...inBothScripts(words) } : { en: words };
}

/** As it was written in its own script, converted in the other. */
function inBothScripts(words: string): { 'zh-Hant': string; 'zh-Hans': string } {
  const simplified = convert(words, 'tw', 'cn');
  return simplified === words ? { 'zh-Hant': convert(words, 'cn', 't'), 'zh-Hans': words } : { 'zh-Hant': words, 'zh-Hans': simplified };
}

const sourceId = (entry: string) => `${entry}-source`;

function sourceOf({ sourceTitle, sourceUrl }: EntryDraft, entry: string): Source | undefined {
  const [title, url] = [sourceTitle.trim(), sourceUrl.trim()];
  if (!title && !url) return undefined;
  return { id: sourceId(entry), type: 'webpage', title: title || url, ...(url && { URL: url }) };
}

function useOf({ id }: Source): Entry['sources'][number] {
  return { id, supports: 'phrase', read: 'full' };
}

/** Unique over all lexicons, for no curated one begins so. */
function freeId(lexicon: Lexicon, wording: string): string {
  const wanted = `own-${digestOfText(`${lexicon.id} ${wording}`).slice(0, 10)}`;
  const isTaken = (id: string) => lexicon.entries.some(entry => entry.id === id);
  let id = wanted;
  for (let n = 2; isTaken(id); n++) id = `${wanted}-${n}`;
  return id;
}
