import { useState } from 'preact/hooks';
import { formatNumber, message } from '../../utils/app/i18n.ts';
import { draftOf, emptyDraft, withoutEntry } from '../../utils/lexicon/draft.ts';
import { formatLexicon } from '../../utils/lexicon/format.ts';
import type { Lexicon } from '../../utils/lexicon/schema.ts';
import { labelLanguage } from '../../utils/views/lexicon-texts.ts';
import { saveFile } from '../../utils/views/save-file.ts';
import type { Written } from './entry-form.tsx';

interface OwnLexiconProps {
  readonly lexicon: Lexicon;
  onWrite(written: Written): void;
  onChange(lexicon: Lexicon): void;
  onRemove(): void;
}

/** One lexicon of the user's own: its phrases, and what can be done with it as a whole. */
export function OwnLexicon({ lexicon, onWrite, onChange, onRemove }: OwnLexiconProps) {
  const [isAsking, setIsAsking] = useState(false);
  const title = lexicon.title.en;
  const share = () => saveFile(`${lexicon.id}.json`, formatLexicon(lexicon), 'application/json');
  return (
    <li>
      <details>
        <summary>
          {title} <small>{message('entriesAndVersion', formatNumber(lexicon.entries.length), lexicon.version)}</small>
        </summary>
        <Title lexicon={lexicon} onChange={onChange} />
        <Entries lexicon={lexicon} onWrite={onWrite} onChange={onChange} />
        <p>
          <button type="button" onClick={() => onWrite({ lexicon, draft: emptyDraft })}>
            {message('ownAdd')}
          </button>{' '}
          <button type="button" onClick={share}>
            {message('ownExport')}
          </button>{' '}
          {!isAsking && (
            <button type="button" onClick={() => setIsAsking(true)}>
              {message('ownRemove')}
            </button>
          )}
        </p>
        {isAsking && (
          <p class="offer">
            {message('ownRemoveSure', title)}{' '}
            <button type="button" class="danger" onClick={onRemove}>
              {message('remove')}
            </button>{' '}
            <button type="button" onClick={() => setIsAsking(false)}>
              {message('cancel')}
            </button>
          </p>
        )}
      </details>
    </li>
  );
}

/** Kept when the field is left, under every language. */
function Title({ lexicon, onChange }: Pick<OwnLexiconProps, 'lexicon' | 'onChange'>) {
  const rename = (written: string) => {
    const title = written.trim();
    if (title && title !== lexicon.title.en) onChange({ ...lexicon, title: { en: title, 'zh-Hant': title, 'zh-Hans': title } });
  };
  return (
    <label class="field">
      {message('ownTitle')}
      <input type="text" maxLength={80} value={lexicon.title.en} onChange={({ currentTarget }) => rename(currentTarget.value)} />
    </label>
  );
}

/** So many are shown; a long lexicon is edited as a file. */
const mostShown = 200;

function Entries({ lexicon, onWrite, onChange }: Omit<OwnLexiconProps, 'onRemove'>) {
  const script = labelLanguage() === 'zh-Hans-CN' ? 'zh-Hans' : 'zh-Hant';
  const { entries } = lexicon;
  return (
    <>
      <ul class="entries">
        {entries.slice(0, mostShown).map(({ id, label, gloss }) => (
          <li key={id}>
            <span lang={labelLanguage()}>{label[script]}</span> <small>{gloss}</small>
            <span class="acts">
              <button
                type="button"
                aria-label={message('ownEditEntry', label[script])}
                onClick={() => onWrite({ lexicon, draft: draftOf(lexicon, id), replaced: id })}
              >
                {message('ownEdit')}
              </button>
              <button type="button" aria-label={message('removeSite', label[script])} onClick={() => onChange(withoutEntry(lexicon, id))}>
                {message('remove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {entries.length > mostShown && <p class="note">{message('ownMore', formatNumber(entries.length - mostShown))}</p>}
    </>
  );
}
