import { useState } from 'preact/hooks';
import { message } from '../../utils/app/i18n.ts';
import type { Selection } from '../../utils/app/selection-page.ts';
import { changeSettings, type Settings } from '../../utils/app/settings.ts';
import type { LexiconSummary } from '../../utils/lexicon/details.ts';
import { useSettings } from '../../utils/views/use-settings.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { BackupSection } from './backup-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { LexiconsSection } from './lexicons-section.tsx';
import { MutedSection } from './muted-section.tsx';
import { OwnSection } from './own-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { StoredSection } from './stored-section.tsx';

/** Keeps a change; what cannot be kept is told above, and the settings stay as they were. */
export type Change = (change: (settings: Settings) => Partial<Settings>) => Promise<void>;

export interface SectionProps {
  readonly settings: Settings;
  readonly change: Change;
}

/** What a user can choose, each change kept as it is made. */
export function Options({ lexicons, selection }: { lexicons: readonly LexiconSummary[]; selection: Selection | undefined }) {
  const settings = useSettings();
  const [problem, setProblem] = useState('');
  if (!settings) return null;
  const change: Change = async made => {
    try {
      await changeSettings(made);
      setProblem('');
    } catch (error) {
      setProblem(message('notKept', error instanceof Error ? error.message : String(error)));
    }
  };
  const section = { settings, change };
  return (
    <>
      <header>
        <h1>
          Tifa Lens <span lang="zh-Hant-TW">提法鏡</span> <span class="place">{message('openSettings')}</span>
        </h1>
        <p role="alert">{problem}</p>
      </header>
      <LexiconsSection {...section} lexicons={lexicons} />
      <OwnSection selection={selection} />
      <SitesSection {...section} />
      <MutedSection {...section} />
      <AppearanceSection {...section} />
      <LanguageSection {...section} />
      <BackupSection {...section} />
      <StoredSection />
    </>
  );
}
