import type { MessageKey } from '../app/i18n.ts';
import type { PageState } from '../app/page-handle.ts';

/** What is said of a page that has not been read, or not all of it. */
export const stateKeys: Readonly<Record<Exclude<PageState, 'read'>, MessageKey>> = {
  off: 'stateOff',
  paused: 'statePaused',
  reading: 'stateReading',
  'no-han': 'stateNoHan',
  unreadable: 'stateUnreadable',
  'not-started': 'stateNotStarted',
};
