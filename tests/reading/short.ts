import { isProblem, type Read } from '../../utils/reading/read.ts';

/** `id role text` of documents, the sentence of problems. */
export function short(reads: readonly Read[] | undefined): string[] | undefined {
  return reads?.map(read => (isProblem(read) ? read.problem : `${read.id} ${read.role} ${read.text.trim()}`));
}
