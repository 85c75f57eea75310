import { message } from '../../utils/app/i18n.ts';
import { labelOf, useLexiconTexts } from '../../utils/views/lexicon-texts.ts';
import type { SectionProps } from './options.tsx';

/** Formulas that the user does not want to see, with where; nothing where there are none. */
export function MutedSection({ settings, change }: SectionProps) {
  const texts = useLexiconTexts();
  const muted = Object.entries(settings.muted).filter(([, hosts]) => hosts.length > 0);
  if (!muted.length) return null;
  const show = (entry: string) => change(({ muted: { [entry]: _, ...others } }) => ({ muted: others }));
  return (
    <section aria-labelledby="muted-title">
      <h2 id="muted-title">{message('mutedFormulas')}</h2>
      <ul class="sites">
        {muted.map(([entry, hosts]) => {
          const label = labelOf(texts, entry);
          return (
            <li key={entry}>
              <span lang={label.lang}>{label.text}</span>{' '}
              <small>{hosts.includes('*') ? message('mutedAnywhere') : hosts.join(message('listSeparator'))}</small>{' '}
              <button type="button" aria-label={message('showAgainFormula', label.text)} onClick={() => show(entry)}>
                {message('showAgain')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
