import { formatNumber, type MessageKey, message } from '../../utils/app/i18n.ts';
import { type Comparison, type FormulaKeyness, onlyInFirst, onlyInSecond } from '../../utils/report/comparison.ts';
import type { Counted } from '../../utils/report/counts.ts';
import type { Interval } from '../../utils/report/interval.ts';
import type { Keyness } from '../../utils/report/keyness.ts';
import { type LexiconTexts, labelLanguage, labelOf } from '../../utils/views/lexicon-texts.ts';
import { decimal } from './decimal.ts';

/** A comparison as tables, each with how it is reckoned. */
export function ComparedView({ comparison, texts }: { comparison: Comparison; texts: LexiconTexts }) {
  const { a, b, formulas, words } = comparison;
  const nameOf = (entry: string) => labelOf(texts, entry).text;
  return (
    <>
      <Densities comparison={comparison} />
      <KeynessTable
        title={message('keyFormulas')}
        names={[a.name, b.name]}
        items={formulas}
        nameOf={nameOf}
        help={message('keynessHelp')}
      />
      <div class="columns">
        <Only name={a.name} formulas={onlyInFirst(comparison)} which="a" nameOf={nameOf} />
        <Only name={b.name} formulas={onlyInSecond(comparison)} which="b" nameOf={nameOf} />
      </div>
      {words && (
        <KeynessTable
          title={message('keyWords')}
          names={[a.name, b.name]}
          items={words}
          nameOf={word => word}
          help={message('keyWordsHelp')}
        />
      )}
    </>
  );
}

const densityKeys = {
  own: 'densityOwn',
  reported: 'densityReported',
  mentioned: 'densityMentioned',
  all: 'densityAll',
} as const satisfies Record<Counted, MessageKey>;
const rows = Object.keys(densityKeys) as Counted[];

function Densities({ comparison: { a, b, contrast } }: { comparison: Comparison }) {
  return (
    <div>
      <div class="scroll">
        <table>
          <caption>{message('densities')}</caption>
          <thead>
            <tr>
              <td />
              {[a.name, b.name, message('ratio')].map(name => (
                <th key={name} scope="col" class="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(by => (
              <tr key={by}>
                <th scope="row">{message(densityKeys[by])}</th>
                {[a, b].map(({ name, density }) => (
                  <td key={name} class="number">
                    {decimal(density[by].per1000)} <small>{limits(density[by])}</small>
                  </td>
                ))}
                <td class="number">
                  {decimal(contrast[by].ratio.value)} <small>{limits(contrast[by].ratio)}</small>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{message('viewDocuments')}</th>
              {[a, b].map(({ name, documents }) => (
                <td key={name} class="number">
                  {formatNumber(documents)}
                </td>
              ))}
              <td />
            </tr>
            <tr>
              <th scope="row">{message('columnHan')}</th>
              {[a, b].map(({ name, han }) => (
                <td key={name} class="number">
                  {formatNumber(han)}
                </td>
              ))}
              <td />
            </tr>
          </tbody>
        </table>
      </div>
      <Help text={message('densitiesHelp')} />
    </div>
  );
}

function limits({ low, high }: Interval): string {
  return `${decimal(low)}–${decimal(high)}`;
}

interface KeynessTableProps {
  readonly title: string;
  readonly names: readonly [string, string];
  readonly items: readonly (Keyness & Partial<Pick<FormulaKeyness, 'dpNormA' | 'dpNormB'>>)[];
  nameOf(item: string): string;
  readonly help: string;
}

const mostShown = 50;

function KeynessTable({ title, names: [a, b], items, nameOf, help }: KeynessTableProps) {
  const isSpread = items.some(item => 'dpNormA' in item);
  const heads = [a, b, message('columnKeyness'), message('columnRatio')];
  const spreadHeads = isSpread ? [message('columnSpread', a), message('columnSpread', b)] : [];
  return (
    <div>
      <div class="scroll">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{message(isSpread ? 'formula' : 'columnWord')}</th>
              {[...heads, ...spreadHeads].map(head => (
                <th key={head} scope="col" class="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.slice(0, mostShown).map(({ item, a: inA, b: inB, logLikelihood, logRatio, dpNormA, dpNormB }) => (
              <tr key={item}>
                <th scope="row" lang={isSpread ? labelLanguage() : 'zh-Hans-CN'}>
                  {nameOf(item)}
                </th>
                <td class="number">{inDocuments(inA)}</td>
                <td class="number">{inDocuments(inB)}</td>
                <td class="number">{decimal(logLikelihood, 1)}</td>
                <td class="number">{signed(logRatio)}</td>
                {isSpread && <td class="number">{spread(dpNormA)}</td>}
                {isSpread && <td class="number">{spread(dpNormB)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!items.length && <p class="note">{message('none')}</p>}
      {items.length > mostShown && <p class="note">{message('andMore', items.length - mostShown)}</p>}
      <Help text={help} />
    </div>
  );
}

function inDocuments({ count, documents }: Keyness['a']): string {
  return count ? message('countIn', count, documents) : '0';
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${decimal(value, 1)}`;
}

function spread(value: number | undefined): string {
  return value === undefined ? '–' : decimal(value);
}

interface OnlyProps {
  readonly name: string;
  readonly formulas: readonly FormulaKeyness[];
  readonly which: 'a' | 'b';
  nameOf(item: string): string;
}

function Only({ name, formulas, which, nameOf }: OnlyProps) {
  return (
    <div class="scroll">
      <table>
        <caption>{message('onlyIn', name)}</caption>
        <tbody>
          {formulas.slice(0, mostShown).map(formula => (
            <tr key={formula.item}>
              <th scope="row" lang={labelLanguage()}>
                {nameOf(formula.item)}
              </th>
              <td class="number">{inDocuments(formula[which])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!formulas.length && <p class="note">{message('none')}</p>}
      {formulas.length > mostShown && <p class="note">{message('andMore', formulas.length - mostShown)}</p>}
    </div>
  );
}

/** How a table is reckoned, with its source. */
export function Help({ text }: { text: string }) {
  return (
    <details class="help">
      <summary>{message('howReckoned')}</summary>
      <p class="note">{text}</p>
    </details>
  );
}
