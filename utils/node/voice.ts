import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { foldTable } from '../core/fold.ts';
import { createScanner, isQuoted } from '../core/scanner.ts';
import type { Span } from '../core/span.ts';
import { type Voice, voiceOf, voices } from '../core/voice.ts';
import { createEvidence } from '../core/voice-evidence.ts';
import { readableText } from '../report/readable-text.ts';
import { corpusTexts, hasCorpora, sharedFolder } from './corpora.ts';
import { compileCurated } from './curated.ts';
import { markdownTable, replaceBetweenMarks } from './marks.ts';
import { crossValidated, figuresOf, fit, type Item } from './voice-model.ts';

/**
 * Fits the weights of the voice step on labelled hits, and writes them and the table of the README: `npm run voice`.
 * The table shows ten-fold cross-validation, and hits that were labelled apart and never fitted on.
 */
function fitVoice(): void {
  const itemsOf = createItems();
  const gold = itemsOf(path.join(sharedFolder, 'gold/hits.jsonl'));
  const apart = itemsOf(path.join(import.meta.dirname, '../../tests/fixtures/voice-labels.jsonl'));
  const weights = fit(gold);
  const table = markdownTable([
    ['', 'hits', 'accuracy', 'macro F1', ...voices.map(voice => `F1 ${voice}`)],
    row(
      'always “own”',
      gold,
      gold.map(() => 'own'),
    ),
    row('labelled hits, ten-fold cross-validation', gold, crossValidated(gold, voiceOf)),
    row(
      'hits labelled apart, never fitted on',
      apart,
      apart.map(({ seen }) => voiceOf(seen, weights)),
    ),
    row(
      'of these, where the labeller was sure',
      apart.filter(isSure),
      apart.filter(isSure).map(({ seen }) => voiceOf(seen, weights)),
    ),
  ]);
  const speakers = `Whether a speaker is PRC state or Party, or another: labelled hits, ${speakerLine(gold)}; labelled apart, ${speakerLine(apart)}.`;
  console.log(`${table}\n\n${speakers}`);
  writeFileSync(path.join(import.meta.dirname, '../core/voice-weights.json'), `${JSON.stringify(weights, null, 2)}\n`);
  const readme = path.join(import.meta.dirname, '../../README.md');
  writeFileSync(readme, replaceBetweenMarks(readFileSync(readme, 'utf8'), 'voice', `${table}\n\n${speakers}`));
}

interface Label extends Span {
  readonly file: string;
  readonly document?: string;
  readonly voice: Voice | null;
  readonly speaker?: 'state' | 'other' | null;
  readonly sure?: boolean;
}

interface LabelledItem extends Item, Pick<Label, 'sure' | 'speaker'> {
  /** The kind of speaker that is told, by the weights as they were; absent where the hit is not told as reported. */
  readonly told?: 'state' | 'other' | 'unknown';
}

const isSure = ({ sure }: LabelledItem) => sure === true;

function row(name: string, items: readonly Item[], guesses: readonly Voice[]): string[] {
  const { accuracy, macroF1, f1 } = figuresOf(
    items.map(({ voice }) => voice),
    guesses,
  );
  return [name, String(items.length), ...[accuracy, macroF1, ...voices.map(voice => f1[voice])].map(figure => figure.toFixed(3))];
}

/** Whether the speaker is told to be the state or another, where that was labelled. */
function speakerLine(items: readonly LabelledItem[]): string {
  const told = items.filter(({ speaker, told }) => speaker && told);
  const right = told.filter(({ speaker, told }) => speaker === told).length;
  const unknown = told.filter(({ told }) => told === 'unknown').length;
  return `of ${told.length} hits right in ${right}, left open in ${unknown}, wrong in ${told.length - right - unknown}`;
}

/** Labels → the signs around the hits that cover at least half of what was labelled. What is not found, with everything on, has no voice. */
function createItems(): (labels: string) => LabelledItem[] {
  const tables = compileCurated();
  const fold = foldTable(tables.head.fold);
  const scan = createScanner(tables, fold);
  const evidenceOf = createEvidence(tables.head.cues, fold);
  const texts = Map.groupBy(corpusTexts(), ({ file, document }) => `${file}\0${document}`);

  return labelsFile => {
    const labels = readFileSync(labelsFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as Label);
    return labels.flatMap(({ voice, sure, speaker, file, document = '', start, end }) => {
      if (!voice) return [];
      const overlap = (hit: Span) => Math.min(hit.end, end) - Math.max(hit.start, start);
      for (const { text, kind } of texts.get(`${file}\0${document}`) ?? []) {
        const readable = readableText(text, kind);
        const hit = scan(readable)
          .filter(each => overlap(each) * 2 >= end - start)
          .toSorted((a, b) => overlap(b) - overlap(a))[0];
        if (!hit) continue;
        const seen = [...evidenceOf(readable, hit, isQuoted(tables, hit.pattern)).keys()];
        const isTold = voice === 'reported' && hit.speech.voice === 'reported';
        return [
          {
            voice,
            seen,
            document: `${file} ${document}`,
            ...(sure !== undefined && { sure }),
            ...(speaker && { speaker }),
            ...(isTold && { told: hit.speech.speaker?.kind ?? ('unknown' as const) }),
          },
        ];
      }
      return [];
    });
  };
}

if (hasCorpora()) fitVoice();
else console.log('voice: no ../shared/gold beside the project; skipped');
