import { message } from '../../utils/app/i18n.ts';
import type { Notice } from './read-source.ts';

const mostShown = 200;

/** What could not be read, and how the rest was. */
export function NoticesView({ notices }: { notices: readonly Notice[] }) {
  if (!notices.length) return null;
  return (
    <details class="notices" open={notices.length <= 3}>
      <summary>{message('noticesFound', notices.length)}</summary>
      <ul>
        {notices.slice(0, mostShown).map((notice, index) => (
          <li key={index}>
            <b>{notice.file}</b>: {'key' in notice ? message(notice.key, ...(notice.values ?? [])) : notice.sentence}
          </li>
        ))}
        {notices.length > mostShown && <li>{message('andMore', notices.length - mostShown)}</li>}
      </ul>
    </details>
  );
}
