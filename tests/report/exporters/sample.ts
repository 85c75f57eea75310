import { voices } from '../../../utils/core/voice.ts';
import type { TextDocument } from '../../../utils/report/document.ts';
import { type DocumentReport, reportOf } from '../../../utils/report/document-report.ts';
import { type ExportOptions, exported } from '../../../utils/report/exporters/exporter.ts';
import { exporters } from '../../../utils/report/exporters/index.ts';
import { provenanceOf } from '../../../utils/report/provenance.ts';
import { createReporter } from '../../../utils/report/report.ts';
import { entryOf, tablesOf } from '../../small-lexicon.ts';

const tables = tablesOf(
  entryOf({ id: 'ming-yun', forms: ['(构建)?人类命运共同体'], label: { 'zh-Hant': '人類命運共同體', 'zh-Hans': '人类命运共同体' } }),
  entryOf({ id: 'hong-li', forms: ['共享智能红利'] }),
  entryOf({ id: 'dai-lu', forms: ['一带一路'] }),
);
const report = createReporter(tables, () => true);

export const provenance = provenanceOf(
  tables,
  { lexicons: new Set(['small']), tier: 'core' },
  { voices, muted: ['b', 'a'], time: '2026-02-03T04:05:06.000Z' },
);

/** A document of which only the text, and what a case is about, matters. */
export function documentOf(text: string, rest: Partial<TextDocument> = {}): DocumentReport {
  return reportOf({ id: 'd', kind: 'plain', role: 'page', about: {}, ...rest, text }, report, voices);
}

/** What a page may say to break a format: of tables, markup, spreadsheets, and characters that are two units. */
export const hostile = `=1+1"|\`*_[x](y)<script>alert(1)</script><b a='&amp;'>\r\n\u001b[31m,𠮷${'𠮷'.repeat(40)}`;

export const reports: readonly DocumentReport[] = [
  documentOf('外交部发言人郭嘉昆表示，中方愿推动构建人类命运共同体。让各国共享智能红利。', {
    id: 'page',
    about: { url: 'https://example.org/新闻?a=1&b=2', title: '发言人答问', time: '2026-01-02T03:04:05Z', language: 'zh-CN' },
  }),
  documentOf('**人工智慧**應當推動構建<b>人類命運</b>共同體。\n\n所謂「一帶一路」只是口號。', {
    id: 'c1/2',
    kind: 'markdown',
    role: 'answer',
    about: { url: 'not an address', site: 'chat', model: 'm-1', conversation: 'c1', turn: 2, time: '2026-01-02', withdrawn: '2026-01-03' },
  }),
  documentOf('今天天气很好。', { id: 'none', about: { file: '天气.txt', fields: { outlet: '晚报' } } }),
  documentOf(`${hostile}一带一路${hostile}`, { id: hostile, about: { title: hostile, file: hostile, fields: { [hostile]: hostile } } }),
  documentOf('', { id: 'empty', role: 'prompt' }),
];

/** All in one format. */
export function written(id: string, documents: readonly DocumentReport[] = reports, options: ExportOptions = { plain: false }): string {
  const exporter = exporters.find(exporter => exporter.id === id);
  if (!exporter) throw new Error(`There is no format ${id}`);
  return exported(exporter, documents, provenance, options);
}
