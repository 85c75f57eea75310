import { message } from '../../utils/app/i18n.ts';
import type { Session } from './session.ts';

/** How far reading is, and what came of it. */
export function ProgressView({ session }: { session: Session }) {
  const { state, progress, rows, sources } = session;
  const share = progress.allBytes ? Math.min(1, progress.bytes / progress.allBytes) : undefined;
  return (
    <section class="progress">
      {state === 'reading' && (
        <p class="reading">
          <progress aria-label={message('readingFiles', sources.length)} {...(share !== undefined && { value: share })} max={1} />
          <button type="button" onClick={() => session.stop()}>
            {message('stopReading')}
          </button>
        </p>
      )}
      <p role="status">
        {state === 'reading' && `${message('readSoFar', progress.documents, progress.units)} ${timeLeft(session, share)}`}
        {state === 'stopped' && message('stoppedReading', rows.length)}
        {state === 'failed' && message('readingFailed', session.failure)}
        {state === 'read' &&
          message(
            'readAll',
            rows.length,
            rows.reduce((sum, { han }) => sum + han, 0),
          )}
      </p>
    </section>
  );
}

/** Said once there is something to reckon with. */
function timeLeft({ began }: Session, share: number | undefined): string {
  const seconds = (performance.now() - began) / 1000;
  if (!share || share < 0.01 || seconds < 2) return '';
  const left = Math.ceil((seconds * (1 - share)) / share);
  return left < 60 ? message('secondsLeft', left) : message('minutesLeft', Math.ceil(left / 60));
}
