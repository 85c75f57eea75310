import { useMemo, useState } from 'preact/hooks';
import { formatNumber, type MessageKey, message } from '../../utils/app/i18n.ts';
import { voices } from '../../utils/core/voice.ts';
import { compareSets, type FormulaInTwo, type SetSummary } from './compare.ts';
import { roleKeys } from './documents-view.tsx';
import { type Row, rowKey } from './row.ts';
import type { Session } from './session.ts';
import { type Field, fieldsOf, valueIn } from './sets.ts';
import { formatDecimal, labelLanguage, labelOf, type Texts } from './texts.ts';

interface CompareViewProps {
  readonly session: Session;
  readonly texts: Texts;
  readonly chosen: ReadonlySet<string>;
}

/** Two sets of documents side by side. */
export function CompareView({ session, texts, chosen }: CompareViewProps) {
  const { rows, sources, state } = session;
  const [by, setBy] = useState<Field | 'chosen'>();
  const [names, setNames] = useState<readonly [(string | undefined)?, (string | undefined)?]>([]);
  const stage = state === 'reading' ? Math.floor(Math.log2(rows.length + 1)) : rows.length;
  // The lists of a session are the same ones, growing.
  const fields = useMemo(() => fieldsOf(rows, sources), [rows, sources, stage]);
  const field = by ?? (chosen.size ? 'chosen' : [...fields.keys()][0]);
  const values = field === undefined || field === 'chosen' ? [] : [...(fields.get(field) ?? [])];
  const first = values.find(([value]) => value === names[0])?.[0] ?? values[0]?.[0];
  const second = values.find(([value]) => value === names[1])?.[0] ?? values.find(([value]) => value !== first)?.[0];
  const sets = useMemo(() => setsOf(session, field, chosen, first, second), [session, stage, field, chosen, first, second]);
  if (field === undefined) return <p>{message('nothingToCompare')}</p>;
  const titles = field === 'chosen' ? ([message('chosenOnes'), message('theOthers')] as const) : ([first ?? '', second ?? ''] as const);
  return (
    <section class="compare">
      <div class="tools">
        <label>
          {message('compareBy')}{' '}
          <select value={field} onChange={({ currentTarget }) => setBy(currentTarget.value as Field)}>
            {chosen.size > 0 && <option value="chosen">{message('byChosen')}</option>}
            {[...fields.keys()].map(each => (
              <option key={each} value={each}>
                {fieldName(each)}
              </option>
            ))}
          </select>
        </label>
        {field !== 'chosen' && (
          <>
            <SetChoice
              name={message('firstSet')}
              field={field}
              values={values}
              value={first}
              onChange={value => setNames([value, second])}
            />
            <SetChoice
              name={message('secondSet')}
              field={field}
              values={values}
              value={second}
              onChange={value => setNames([first, value])}
            />
          </>
        )}
      </div>
      {sets && <Compared texts={texts} field={field} titles={titles} sets={sets} />}
    </section>
  );
}

interface SetChoiceProps {
  readonly name: string;
  readonly field: Field;
  readonly values: readonly [string, number][];
  readonly value: string | undefined;
  onChange(value: string): void;
}

function SetChoice({ name, field, values, value, onChange }: SetChoiceProps) {
  return (
    <label>
      {name}{' '}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {values.map(([each, count]) => (
          <option key={each} value={each}>{`${valueName(field, each)} (${formatNumber(count)})`}</option>
        ))}
      </select>
    </label>
  );
}

type TwoSets = readonly [readonly Row[], readonly Row[]];

function setsOf(
  { rows, sources }: Session,
  field: Field | 'chosen' | undefined,
  chosen: ReadonlySet<string>,
  first?: string,
  second?: string,
): TwoSets | undefined {
  if (field === undefined) return undefined;
  const has = (row: Row, value: string | undefined) => value !== undefined && valueIn(row, sources, field as Field) === value;
  return field === 'chosen'
    ? [rows.filter(row => chosen.has(rowKey(row))), rows.filter(row => !chosen.has(rowKey(row)))]
    : [rows.filter(row => has(row, first)), rows.filter(row => has(row, second))];
}

