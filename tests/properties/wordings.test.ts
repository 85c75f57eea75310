import { expect, test } from 'vitest';
import { folded } from '../../utils/core/fold.ts';
import { parseForm, piecesOf, wordingsOf } from '../../utils/core/pattern.ts';
import { createScanner } from '../../utils/core/scanner.ts';
import type { Entry } from '../../utils/lexicon/schema.ts';
import { compileCurated } from '../../utils/node/curated.ts';
import { fold } from '../small-lexicon.ts';
import { keepRun } from './runs.ts';
import { scripts, textOf, type Wording, wordings } from './wordings.ts';

const scan = createScanner(compileCurated());

/** All of them, for they are few enough: nothing is drawn. */
test.for(Object.entries(scripts))(
  'every wording of every curated form is found where it is a text of its own: %s',
  ([, write], { task }) => {
    let cases = 0;
    const began = performance.now();
    const lost = wordings.flatMap(wording =>
      gapsOf(wording).flatMap(gaps => {
        cases++;
        const text = write(textOf(wording, gaps));
        return isFound(wording, text) || isExcepted(wording, text) ? [] : `${wording.entry.id}: ${wording.form}: ${text}`;
      }),
    );
    expect(lost).toEqual([]);
    keepRun(task, cases, began);
  },
);

const gapsOf = ({ pattern }: Wording) => (/[\ue001-\ue028]/.test(pattern) ? (['empty', 'full'] as const) : (['empty'] as const));

/** As its entry, or taken in whole by another one: the longest wins, and of the same span the first. */
function isFound({ entry, near }: Wording, text: string): boolean {
  const start = near.length ? text.indexOf('。') + 1 : 0;
  return scan(text).some(hit => hit.entry.id === entry.id || (hit.start <= start && hit.end === text.length));
}

/** 领航领航 is a wording of (领航|把舵|掌舵)(掌舵|领航|把舵) that nobody means. */
function isExcepted({ entry, form }: Wording, text: string): boolean {
  return exceptionsOf(entry, form).some(exception => folded(text, fold).includes(exception));
}

function exceptionsOf({ forms, except = [] }: Entry, form: string): string[] {
  const own = forms.flatMap(each => (typeof each !== 'string' && each.form === form ? (each.except ?? []) : []));
  return [...except, ...own].flatMap(exception => {
    const parsed = parseForm(exception, fold);
    return parsed.ok ? wordingsOf(piecesOf(parsed.value)) : [];
  });
}
