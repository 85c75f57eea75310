import { expect, test } from 'vitest';
import { citationFormats, faultReportOf } from '../../entrypoints/reader/citation.ts';
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

const page = { title: '新聞 [一]', url: 'https://news.example/a(1)?b={2}', date: '2026-01-02' };

test.each(speeches)('%s', (words, speech) => {
  const hit = { ...place, speech };
  expect(citationFormats.text({ entry, context: 'Formula of diplomacy.', text, hit, page })).toBe(
    [
      '人類命運共同體 (人类命运共同体): a community with a shared future for humanity',
      'Formula of diplomacy.',
      `Here: 人類命運共同體. Voice, ${words}`,
      'On: 新聞 [一]. https://news.example/a(1)?b={2}. 2026-01-02',
      'Tifa Lens, lexicon diplomacy 1.0.0, entry shared-future',
    ].join('\n'),
  );
  expect(faultReportOf(entry, text, hit)).toBe(
    ['Tifa Lens: wrong hit?', 'entry: shared-future (diplomacy 1.0.0)', 'found: 人類命運共同體', `voice: ${words}`, `text: …${text}…`].join(
      '\n',
    ),
  );
});

const source = {
  id: 'mfa 2025',
  type: 'webpage',
  title: 'A_title: 50 % & more',
  publisher: 'Ministry',
  URL: 'https://mfa.example/x_(y)',
  issued: { 'date-parts': [[2025, 2]] },
};
const cited = {
  entry: { ...entry, sources: [{ id: source.id, supports: 'phrase', read: 'full', source }] } satisfies EntryDetails,
  context: 'Formula of *diplomacy*.',
  text,
  hit: { ...place, speech: { voice: 'own', reason: { fact: 'plain' } } as const },
  page,
};

test('Markdown: what it would take for its own is marked, links stay whole', () => {
  expect(citationFormats.markdown(cited)).toBe(
    `**人類命運共同體 (人类命运共同体)**: a community with a shared future for humanity

Formula of \\*diplomacy\\*.

- [A\\_title: 50 % & more](https://mfa.example/x_%28y%29). Ministry. 2025-02

Here: 人類命運共同體. Voice, own: no speaker or distance found

On: [新聞 \\[一\\]](https://news.example/a%281%29?b=%7B2%7D), 2026-01-02

Tifa Lens, lexicon diplomacy 1.0.0, entry shared-future`,
  );
});

test('BibTeX: the page and each source, an entry each', () => {
  expect(citationFormats.bibtex(cited)).toBe(
    `@misc{tifa-lens-shared-future,
  title = {新聞 [一]},
  url = {https://news.example/a%281%29?b=%7B2%7D},
  urldate = {2026-01-02},
  note = {人類命運共同體 (人类命运共同体): a community with a shared future for humanity. Here: 人類命運共同體. Voice, own: no speaker or distance found. Tifa Lens, lexicon diplomacy 1.0.0, entry shared-future},
}

@misc{mfa-2025,
  title = {A\\_title: 50 \\% \\& more},
  publisher = {Ministry},
  year = {2025},
  date = {2025-02},
  url = {https://mfa.example/x_%28y%29},
}`,
  );
});
