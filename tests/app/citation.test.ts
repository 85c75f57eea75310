import { expect, test } from 'vitest';
import { citationOf, faultReportOf } from '../../entrypoints/reader/citation.ts';
import type { Speech } from '../../utils/core/voice.ts';
import type { EntryDetails } from '../../utils/lexicon/details.ts';

const text = '習近平強調，要推動構建人類命運共同體。';
const place = { start: 11, end: 18 };
const entry: EntryDetails = {
  id: 'shared-future',
  label: { 'zh-Hans': '人类命运共同体', 'zh-Hant': '人類命運共同體' },
  gloss: 'a community with a shared future for humanity',
  type: 'slogan',
  tier: 'core',
  status: 'active',
  context: { en: 'Formula of diplomacy.' },
  lexicon: { id: 'diplomacy', title: { en: 'Diplomacy', 'zh-Hant': '外交', 'zh-Hans': '外交' }, version: '1.0.0' },
  sources: [],
};

const speeches: readonly (readonly [words: string, speech: Speech])[] = [
  ['own: no speaker or distance found', { voice: 'own', reason: { fact: 'plain' } }],
  [
    'reported: said by 習近平, PRC state or Party (強調)',
    { voice: 'reported', speaker: { start: 0, end: 3, kind: 'state' }, reason: { fact: 'said', cue: { start: 3, end: 5 } } },
  ],
  [
    'reported: speech that goes on, begun by 習近平',
    { voice: 'reported', speaker: { start: 0, end: 3, kind: 'other' }, reason: { fact: 'continued' } },
  ],
  ['mentioned: beside a word about words (要)', { voice: 'mentioned', reason: { fact: 'wordAboutWords', cue: { start: 6, end: 7 } } }],
];

test.each(speeches)('%s', (words, speech) => {
  expect(citationOf(entry, 'Formula of diplomacy.', text, { ...place, speech })).toBe(
    [
      '人類命運共同體 (人类命运共同体): a community with a shared future for humanity',
      'Formula of diplomacy.',
      `Here: 人類命運共同體. Voice, ${words}`,
      'Tifa Lens, lexicon diplomacy 1.0.0, entry shared-future',
    ].join('\n'),
  );
  expect(faultReportOf(entry, text, { ...place, speech })).toBe(
    ['Tifa Lens: wrong hit?', 'entry: shared-future (diplomacy 1.0.0)', 'found: 人類命運共同體', `voice: ${words}`, `text: …${text}…`].join(
      '\n',
    ),
  );
});
