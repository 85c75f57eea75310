import type { Ref, TargetedEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatNumber, type MessageKey, message } from '../../utils/app/i18n.ts';
import type { Parsed } from '../../utils/core/pattern.ts';
import type { EntryDraft } from '../../utils/lexicon/draft.ts';
import type { Lexicon } from '../../utils/lexicon/schema.ts';
import { tiers } from '../../utils/lexicon/tiers.ts';
import { labelOf, useLexiconTexts } from '../../utils/views/lexicon-texts.ts';
import { tierKeys } from '../../utils/views/tier-keys.ts';
import { type Found, inWorker } from './lexicon-tasks.ts';

/** What the form begins with. */
export interface Written {
  /** The first of the user's where none is named. */
  readonly lexicon: Lexicon | undefined;
  readonly draft: EntryDraft;
  /** Id of the entry that is edited; a new one without. */
  readonly replaced?: string;
}

interface EntryFormProps {
  readonly written: Written;
  readonly lexicons: readonly Lexicon[];
  onSave(lexicon: Lexicon, wording: string): Promise<void>;
  onLeave(): void;
}

/** A phrase of one's own, tried on a text while it is written. */
export function EntryForm({ written, lexicons, onSave, onLeave }: EntryFormProps) {
  const [draft, setDraft] = useState(written.draft);
  const [chosen, setChosen] = useState(written.lexicon?.id ?? lexicons[0]?.id);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const tried = useTried(draft);
  const change = (part: Partial<EntryDraft>) => setDraft(now => ({ ...now, ...part }));
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const lexicon = lexicons.find(({ id }) => id === chosen) ?? lexicons[0];
    const [wording] = draft.wordings;
    if (!lexicon || !wording) return setProblems([message('ownNoWording')]);
    const parsed = await inWorker('write', lexicon, draft, written.replaced);
    if (parsed.ok) await onSave(parsed.value, wording);
    else setProblems(parsed.problems);
  };
  return (
    <form class="offer entry" onSubmit={submit}>
      <TextField {...fields.wordings} initial={written.draft.wordings.join('\n')} onWrite={text => change({ wordings: linesOf(text) })} />
      <TextField {...fields.example} initial={written.draft.example} onWrite={example => change({ example })} />
      <Tried draft={draft} tried={tried} />
      <TextField {...fields.gloss} initial={written.draft.gloss} onWrite={gloss => change({ gloss })} />
      <TextField {...fields.context} initial={written.draft.context} onWrite={context => change({ context })} />
      <TextField {...fields.except} initial={written.draft.except.join('\n')} onWrite={text => change({ except: linesOf(text) })} />
      <TextField {...fields.source} initial={written.draft.sourceTitle} onWrite={sourceTitle => change({ sourceTitle })} />
      <TextField {...fields.sourceUrl} initial={written.draft.sourceUrl} onWrite={sourceUrl => change({ sourceUrl })} />
      <Choice
        label={message('howMuch')}
        value={draft.tier}
        options={tiers.map(tier => [tier, message(tierKeys[tier])])}
        onChoose={value => change({ tier: tiers.find(tier => tier === value) ?? 'core' })}
      />
      {!written.replaced && lexicons.length > 1 && (
        <Choice label={message('ownInto')} value={chosen} options={lexicons.map(({ id, title }) => [id, title.en])} onChoose={setChosen} />
      )}
      {problems.length > 0 && (
        <ul role="alert" class="problems">
          {problems.map(problem => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <p>
        <button type="submit">{message('ownKeep')}</button>{' '}
        <button type="button" onClick={onLeave}>
          {message('cancel')}
        </button>
      </p>
    </form>
  );
}

/** Those with rows are of several lines. */
const fields = {
  wordings: { label: 'ownWordings', note: 'ownWordingsNote', rows: 3, lang: 'zh', isFirst: true },
  example: { label: 'ownExample', rows: 3, lang: 'zh' },
  gloss: { label: 'ownGloss' },
  context: { label: 'ownContext', rows: 2 },
  except: { label: 'ownExcept', rows: 2, lang: 'zh' },
  source: { label: 'ownSource' },
  sourceUrl: { label: 'ownSourceUrl' },
} as const;

interface TextFieldProps {
  readonly label: MessageKey;
  readonly note?: MessageKey;
  readonly rows?: number;
  readonly lang?: string;
  /** Has the focus when the form opens. */
  readonly isFirst?: boolean;
  readonly initial: string;
  onWrite(text: string): void;
}

function TextField({ label, note, rows, lang, isFirst, initial, onWrite }: TextFieldProps) {
  const id = useId();
  const field = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  const given = {
    id,
    lang,
    defaultValue: initial,
    'aria-describedby': note && `${id}-note`,
    onInput: ({ currentTarget }: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) => onWrite(currentTarget.value),
  };
  return (
    <p class="field">
      <label htmlFor={id}>{message(label)}</label>
      {rows ? (
        <textarea {...given} ref={field as Ref<HTMLTextAreaElement>} rows={rows} />
      ) : (
        <input {...given} ref={field as Ref<HTMLInputElement>} type="text" />
      )}
      {note && <small id={`${id}-note`}>{message(note)}</small>}
    </p>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
  onChoose(value: string): void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <p class="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The text with what would be found in it. */
function Tried({ draft, tried }: { draft: EntryDraft; tried: Parsed<Found> | undefined }) {
  const texts = useLexiconTexts();
  if (!tried) return <p role="status" class="tried" />;
  if (!tried.ok)
    return (
      <p role="status" class="tried" lang="en">
        {tried.problems.join(' ')}
      </p>
    );
  const { spans, known } = tried.value;
  const parts = spans.flatMap(({ start, end }, i) => [
    draft.example.slice(spans[i - 1]?.end ?? 0, start),
    <mark key={start}>{draft.example.slice(start, end)}</mark>,
  ]);
  return (
    <div role="status" class="tried">
      {draft.example && (
        <>
          <p>{spans.length ? message('ownFound', formatNumber(spans.length)) : message('ownNotFound')}</p>
          <p lang="zh">
            {parts}
            {draft.example.slice(spans.at(-1)?.end ?? 0)}
          </p>
        </>
      )}
      {known.map(entry => (
        <p key={entry}>{message('ownKnown', labelOf(texts, entry).text)}</p>
      ))}
    </div>
  );
}

/** Milliseconds without a key before the draft is tried. */
const pause = 250;

/** What the worker finds with the draft, a moment after the last key. */
function useTried(draft: EntryDraft): Parsed<Found> | undefined {
  const [tried, setTried] = useState<Parsed<Found>>();
  useEffect(() => {
    let isLate = false;
    const timer = setTimeout(async () => {
      const answer = draft.wordings.length ? await inWorker('test', draft, draft.example) : undefined;
      if (!isLate) setTried(answer);
    }, pause);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [draft]);
  return tried;
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap(line => line.trim() || []);
}
