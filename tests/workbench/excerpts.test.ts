import { expect, test } from 'vitest';
import { excerptOf } from '../../entrypoints/workbench/excerpts.ts';
import { keptHit, rowOf } from '../../entrypoints/workbench/row.ts';
import { allowsOf, defaultLexicons } from '../../utils/lexicon/selection.ts';
import { compileCurated } from '../../utils/node/curated.ts';
import { concordanceRows } from '../../utils/report/concordance.ts';
import { reportOf } from '../../utils/report/document-report.ts';
import { createReporter } from '../../utils/report/report.ts';

const tables = compileCurated();
const report = createReporter(tables, allowsOf(tables, { lexicons: defaultLexicons(tables), tier: 'core' }));
const text = '四个自信。会议开了一天。\n\n人们谈到构建人类命运共同体，';

test('the concordance of what was kept is that of the document', () => {
  const made = reportOf({ id: 'a', text, kind: 'plain', role: 'page', about: {} }, report, ['own', 'reported', 'mentioned']);
  const kept = made.hits.map(hit => keptHit(hit, made.readable));
  const shown = (rows: ReturnType<typeof concordanceRows>) =>
    rows.map(({ left, text: formula, right }) => [left, formula, right].map(part => part.replaceAll('\u00ad', '').trim()));
  const fromExcerpts = shown(concordanceRows([excerptOf(rowOf(made, { source: 0, ordinal: 0 }), kept)]));
  expect(fromExcerpts).toHaveLength(2);
  expect(fromExcerpts).toEqual(shown(concordanceRows([made])));
});
