import { useMemo, useState } from 'preact/hooks';
import { formatNumber, type MessageKey, message } from '../../utils/app/i18n.ts';
import { type Role, roles } from '../../utils/report/document.ts';
import type { LexiconTexts } from '../../utils/views/lexicon-texts.ts';
import { roleKeys } from '../../utils/views/role-choice.tsx';
import { CollocatesView } from './collocates-view.tsx';
import { Compared } from './compared.tsx';
import { RankingView } from './ranking-view.tsx';
import type { Row } from './row.ts';
import type { Session } from './session.ts';
import { type RowSet, setsByField } from './sets.ts';

interface CompareViewProps {
  readonly session: Session;
  readonly texts: LexiconTexts;
  readonly chosen: ReadonlySet<string>;
}

/** Two sets of documents side by side, and what stands beside a formula in them. */
export function CompareView({ session, texts, chosen }: CompareViewProps) {
  const { sources, state } = session;
  const [role, setRole] = useState<Role | ''>();
  const [by, setBy] = useState<string>();
  const [names, setNames] = useState<readonly (string | undefined)[]>([]);
  // While documents come it is made anew each time they have doubled, and once at the end.
  const stage = state === 'reading' ? Math.floor(Math.log2(session.rows.length + 1)) : session.rows.length;
  const found = useMemo(() => roles.filter(each => session.rows.some(row => row.role === each)), [session.rows, stage]);
  // Prompts and reasoning are not what a chat answers: they are compared by themselves, or when all are asked for.
  const wanted = role ?? found[0] ?? '';
  const rows = useMemo(() => session.rows.filter(row => wanted === '' || row.role === wanted), [session.rows, stage, wanted]);
  const fields = useMemo(() => setsByField(rows, sources, chosen), [rows, sources, chosen]);
  const field = by !== undefined && fields.has(by) ? by : fields.keys().next().value;
  const sets = (field !== undefined && fields.get(field)) || [];
  const first = sets.find(({ name }) => name === names[0]) ?? sets[0];
  const second = sets.find(({ name }) => name === names[1] && name !== first?.name) ?? sets.find(set => set !== first);
  const both = useMemo(() => [...(first?.rows ?? []), ...(second?.rows ?? [])], [first, second]);
  const roleChoice = found.length > 1 && <RoleSelect roles={found} value={wanted} onChange={setRole} />;
  if (!field || !first || !second)
    return (
      <section class="compare">
        {roleChoice && <div class="tools">{roleChoice}</div>}
        <p>{message('nothingToCompare')}</p>
        <CollocatesView key={wanted} session={session} texts={texts} rows={rows} />
      </section>
    );
  return (
    <section class="compare">
      <div class="tools">
        {roleChoice}
        <label>
          {message('compareBy')}{' '}
          <select value={field} onChange={({ currentTarget }) => setBy(currentTarget.value)}>
            {[...fields.keys()].map(each => (
              <option key={each} value={each}>
                {fieldName(each)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {sets.length > 2 && (
        <RankingView
          key={JSON.stringify([wanted, field, stage])}
          session={session}
          sets={sets}
          nameOf={name => setName(field, name)}
          roles={wanted === '' ? found : [wanted]}
        />
      )}
      <div class="tools">
        <SetChoice
          name={message('firstSet')}
          field={field}
          sets={sets}
          value={first.name}
          onChange={name => setNames([name, second.name])}
        />
        <SetChoice
          name={message('secondSet')}
          field={field}
          sets={sets}
          value={second.name}
          onChange={name => setNames([first.name, name])}
        />
      </div>
      <Compared
        key={JSON.stringify([wanted, field, first.name, second.name, stage])}
        session={session}
        texts={texts}
        sets={[first, second]}
        names={[setName(field, first.name), setName(field, second.name)]}
        roles={wanted === '' ? found : [wanted]}
      />
      <CollocatesView session={session} texts={texts} rows={both} key={JSON.stringify([wanted, field, first.name, second.name])} />
    </section>
  );
}

interface RoleSelectProps {
  readonly roles: readonly Role[];
  readonly value: Role | '';
  onChange(role: Role | ''): void;
}

function RoleSelect({ roles: offered, value, onChange }: RoleSelectProps) {
  return (
    <label>
      {message('role')}{' '}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as Role | '')}>
        {offered.map(each => (
          <option key={each} value={each}>
            {message(roleKeys[each])}
          </option>
        ))}
        <option value="">{message('filterAll')}</option>
      </select>
    </label>
  );
}

interface SetChoiceProps {
  readonly name: string;
  readonly field: string;
  readonly sets: readonly RowSet[];
  readonly value: string;
  onChange(name: string): void;
}

function SetChoice({ name, field, sets, value, onChange }: SetChoiceProps) {
  return (
    <label>
      {name}{' '}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {sets.map(set => (
          <option key={set.name} value={set.name}>{`${setName(field, set.name)} (${formatNumber(set.rows.length)})`}</option>
        ))}
      </select>
    </label>
  );
}

const fieldKeys: Readonly<Record<string, MessageKey>> = {
  chosen: 'byChosen',
  source: 'fieldSource',
  file: 'columnFile',
  role: 'role',
  model: 'columnModel',
  site: 'fieldSite',
  host: 'fieldHost',
  language: 'fieldLanguage',
  month: 'fieldMonth',
  conversation: 'fieldConversation',
};

/** Fields of the user's own records have the names they have there. */
function fieldName(field: string): string {
  const key = Object.hasOwn(fieldKeys, field) ? fieldKeys[field] : undefined;
  return key ? message(key) : field;
}

function setName(field: string, name: string): string {
  if (field === 'chosen') return message(name === 'chosen' ? 'chosenOnes' : 'theOthers');
  return field === 'role' ? message(roleKeys[name as Row['role']]) : name;
}
