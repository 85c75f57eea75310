import type { DocumentCounts } from '../../utils/report/counts.ts';

/** Counts of a document of so many Han characters; hits are own and of no entry where nothing else is said. */
export function counted(han: number, own = 0, more: Partial<DocumentCounts> = {}): DocumentCounts {
  return { id: `${han} ${own}`, role: 'page', about: {}, han, byVoice: { own, reported: 0, mentioned: 0 }, byEntry: {}, ...more };
}
