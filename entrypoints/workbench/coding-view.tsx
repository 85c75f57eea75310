import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type CodedHit, type Coding, hitKey, removeCoding, saveCoding, type Verdict, verdicts } from '../../utils/app/codings.ts';
import { type MessageKey, message, voiceKeys } from '../../utils/app/i18n.ts';
import { hueClass, type LexiconTexts, labelLanguage, labelOf } from '../../utils/views/lexicon-texts.ts';
import { AgreementView } from './agreement-view.tsx';
import { CodingFiles } from './coding-files.tsx';
import { titleOf } from './documents-view.tsx';
import { type KeptHit, type Row, rowKey } from './row.ts';
import type { Session } from './session.ts';
import { useCodings } from './use-codings.ts';

interface CodingViewProps {
  readonly session: Session;
  readonly texts: LexiconTexts;
  readonly chosen: ReadonlySet<string>;
  onOpen(row: Row, start: number): void;
}

/** A hit that can be coded, with its document. */
export interface Codable extends CodedHit {
  readonly row: Row;
  readonly hit: KeptHit;
}

export const verdictKeys: Readonly<Record<Verdict, MessageKey>> = {
  right: 'verdictRight',
  wrong: 'verdictWrong',
  contested: 'verdictContested',
};
const coderKey = 'coder';

/** Hits one after the other, each marked by a reader; then how far two readers agree. */
export function CodingView({ session, texts, chosen, onOpen }: CodingViewProps) {
  const codings = useCodings();
  const [coder, setCoder] = useState(localStorage.getItem(coderKey) ?? '');
  const [entry, setEntry] = useState('');
  const { hits, rows, state } = session;
  // The lists of a session are the same ones, growing.
  const all = useMemo(
    () => codablesOf(session, chosen),
    [session, chosen, state === 'reading' ? 0 : hits.length, state, rows.length === 0],
  );
  const entries = useMemo(() => [...Map.groupBy(all, codable => codable.entry)].toSorted(([, a], [, b]) => b.length - a.length), [all]);
  const wanted = entry ? all.filter(codable => codable.entry === entry) : all;
  const name = coder.trim();
  return (
    <section class="coding">
      <p>{message('codingLead')}</p>
      <div class="tools">
        <label>
          {message('coderName')}{' '}
          <input
            type="text"
            value={coder}
            onInput={({ currentTarget: { value } }) => {
              setCoder(value);
              localStorage.setItem(coderKey, value);
            }}
          />
        </label>
        <label>
          {message('formula')}{' '}
          <select lang={labelLanguage()} value={entry} onChange={({ currentTarget }) => setEntry(currentTarget.value)}>
            <option value="">{message('allFormulas')}</option>
            {entries.map(([id, { length }]) => (
              <option key={id} value={id}>{`${labelOf(texts, id).text} (${length})`}</option>
            ))}
          </select>
        </label>
      </div>
      {!wanted.length ? (
        <p>{message('noHitsToCode')}</p>
      ) : !name ? (
        <p class="note">{message('coderFirst')}</p>
      ) : (
        codings && <Cards key={`${name} ${entry}`} codables={wanted} codings={codings} coder={name} texts={texts} onOpen={onOpen} />
      )}
      {codings && <CodingFiles codings={codings} />}
      {codings && <AgreementView codings={codings} codables={all} texts={texts} />}
    </section>
  );
}

function codablesOf({ rows, hits }: Session, chosen: ReadonlySet<string>): Codable[] {
  return rows.flatMap((row, index) =>
    chosen.size && !chosen.has(rowKey(row))
      ? []
      : (hits[index] ?? []).map(hit => ({ row, hit, sha256: row.sha256, start: hit.start, end: hit.end, entry: hit.entry })),
  );
}

interface CardsProps {
  readonly codables: readonly Codable[];
  readonly codings: readonly Coding[];
  readonly coder: string;
  readonly texts: LexiconTexts;
  onOpen(row: Row, start: number): void;
}

