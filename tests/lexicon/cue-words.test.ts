import { expect, test } from 'vitest';
import { cueWords } from '../../utils/lexicon/cue-words.ts';
import { readCues } from '../../utils/node/curated.ts';
import { fold } from '../small-lexicon.ts';

const cues = readCues() as Record<string, string[]>;

test('one spelling is enough, in either script', () => {
  const read = cueWords({ ...cues, soCalled: ['所謂', '所谓', '号称'] }, fold);
  expect(read.soCalled).toEqual(['所谓', '号称']);
});

test.each([
  ['a list is missing', { ...cues, speech: undefined }, /speech/],
  ['a list of no known kind', { ...cues, shouting: ['吼'] }, /shouting/],
  ['an empty word', { ...cues, state: ['习近平', ''] }, /state\.1: is empty/],
  ['a word that is masked and looked for', { ...cues, mask: ['表示'] }, /mask: 表示/],
  ['no list at all', 'cues', /cues\.json cannot be read/],
])('%s', (_, value, problem) => expect(() => cueWords(value, fold)).toThrow(problem));
