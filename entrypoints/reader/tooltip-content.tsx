import { contentLanguage, languageTags, type MessageKey, message, wordingFor } from '../../utils/app/i18n.ts';
import type { Difference } from '../../utils/core/difference.ts';
import type { EntryDetails } from '../../utils/lexicon/details.ts';
import { issuedOn } from '../../utils/lexicon/source.ts';
import type { CitationFormat } from './citation.ts';
import { SpeechHere, type SpeechProps } from './tooltip-speech.tsx';

export interface TooltipProps extends SpeechProps {
  readonly entry: EntryDetails;
  readonly differences: readonly Difference[];
  /** Which of how many occurrences of this entry on this page, from 1. */
  readonly place: number;
  readonly count: number;
  /** What was just done, for eyes and screen readers; empty at first. */
  readonly notice: string;
  onStep(step: 1 | -1): void;
  onMute(where: 'site' | 'anywhere'): void;
  onCopy(what: CitationFormat | 'report'): void;
  onClose(): void;
}

const mostSources = 4;

/** What a reader learns of a formula, from the top: what it is, how it stands here, where it comes from. */
export function TooltipContent(props: TooltipProps) {
  const { entry, differences, place, count, notice } = props;
  const context = wordingFor(entry.context);
  return (
    <article aria-labelledby="label" class={`type-${entry.type}`}>
      <header>
        <p class="kind">
          {message(typeKeys[entry.type])} · <span lang={wordingFor(entry.lexicon.title).lang}>{wordingFor(entry.lexicon.title).text}</span>
        </p>
        <button type="button" class="close" aria-label={message('close')} onClick={props.onClose}>
          ×
        </button>
        <h1 id="label">
          <Label entry={entry} />
        </h1>
        <p lang="en" class="gloss">
          {entry.gloss}
        </p>
      </header>
      <Here entry={entry} differences={differences} />
      <SpeechHere {...props} />
      {context.text !== entry.gloss && <p lang={context.lang}>{context.text}</p>}
      {entry.founding && <Noted title={message('foundingArticle')} texts={entry.founding} />}
      {entry.disputed && <Noted title={message('disputed')} texts={entry.disputed} />}
      <FirstUse entry={entry} />
      <Sources entry={entry} />
      <footer>
        <p class="place">
          <span>{message('placeHere', place, count)}</span>
          {count > 1 && (
            <>
              <button type="button" aria-label={message('previousHere')} onClick={() => props.onStep(-1)}>
                ‹
              </button>
              <button type="button" aria-label={message('nextHere')} onClick={() => props.onStep(1)}>
                ›
              </button>
            </>
          )}
        </p>
        <details>
          <summary>{message('more')}</summary>
          <CopyCitation onCopy={props.onCopy} />
          <button type="button" onClick={() => props.onMute('site')}>
            {message('muteSite')}
          </button>
          <button type="button" onClick={() => props.onMute('anywhere')}>
            {message('muteAnywhere')}
          </button>
          <button type="button" onClick={() => props.onCopy('report')}>
            {message('wrongHit')}
          </button>
        </details>
        <p role="status">{notice}</p>
      </footer>
    </article>
  );
}

const formatNames: Readonly<Record<Exclude<CitationFormat, 'text'>, string>> = { markdown: 'Markdown', bibtex: 'BibTeX' };

function CopyCitation({ onCopy }: { onCopy(format: CitationFormat): void }) {
  return (
    <p class="copy">
      <button type="button" onClick={() => onCopy('text')}>
        {message('copyCitation')}
      </button>
      {(['markdown', 'bibtex'] as const).map(format => (
        <button key={format} type="button" aria-label={message('copyCitationAs', formatNames[format])} onClick={() => onCopy(format)}>
          {formatNames[format]}
        </button>
      ))}
    </p>
  );
}

/** Both scripts, the reader's own first. */
function Label({ entry: { label } }: { entry: EntryDetails }) {
  const first = contentLanguage() === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
  const second = first === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans';
  return (
    <>
      <span lang={languageTags[first]}>{label[first]}</span>
      {label[first] !== label[second] && (
        <>
          {' '}
          <span lang={languageTags[second]} class="other-script">
            {label[second]}
          </span>
        </>
      )}
    </>
  );
}

