import { expect, test } from 'vitest';
import { parseLexicon } from '../../utils/lexicon/parse.ts';
import { entryOf, lexiconOf } from '../small-lexicon.ts';

const good = lexiconOf([entryOf({ id: 'a', forms: ['讲好…8故事'] })]);

function problems(json: unknown): string {
  const parsed = parseLexicon(json);
  return parsed.ok ? '' : parsed.problems.join('\n');
}

test('a good lexicon is given back as it is', () => expect(parseLexicon(good)).toEqual({ ok: true, value: good }));

/** The lexicon with one field of its entry replaced. */
const withEntry = (change: object) => ({ ...good, entries: [{ ...good.entries[0], ...change }] });

test.each<[string, unknown, string]>([
  ['no object', 7, 'the lexicon: is not a JSON object'],
  ['a list', [], 'the lexicon: is not a JSON object'],
  ['a missing field', { ...good, title: undefined }, 'title: is missing'],
  ['a value of another kind', { ...good, onByDefault: 'yes' }, 'onByDefault: should be boolean, not "yes"'],
  ['a bad id', { ...good, id: 'Äh' }, 'id: the id of a lexicon is lower case'],
  ['an id that every object knows', withEntry({ id: 'constructor' }), 'id: is a name that every object has'],
  ['a bad version', { ...good, version: '1' }, 'version: a version is three numbers'],
  ['an unknown field', withEntry({ colour: 'red' }), 'entries[0] "a" › colour: is no field of ours'],
  ['no forms', withEntry({ forms: [] }), 'entries[0] "a" › forms: an entry needs at least one form'],
  ['a bad form', withEntry({ forms: ['讲好)故事'] }), 'entries[0] "a" › forms[0]: "讲好)故事" has a stray ")"'],
  ['a bad exception', withEntry({ except: ['…'] }), 'entries[0] "a" › except[0]'],
  ['a bad exception of a form', withEntry({ forms: [{ form: '讲好故事', except: ['讲'] }] }), 'forms[0].except[0]'],
  ['an empty text', withEntry({ gloss: ' ' }), 'gloss: is empty, or begins or ends with white space'],
  ['a bad date', withEntry({ firstUse: { date: '20 Feb', verified: true } }), 'firstUse.date: a date is 2017'],
  ['an id used twice', { ...good, entries: [good.entries[0], good.entries[0]] }, 'entries[1]: the id "a" is used twice'],
])('%s', (_name, json, sentence) => expect(problems(json)).toContain(sentence));

test('a prototype key is only an unknown field', () => {
  expect(problems(JSON.parse('{"__proto__": {"entries": []}, "id": "a"}'))).not.toBe('');
});
