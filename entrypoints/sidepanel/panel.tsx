import { useMemo, useState } from 'preact/hooks';
import type { Browser } from 'wxt/browser';
import { hostOf } from '../../utils/app/host-of.ts';
import { message } from '../../utils/app/i18n.ts';
import { revealInPage } from '../../utils/app/page-texts.ts';
import type { Settings } from '../../utils/app/settings.ts';
import type { CompiledTables } from '../../utils/core/tables.ts';
import { voices } from '../../utils/core/voice.ts';
import type { Role } from '../../utils/report/document.ts';
import type { DocumentReport } from '../../utils/report/document-report.ts';
import { provenanceOf } from '../../utils/report/provenance.ts';
import type { HitRecord } from '../../utils/report/report.ts';
import { stateKeys } from '../../utils/views/page-state.ts';
import { byVoiceOf, ReportView } from '../../utils/views/report-view.tsx';
import { firstRole, RoleChoice } from '../../utils/views/role-choice.tsx';
import { useSettings } from '../../utils/views/use-settings.ts';
import { createPageReports, mutedOn, type PageReport, selectionOf } from './page-reports.ts';
import { PanelHeader } from './panel-header.tsx';
import { type Page, usePage } from './use-page.ts';
import { useSettled } from './use-settled.ts';
import { useTab } from './use-tab.ts';

interface PanelProps {
  readonly tables: CompiledTables;
  /** Id of a tab; without it the panel follows the tab in front. */
  readonly named: number | undefined;
}

/** The report beside the page: live with it, and the way in to its hits for those who do not see them. */
export function Panel({ tables, named }: PanelProps) {
  const tab = useTab(named);
  const settings = useSettings();
  const host = hostOf(tab?.url ?? '');
  const reportPage = useMemo(() => settings && createPageReports(tables, settings, host), [tables, settings, host]);
  const page = usePage(tab, reportPage);
  if (tab === null)
    return (
      <>
        <h1>{message('reportTitle')}</h1>
        <p class="state">{message('tabGone')}</p>
      </>
    );
  if (!tab || !settings || !page) return null;
  return <PanelOf key={tab.id} tab={tab} host={host} page={page} settings={settings} tables={tables} />;
}

interface PanelOfProps {
  readonly tab: Browser.tabs.Tab;
  readonly host: string;
  readonly page: Page;
  readonly settings: Settings;
  readonly tables: CompiledTables;
}

function PanelOf({ tab, host, page, settings, tables }: PanelOfProps) {
  const [wanted, setWanted] = useState<Role>();
  const [status, setStatus] = useState('');
  const { reports, state, chat } = page;
  const role = reports.some(report => report.role === wanted) ? (wanted ?? 'page') : firstRole(reports);
  const shown = useMemo(() => reports.filter(report => report.role === role), [reports, role]);
  const reveal = async (report: DocumentReport, hit: HitRecord) => {
    const source = reports.find(({ id }) => id === report.id)?.source;
    const isThere = tab.id !== undefined && source !== undefined && (await revealInPage(tab.id, source, hit, hit.text));
    setStatus(isThere ? '' : message('textHasGone', hit.text));
  };
  const provenance = () =>
    provenanceOf(tables, selectionOf(tables, settings), { voices, muted: mutedOn(settings, host), time: new Date().toISOString() });
  return (
    <>
      <PanelHeader
        title={tab.title ?? ''}
        host={state === 'unreadable' ? '' : host}
        settings={settings}
        selection={selectionOf(tables, settings)}
        reports={reports}
        provenance={provenance}
      />
      {state !== 'read' && <p class="state">{message(stateKeys[state])}</p>}
      {chat && <p class="state">{turnsRead(chat)}</p>}
      {reports.length > 0 && (
        <>
          <RoleChoice reports={reports} role={role} onChange={setWanted} />
          <ReportView key={role} reports={shown} how={provenance()} onChoose={reveal} />
        </>
      )}
      <p class="unseen" role="status">
        <Settled reports={shown} />
      </p>
      <p class="gone" role="status">
        {status}
      </p>
      <p class="note">{message('hitIsNoStance')}</p>
    </>
  );
}

/** Milliseconds in which the counts must stay the same before they are read out. */
const quiet = 2_500;

/** The counts for those who hear them, once the page has come to rest. */
function Settled({ reports }: { reports: readonly PageReport[] }) {
  const { own, reported, mentioned } = byVoiceOf(reports);
  return useSettled(
    [message('ownCount', own), message('reportedCount', reported), message('mentionedCount', mentioned)].join(message('listSeparator')),
    quiet,
  );
}

function turnsRead({ read, unseen }: NonNullable<Page['chat']>): string {
  return unseen === undefined ? message('turnsRead', read) : message('turnsReadAndNot', read, unseen);
}
