import type { Plugin } from 'vite';
import { encodeTables } from '../core/tables.ts';
import { detailsOf, labelsOf, summaryOf } from '../lexicon/details.ts';
import { compileCurated, readLexicons, readSources } from './curated.ts';
import { dictionaryText } from './dictionary-file.ts';
import { lexiconFolder } from './lexicon-folder.ts';

const virtualId = 'virtual:tifa-tables';

/** Gives the page script its tables as one base64 literal: fetching a packaged file from a page takes 20–60 ms, decoding this 0.3 ms. */
export function lexiconsPlugin(): Plugin {
  return {
    name: 'tifa-lexicons',
    resolveId: id => (id === virtualId ? `\0${virtualId}` : undefined),
    load(id) {
      if (id !== `\0${virtualId}`) return undefined;
      this.addWatchFile(lexiconFolder);
      return `export default ${JSON.stringify(Buffer.from(encodeTables(compileCurated())).toString('base64'))};`;
    },
  };
}

/** What pages of the extension ask for by id, one small file a lexicon, and the list of lexicons. */
export function lexiconAssets(): { relativeDest: string; contents: string }[] {
  const lexicons = readLexicons();
  const sources = readSources();
  const { texts, digests } = compileCurated(lexicons);
  return [
    { relativeDest: 'texts.json', contents: JSON.stringify({ texts, digests }) },
    { relativeDest: 'lexicons.json', contents: JSON.stringify(lexicons.map(summaryOf)) },
    // Who makes lexicons of their own has them compiled with it; words and frequencies only.
    { relativeDest: 'dictionary.txt', contents: dictionaryText() },
    { relativeDest: 'labels.json', contents: JSON.stringify(labelsOf(lexicons)) },
    ...lexicons.map(lexicon => ({ relativeDest: `entries/${lexicon.id}.json`, contents: JSON.stringify(detailsOf(lexicon, sources)) })),
  ];
}
