import type { DocumentReport } from '../document-report.ts';
import type { Exporter } from './exporter.ts';

/** The text that was given, as it is. Of several documents, each stands below a line with its id; they then no longer are what their sha256 says. */
export const plainText: Exporter = {
  id: 'text',
  extension: 'txt',
  mediaType: 'text/plain;charset=utf-8',
  start() {
    // Held back until it is known whether it is the only one.
    let first: DocumentReport | undefined;
    let isOnly = true;
    return {
      begin: '',
      document(report) {
        if (isOnly && !first) {
          first = report;
          return '';
        }
        const before = isOnly && first ? withHead(first) : '';
        isOnly = false;
        first = undefined;
        return before + withHead(report);
      },
      end: () => (isOnly && first ? first.text : ''),
    };
  },
};

function withHead({ id, text }: DocumentReport): string {
  return `===== ${id.replace(/\s+/g, ' ')} =====\n${text}${text.endsWith('\n') ? '' : '\n'}`;
}
