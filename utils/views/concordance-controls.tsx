import { useMemo } from 'preact/hooks';
import { formatNumber, type MessageKey, message } from '../app/i18n.ts';
import { voices } from '../core/voice.ts';
import { type ConcordanceOrder, type ConcordanceRow, concordanceOrders } from '../report/concordance.ts';
import { type Choices, offerOf } from './concordance-filter.ts';
import { labelOf, titleOf, useLexiconTexts, type Wording } from './lexicon-texts.ts';
import { roleKeys } from './role-choice.tsx';
import { voiceWordKeys } from './voice-counts.tsx';

interface ControlsProps {
  readonly rows: readonly ConcordanceRow[];
  readonly choices: Choices;
  onChange(choices: Choices): void;
  readonly order: ConcordanceOrder;
  onOrder(order: ConcordanceOrder): void;
}

/** Sorting and filtering. What leaves nothing to choose is not offered. */
export function ConcordanceControls({ rows, choices, onChange, order, onOrder }: ControlsProps) {
  const texts = useLexiconTexts();
  const offer = useMemo(() => offerOf(rows), [rows]);
  const set = (name: keyof Choices) => (value: string) => onChange({ ...choices, [name]: value });
  const counted = ({ text, lang }: Wording, count: number): Wording => ({ text: `${text} (${formatNumber(count)})`, lang });
  const orders = concordanceOrders.filter(each => each !== 'turn' || offer.turns.length > 1);
  return (
    <form class="controls" onSubmit={event => event.preventDefault()}>
      <label class="words">
        <span>{message('filterWords')}</span>
        <input
          type="search"
          value={choices.words}
          placeholder={message('filterWordsHint')}
          onInput={event => set('words')(event.currentTarget.value)}
        />
      </label>
      <Select
        label={message('formula')}
        value={choices.formula}
        onChange={set('formula')}
        options={offer.formulas.map(([id, count]) => [id, counted(labelOf(texts, id), count)])}
      />
      <Select
        label={message('voice')}
        value={choices.voice}
        onChange={set('voice')}
        options={voices.map(voice => [voice, { text: message(voiceWordKeys[voice]) }])}
      />
      <Select
        label={message('lexicon')}
        value={choices.lexicon}
        onChange={set('lexicon')}
        options={offer.lexicons.map(([id, count]) => [id, counted(titleOf(texts, id), count)])}
      />
      <Select
        label={message('turn')}
        value={choices.turn}
        onChange={set('turn')}
        options={offer.turns.map(turn => [String(turn), { text: formatNumber(turn) }])}
      />
      <Select
        label={message('role')}
        value={choices.role}
        onChange={set('role')}
        options={offer.roles.map(role => [role, { text: message(roleKeys[role]) }])}
      />
      {rows.length > 1 && (
        <label>
          <span>{message('sortBy')}</span>
          <select value={order} onChange={event => onOrder(event.currentTarget.value as ConcordanceOrder)}>
            {orders.map(each => (
              <option key={each} value={each}>
                {message(orderKeys[each])}
              </option>
            ))}
          </select>
        </label>
      )}
    </form>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  readonly options: readonly (readonly [value: string, wording: { readonly text: string; readonly lang?: string }])[];
}

/** One of several, or all of them. Stays while something is chosen that has gone meanwhile. */
function Select({ label, value, onChange, options }: SelectProps) {
  if (options.length < 2 && !value) return null;
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={event => onChange(event.currentTarget.value)}>
        <option value="">{message('filterAll')}</option>
        {options.map(([each, { text, lang }]) => (
          <option key={each} value={each} {...(lang && { lang })}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

const orderKeys: Readonly<Record<ConcordanceOrder, MessageKey>> = {
  position: 'orderPosition',
  left: 'orderLeft',
  right: 'orderRight',
  formula: 'formula',
  lexicon: 'lexicon',
  voice: 'voice',
  turn: 'turn',
};
