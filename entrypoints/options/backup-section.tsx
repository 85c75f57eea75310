import { useState } from 'preact/hooks';
import { backupFile, changedFields, type ReadBackup, readBackup } from '../../utils/app/backup.ts';
import { formatNumber, type MessageKey, message } from '../../utils/app/i18n.ts';
import { listOwnLexicons, saveOwnLexicons } from '../../utils/app/own-lexicons.ts';
import type { Settings } from '../../utils/app/settings.ts';
import type { Lexicon } from '../../utils/lexicon/schema.ts';
import { fileName } from '../../utils/views/file-name.ts';
import { saveFile } from '../../utils/views/save-file.ts';
import { inWorker } from './lexicon-tasks.ts';
import type { SectionProps } from './options.tsx';

/** A backup that could be read, whole. */
interface Offered {
  readonly settings: Settings;
  /** Those that are not here already, as they are. */
  readonly lexicons: readonly Lexicon[];
}

/** All settings and own lexicons as one file, and back. */
export function BackupSection({ settings, change }: SectionProps) {
  const [status, setStatus] = useState('');
  const [offered, setOffered] = useState<Offered>();
  const save = async () => {
    const time = new Date().toISOString();
    const name = fileName(message('openSettings'), time, 'json');
    saveFile(name, backupFile(settings, await listOwnLexicons(), time), 'application/json');
    setStatus(message('exportSaved', name));
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = await readWhole(await file.text().catch(() => ''));
    setOffered(typeof read === 'string' ? undefined : read);
    setStatus(typeof read === 'string' ? read : '');
  };
  const restore = async (kept: Offered) => {
    const isOther = kept.settings.language !== settings.language;
    setOffered(undefined);
    try {
      if (kept.lexicons.length) await saveOwnLexicons(kept.lexicons, lexicons => inWorker('make', lexicons));
    } catch (error) {
      return setStatus(message('notKept', error instanceof Error ? error.message : String(error)));
    }
    await change(() => kept.settings);
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
      {offered && <Offer before={settings} {...offered} onRestore={() => restore(offered)} onLeave={() => setOffered(undefined)} />}
      <p role="status">{status}</p>
    </section>
  );
}

/** The backup, or why it cannot be restored. */
async function readWhole(file: string): Promise<Offered | string> {
  const read = readBackup(file);
  if (!read.ok) return problemOf(read);
  const known = await listOwnLexicons();
  const lexicons: Lexicon[] = [];
  for (const stored of read.lexicons) {
    const parsed = await inWorker('read', 'backup', JSON.stringify(stored), [...known, ...lexicons]);
    if (!parsed.ok) return message('backupBadField', `lexicons: ${parsed.problems[0]}`);
    lexicons.push(parsed.value);
  }
  const isHere = (lexicon: Lexicon) => known.some(other => JSON.stringify(other) === JSON.stringify(lexicon));
  return { settings: read.settings, lexicons: lexicons.filter(lexicon => !isHere(lexicon)) };
}

interface OfferProps extends Offered {
  readonly before: Settings;
  onRestore(): void;
  onLeave(): void;
}

/** What would change, before anything does. */
function Offer({ before, settings, lexicons, onRestore, onLeave }: OfferProps) {
  const changed = changedFields(before, settings).map(field => message(fieldKeys[field]));
  if (lexicons.length) changed.push(`${message('ownLexicons')} (${formatNumber(lexicons.length)})`);
  if (!changed.length) return <p>{message('backupSame')}</p>;
  return (
    <div class="offer">
      <p>{message('backupWouldChange', changed.join(message('listSeparator')))}</p>
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