interface ComparedProps {
  readonly texts: Texts;
  readonly field: Field | 'chosen';
  readonly titles: readonly [string, string];
  readonly sets: TwoSets;
}

function Compared({ texts, field, titles, sets }: ComparedProps) {
  const { first, second, formulas } = useMemo(() => compareSets(...sets), [sets]);
  const [a, b] = titles.map(title => (field === 'chosen' ? title : valueName(field, title)));
  const only = (which: 'first' | 'second') => formulas.filter(formula => formula[which === 'first' ? 'second' : 'first'] === 0);
  return (
    <>
      <div class="scroll">
        <table>
          <caption>{message('densities')}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{a}</th>
              <th scope="col">{b}</th>
            </tr>
          </thead>
          <tbody>
            <Line name={message('viewDocuments')} sets={[first, second]} show={({ documents }) => formatNumber(documents)} />
            <Line name={message('columnHan')} sets={[first, second]} show={({ han }) => formatNumber(han)} />
            {voices.map(voice => (
              <Line
                key={voice}
                name={message(densityKeys[voice])}
                sets={[first, second]}
                show={({ density, byVoice }) => `${formatDecimal(density[voice])} (${formatNumber(byVoice[voice])})`}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Formulas
        title={message('formulasInBoth')}
        formulas={formulas.filter(each => each.first && each.second)}
        names={[a, b]}
        texts={texts}
      />
      <div class="columns">
        <Formulas title={message('onlyIn', a ?? '')} formulas={only('first')} names={[a]} texts={texts} />
        <Formulas title={message('onlyIn', b ?? '')} formulas={only('second')} names={[undefined, b]} texts={texts} />
      </div>
    </>
  );
}

const densityKeys = { own: 'densityOwn', reported: 'densityReported', mentioned: 'densityMentioned' } as const satisfies Record<
  string,
  MessageKey
>;

function Line({ name, sets, show }: { name: string; sets: readonly SetSummary[]; show(set: SetSummary): string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {sets.map((set, index) => (
        <td key={index} class="number">
          {show(set)}
        </td>
      ))}
    </tr>
  );
}

interface FormulasProps {
  readonly title: string;
  readonly formulas: readonly FormulaInTwo[];
  /** Of the sets whose counts are shown. */
  readonly names: readonly [first?: string | undefined, second?: string | undefined];
  readonly texts: Texts;
}

const mostShown = 100;

function Formulas({ title, formulas, names: [first, second], texts }: FormulasProps) {
  return (
    <div class="scroll">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{message('columnFormula')}</th>
            {first !== undefined && (
              <th scope="col" class="number">
                {first}
              </th>
            )}
            {second !== undefined && (
              <th scope="col" class="number">
                {second}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {formulas.slice(0, mostShown).map(formula => (
            <tr key={formula.entry}>
              <th scope="row" lang={labelLanguage}>
                {labelOf(texts, formula.entry)}
              </th>
              {first !== undefined && <td class="number">{formatNumber(formula.first)}</td>}
              {second !== undefined && <td class="number">{formatNumber(formula.second)}</td>}
            </tr>
          ))}
          {!formulas.length && (
            <tr>
              <td colSpan={3} class="note">
                {message('none')}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {formulas.length > mostShown && <p class="note">{message('andMore', formulas.length - mostShown)}</p>}
    </div>
  );
}

const fieldKeys: Readonly<Record<Exclude<Field, `field:${string}`>, MessageKey>> = {
  source: 'fieldSource',
  file: 'columnFile',
  role: 'columnRole',
  model: 'columnModel',
  site: 'fieldSite',
  host: 'fieldHost',
  language: 'fieldLanguage',
  month: 'fieldMonth',
  conversation: 'fieldConversation',
};

function fieldName(field: Field): string {
  return field.startsWith('field:') ? field.slice('field:'.length) : message(fieldKeys[field as keyof typeof fieldKeys]);
}

function valueName(field: Field, value: string): string {
  return field === 'role' ? message(roleKeys[value as Row['role']]) : value;
}
