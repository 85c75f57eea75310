import { useState } from 'preact/hooks';
import { message } from '../../utils/app/i18n.ts';
import { siteModes } from '../../utils/app/settings.ts';
import { siteFrom } from '../../utils/app/site-pattern.ts';
import type { SectionProps } from './options.tsx';

const modeKeys = { 'all-but': 'sitesAllBut', only: 'sitesOnly' } as const;
const listOf = { 'all-but': 'sitesOff', only: 'sitesOnly' } as const;

/** Which pages are read. Each mode keeps its own list. */
export function SitesSection({ settings, change }: SectionProps) {
  const { siteMode } = settings;
  const sites = settings[listOf[siteMode]];
  // The list of the mode that holds when it is our turn: it may have been chosen a moment ago.
  const changeSites = (next: (sites: readonly string[]) => readonly string[]) =>
    change(now => ({ [listOf[now.siteMode]]: next(now[listOf[now.siteMode]]) }));
  const remove = (site: string) => changeSites(now => now.filter(other => other !== site));
  const add = (site: string) => changeSites(now => [...now.filter(other => other !== site), site].sort());
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title">{message('sites')}</h2>
      <fieldset>
        <legend>{message('sitesRead')}</legend>
        {siteModes.map(mode => (
          <label key={mode} class="choice">
            <input type="radio" name="site-mode" checked={siteMode === mode} onChange={() => change(() => ({ siteMode: mode }))} />
            <span>{message(modeKeys[mode])}</span>
          </label>
        ))}
      </fieldset>
      {sites.length === 0 && <p class="note">{message(siteMode === 'only' ? 'noSitesOnly' : 'noSitesOff')}</p>}
      <ul class="sites">
        {sites.map(site => (
          <li key={site}>
            <code>{site}</code>{' '}
            <button type="button" aria-label={message('removeSite', site)} onClick={() => remove(site)}>
              {message('remove')}
            </button>
          </li>
        ))}
      </ul>
      <AddSite onAdd={add} />
    </section>
  );
}

function AddSite({ onAdd }: { onAdd(site: string): void }) {
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    const site = siteFrom(written);
    setProblem(site ? '' : message('notASite', written));
    if (!site) return;
    onAdd(site);
    setWritten('');
  };
  return (
    <form onSubmit={submit} noValidate>
      <label>
        {message('addSite')}{' '}
        <input
          type="text"
          inputMode="url"
          spellcheck={false}
          autocomplete="off"
          value={written}
          aria-invalid={problem !== ''}
          aria-describedby="site-problem"
          placeholder="*.example.org"
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        />
      </label>{' '}
      <button type="submit">{message('add')}</button>
      <p id="site-problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
