import { voices } from '../../utils/core/voice.ts';
import type { TextDocument } from '../../utils/report/document.ts';
import { type DocumentReport, reportOf } from '../../utils/report/document-report.ts';
import { createReporter, type Reporter } from '../../utils/report/report.ts';
import { tablesOf } from '../small-lexicon.ts';

type Given = Partial<TextDocument> & Pick<TextDocument, 'text'>;

/** Reports of texts with a lexicon of a few forms, each an entry with itself as its id. */
export function reporterOf(...forms: string[]): (...given: (string | Given)[]) => DocumentReport[] {
  const report: Reporter = createReporter(tablesOf(...forms.map(form => [form])), () => true);
  return (...given) =>
    given.map((text, index) =>
      reportOf(
        { id: `d${index + 1}`, kind: 'plain', role: 'page', about: {}, ...(typeof text === 'string' ? { text } : text) },
        report,
        voices,
      ),
    );
}
