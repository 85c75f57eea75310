import { useState } from 'preact/hooks';
import { backupFile, changedFields, type ReadBackup, readBackup } from '../../utils/app/backup.ts';
import { type MessageKey, message } from '../../utils/app/i18n.ts';
import type { Settings } from '../../utils/app/settings.ts';
import { fileName } from '../../utils/views/file-name.ts';
import { saveFile } from '../../utils/views/save-file.ts';
import type { SectionProps } from './options.tsx';

/** All settings as one file, and back. */
export function BackupSection({ settings, change }: SectionProps) {
  const [status, setStatus] = useState('');
  const [offered, setOffered] = useState<Settings>();
  const save = () => {
    const time = new Date().toISOString();
    const name = fileName(message('openSettings'), time, 'json');
    saveFile(name, backupFile(settings, time), 'application/json');
    setStatus(message('exportSaved', name));
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = readBackup(await file.text().catch(() => ''));
    setOffered(read.ok ? read.settings : undefined);
    setStatus(read.ok ? '' : problemOf(read));
  };
  const restore = async (kept: Settings) => {
    const isOther = kept.language !== settings.language;
    await change(() => kept);
    setOffered(undefined);
    setStatus(message('backupRestored'));
    if (isOther) location.reload();
  };
  return (
    <section aria-labelledby="backup-title">
      <h2 id="backup-title">{message('backup')}</h2>
      <p>
        <button type="button" onClick={save}>
          {message('backupSave')}
        </button>{' '}
        <label class="file">
          {message('backupOpen')}{' '}
          <input type="file" accept=".json,application/json" onChange={({ currentTarget }) => open(currentTarget.files?.[0])} />
        </label>
      </p>
      {offered && <Offer before={settings} after={offered} onRestore={() => restore(offered)} onLeave={() => setOffered(undefined)} />}
      <p role="status">{status}</p>
    </section>
  );
}

interface OfferProps {
  readonly before: Settings;
  readonly after: Settings;
  onRestore(): void;
  onLeave(): void;
}

/** What would change, before anything does. */
function Offer({ before, after, onRestore, onLeave }: OfferProps) {
  const changed = changedFields(before, after);
  if (!changed.length) return <p>{message('backupSame')}</p>;
  return (
    <div class="offer">
      <p>{message('backupWouldChange', changed.map(field => message(fieldKeys[field])).join(message('listSeparator')))}</p>
      <button type="button" onClick={onRestore}>
        {message('backupRestore')}
      </button>{' '}
      <button type="button" onClick={onLeave}>
        {message('cancel')}
      </button>
    </div>
  );
}

const fieldKeys: Readonly<Record<keyof Settings, MessageKey>> = {
  tier: 'howMuch',
  lexicons: 'lexicons',
  siteMode: 'sitesRead',
  sitesOff: 'sitesAllBut',
  sitesOnly: 'sitesOnly',
  muted: 'mutedFormulas',
  appearance: 'appearance',
  language: 'language',
};

const problemKeys = { notJson: 'backupNotJson', notBackup: 'backupNotBackup', tooNew: 'backupTooNew' } as const;

function problemOf(read: ReadBackup & { ok: false }): string {
  return read.problem === 'badField' ? message('backupBadField', read.field) : message(problemKeys[read.problem]);
}
