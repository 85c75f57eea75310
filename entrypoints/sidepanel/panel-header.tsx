import { message } from '../../utils/app/i18n.ts';
import type { Settings } from '../../utils/app/settings.ts';
import type { Selection } from '../../utils/lexicon/selection.ts';
import type { Provenance } from '../../utils/report/provenance.ts';
import { AddToCollection } from '../../utils/views/add-to-collection.tsx';
import { ExportMenu } from '../../utils/views/export-menu.tsx';
import { hueClass, titleOf, useLexiconTexts } from '../../utils/views/lexicon-texts.ts';
import { tierKeys } from '../../utils/views/tier-keys.ts';
import type { PageReport } from './page-reports.ts';

interface PanelHeaderProps {
  readonly title: string;
  /** Empty where the page cannot be read. */
  readonly host: string;
  readonly settings: Settings;
  readonly selection: Selection;
  readonly reports: readonly PageReport[];
  provenance(): Provenance;
}

/** Which page this is, what was looked for in it, and what can be done with all of it. */
export function PanelHeader({ title, host, settings, selection, reports, provenance }: PanelHeaderProps) {
  const texts = useLexiconTexts();
  const on = texts.lexicons.filter(({ id }) => selection.lexicons.has(id));
  return (
    <header>
      <h1>{title || message('reportTitle')}</h1>
      {host !== '' && <p class="host">{host}</p>}
      <details class="looked-for">
        <summary>{message('lookedFor', message(tierKeys[settings.tier]), on.length)}</summary>
        <ul>
          {on.map(({ id, version }) => {
            const wording = titleOf(texts, id);
            return (
              <li key={id}>
                <span class={`mark ${hueClass(texts, id)}`} lang={wording.lang}>
                  {wording.text}
                </span>{' '}
                <small>{version}</small>
              </li>
            );
          })}
        </ul>
      </details>
      {reports.length > 0 && (
        <div class="actions">
          <ExportMenu name={[host, title].filter(Boolean).join(' ')} reports={() => reports} provenance={provenance} />
          <AddToCollection documents={() => reports.map(({ id, text, kind, role, about }) => ({ id, text, kind, role, about }))} />
        </div>
      )}
    </header>
  );
}
