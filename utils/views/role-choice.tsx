import { formatNumber, type MessageKey, message } from '../app/i18n.ts';
import { type Role, roles } from '../report/document.ts';
import type { DocumentReport } from '../report/document-report.ts';

export const roleKeys: Readonly<Record<Role, MessageKey>> = {
  answer: 'roleAnswer',
  reasoning: 'roleReasoning',
  prompt: 'rolePrompt',
  page: 'rolePage',
};

interface RoleChoiceProps {
  readonly reports: readonly DocumentReport[];
  readonly role: Role;
  onChange(role: Role): void;
}

/** Whose words are looked at: those of a chat are counted apart. Nothing where there is only one kind. */
export function RoleChoice({ reports, role, onChange }: RoleChoiceProps) {
  const offered = roles.filter(each => reports.some(report => report.role === each));
  if (offered.length < 2) return null;
  return (
    <fieldset class="roles">
      <legend>{message('role')}</legend>
      {offered.map(each => (
        <label key={each}>
          <input type="radio" name="role" checked={each === role} onChange={() => onChange(each)} />
          <span>
            {message(roleKeys[each])} <small>{formatNumber(hitsOf(reports, each))}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is looked at first: answers where there are any. */
export function firstRole(reports: readonly DocumentReport[]): Role {
  return roles.find(role => reports.some(report => report.role === role)) ?? 'page';
}

function hitsOf(reports: readonly DocumentReport[], role: Role): number {
  return reports.reduce((sum, report) => sum + (report.role === role ? report.hits.length : 0), 0);
}
