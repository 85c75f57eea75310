import type { TextDocument } from '../../utils/report/document.ts';
import type { Row } from './row.ts';
import { runTask } from './run-task.ts';
import type { Session } from './session.ts';
import { originsOf } from './tasks.ts';

/** The documents of these rows with their texts, read again. */
export async function textsOf({ sources }: Session, rows: readonly Row[]): Promise<readonly TextDocument[]> {
  const documents: TextDocument[] = [];
  await runTask({ name: 'texts', chosen: { sources, origins: originsOf(rows) } }, event => {
    if (event.name === 'texts') documents.push(...event.documents);
  });
  return documents;
}
