import type { MessageKey } from '../app/i18n.ts';
import type { PageState, PageSummary } from '../app/page-handle.ts';

/** What is said of a page that has not been read, or not all of it. */
export const stateKeys: Readonly<Record<Exclude<PageState, 'read'>, MessageKey>> = {
  off: 'stateOff',
  paused: 'statePaused',
  overloaded: 'stateOverloaded',
  reading: 'stateReading',
  'no-han': 'stateNoHan',
  unreadable: 'stateUnreadable',
  'not-started': 'stateNotStarted',
};

/** Whether there are counts to show: a frame that is too busy to be read does not take away those of the others. */
export function isCounted({ state, han }: PageSummary): boolean {
  return state === 'read' || state === 'reading' || (state === 'overloaded' && han > 0);
}