/** How the wording on this page differs from the canonical one; nothing where it does not. */
function Here({ entry, differences }: { entry: EntryDetails; differences: readonly Difference[] }) {
  const told = [...vocabularySentences(differences), ...differences.flatMap(difference => sentenceOf(difference) ?? [])];
  if (!told.length) return null;
  const script = differences.some(({ kind }) => kind === 'script') ? 'zh-Hant' : 'zh-Hans';
  return (
    <section class="here">
      <h2>{message('wordingHere')}</h2>
      <p>
        {message('canonical')} <span lang={languageTags[script]}>{entry.label[script]}</span>
      </p>
      {told.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

/** `共享 → 共用, 智能 → 智慧: Taiwan vocabulary`, one sentence a region. */
function vocabularySentences(differences: readonly Difference[]): string[] {
  const words = differences.flatMap(difference => (difference.kind === 'word' ? [difference] : []));
  return Array.from(
    Map.groupBy(words, ({ region }) => region),
    ([region, group]) => {
      const pairs = group.map(({ canonical, here }) => `${canonical} → ${here}`).join(message('listSeparator'));
      return message('vocabulary', pairs, message(region === 'TW' ? 'vocabularyTaiwan' : 'vocabularyHongKong'));
    },
  );
}

/** Script and marks say nothing of the wording: both scripts are equals, and official style quotes its own formulas. */
function sentenceOf(difference: Difference): string | undefined {
  switch (difference.kind) {
    case 'bracket':
      return message('insertedBracket', difference.here);
    case 'inserted':
      return message('inserted', difference.here);
    case 'omitted':
      return message('omitted', difference.canonical);
    case 'wording':
      return message('otherWording', difference.here);
    default:
      return undefined;
  }
}

function Noted({ title, texts }: { title: string; texts: NonNullable<EntryDetails['founding']> }) {
  const { text, lang } = wordingFor(texts);
  return (
    <section>
      <h2>{title}</h2>
      <p lang={lang}>{text}</p>
    </section>
  );
}

function FirstUse({ entry: { firstUse } }: { entry: EntryDetails }) {
  if (!firstUse) return null;
  const { date, speaker, occasion, verified } = firstUse;
  return (
    <p class="first-use">
      <strong>{message('firstUse')}</strong> {[date, speaker, occasion].filter(Boolean).join(', ')}
      {!verified && <em> {message('unverified')}</em>}
    </p>
  );
}

function Sources({ entry: { sources } }: { entry: EntryDetails }) {
  return (
    <section>
      <h2>{message('sources')}</h2>
      {sources.length === 0 && <p>{message('needsSource')}</p>}
      <ul>
        {sources.slice(0, mostSources).map(({ id, source }) => (
          <li key={id}>
            {source.URL ? (
              <a href={source.URL} target="_blank" rel="noopener noreferrer" lang={source.language}>
                {source.title}
              </a>
            ) : (
              <span lang={source.language}>{source.title}</span>
            )}
            <small>
              {[source.publisher, issuedOn(source), source.custom && message(sourceKindKeys[source.custom.kind])]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const typeKeys: Readonly<Record<EntryDetails['type'], MessageKey>> = {
  slogan: 'typeSlogan',
  policy: 'typePolicy',
  initiative: 'typeInitiative',
  rebuttal: 'typeRebuttal',
  designation: 'typeDesignation',
  euphemism: 'typeEuphemism',
  'legal-term': 'typeLegalTerm',
  ritual: 'typeRitual',
  'critic-term': 'typeCriticTerm',
  term: 'typeTerm',
};

const sourceKindKeys = {
  official: 'sourceOfficial',
  'state-media': 'sourceStateMedia',
  'independent-press': 'sourceIndependentPress',
  scholarly: 'sourceScholarly',
  ngo: 'sourceNgo',
  corpus: 'sourceCorpus',
} as const satisfies Record<string, MessageKey>;