/** One hit at a time. The keys hold only while the focus is here, so that they get in nobody's way elsewhere. */
function Cards({ codables, codings, coder, texts, onOpen }: CardsProps) {
  const own = useMemo(() => new Map(codings.filter(each => each.coder === coder).map(each => [hitKey(each), each])), [codings, coder]);
  const firstOpen = codables.findIndex(codable => !own.has(hitKey(codable)));
  const [at, setAt] = useState(Math.max(0, firstOpen));
  const codable = codables[Math.min(at, codables.length - 1)];
  const note = useRef<HTMLInputElement>(null);
  const card = useRef<HTMLDivElement>(null);
  if (!codable) return null;
  const { row, hit } = codable;
  const coding = own.get(hitKey(codable));
  const go = (step: number) => {
    setAt(Math.max(0, Math.min(codables.length - 1, at + step)));
  };
  const save = (verdict: Verdict, text: string) => {
    const { sha256, start, end, entry } = codable;
    return saveCoding({ sha256, start, end, entry, coder, verdict, note: text, time: new Date().toISOString() });
  };
  const mark = async (verdict: Verdict) => {
    await save(verdict, note.current?.value ?? '');
    go(1);
  };
  const keys: Readonly<Record<string, () => void>> = {
    '1': () => void mark('right'),
    '2': () => void mark('wrong'),
    '3': () => void mark('contested'),
    '0': () => coding && void removeCoding(coding),
    n: () => note.current?.focus(),
    j: () => go(1),
    k: () => go(-1),
    o: () => onOpen(row, hit.start),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === note.current) {
      if (event.key === 'Enter' || event.key === 'Escape') card.current?.focus();
      return;
    }
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that are shown below work from here
    // biome-ignore lint/a11y/useSemanticElements: no form, nothing is sent
    <div class="card" role="group" ref={card} tabIndex={0} aria-label={message('hitOf', at + 1, codables.length)} onKeyDown={onKeyDown}>
      <p class="note">
        {message('hitOf', at + 1, codables.length)} · {message('codedSoFar', codables.filter(each => own.has(hitKey(each))).length)}
      </p>
      <p class="kwic" lang="zh" aria-live="polite">
        {hit.before}
        <span class={`hit ${hit.voice} ${hueClass(texts, hit.lexicon)}`}>{hit.text}</span>
        {hit.after}
      </p>
      <p class="note facts">
        <span lang={labelLanguage()}>{labelOf(texts, hit.entry).text}</span>
        <span>{message(voiceKeys[hit.voice])}</span>
        <span>{titleOf(row)}</span>
      </p>
      <p class="verdicts">
        {verdicts.map((verdict, index) => (
          <button type="button" key={verdict} aria-pressed={coding?.verdict === verdict} onClick={() => mark(verdict)}>
            {message(verdictKeys[verdict])} <kbd>{index + 1}</kbd>
          </button>
        ))}
        <button type="button" disabled={!coding} onClick={() => coding && removeCoding(coding)}>
          {message('takeBack')} <kbd>0</kbd>
        </button>
      </p>
      <p>
        <label for="coding-note">
          {message('note')} <kbd>N</kbd>
        </label>{' '}
        <Note
          key={hitKey(codable)}
          input={note}
          text={coding?.note ?? ''}
          onDone={text => coding && text !== coding.note && void save(coding.verdict, text)}
        />
      </p>
      <p class="verdicts">
        <button type="button" disabled={at === 0} onClick={() => go(-1)}>
          {message('previousHit')} <kbd>K</kbd>
        </button>
        <button type="button" disabled={at >= codables.length - 1} onClick={() => go(1)}>
          {message('nextHit')} <kbd>J</kbd>
        </button>
        <button type="button" onClick={() => onOpen(row, hit.start)}>
          {message('openDocument')} <kbd>O</kbd>
        </button>
      </p>
      <p class="note">{message('codingKeys')}</p>
    </div>
  );
}

/** Not bound to what is stored while it is written; stored when it is left. */
function Note({ input, text, onDone }: { input: { current: HTMLInputElement | null }; text: string; onDone(text: string): void }) {
  useEffect(() => {
    if (input.current) input.current.value = text;
  }, [input, text]);
  return <input id="coding-note" type="text" ref={input} onBlur={({ currentTarget }) => onDone(currentTarget.value)} />;
}
