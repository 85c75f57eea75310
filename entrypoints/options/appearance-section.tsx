import { type MessageKey, message } from '../../utils/app/i18n.ts';
import { lineWidths, tints } from '../../utils/app/settings.ts';
import { VoiceExample } from '../../utils/views/voice-example.tsx';
import type { SectionProps } from './options.tsx';

const lineKeys: Readonly<Record<(typeof lineWidths)[number], MessageKey>> = { 1: 'lineThin', 2: 'lineMedium', 3: 'lineThick' };
const tintKeys: Readonly<Record<(typeof tints)[number], MessageKey>> = { 0: 'tintNone', 14: 'tintLight', 28: 'tintStrong' };

/** How hits look on pages, with an example that follows each choice. */
export function AppearanceSection({ settings: { appearance }, change }: SectionProps) {
  return (
    <section aria-labelledby="appearance-title">
      <h2 id="appearance-title">{message('appearance')}</h2>
      <fieldset class="row">
        <legend>{message('lineWidth')}</legend>
        {lineWidths.map(line => (
          <label key={line} class="choice">
            <input
              type="radio"
              name="line"
              checked={appearance.line === line}
              onChange={() => change(now => ({ appearance: { ...now.appearance, line } }))}
            />
            <span>{message(lineKeys[line])}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="row">
        <legend>{message('tint')}</legend>
        {tints.map(tint => (
          <label key={tint} class="choice">
            <input
              type="radio"
              name="tint"
              checked={appearance.tint === tint}
              onChange={() => change(now => ({ appearance: { ...now.appearance, tint } }))}
            />
            <span>{message(tintKeys[tint])}</span>
          </label>
        ))}
      </fieldset>
      <label class="choice">
        <input
          type="checkbox"
          checked={appearance.marks}
          onChange={() => change(now => ({ appearance: { ...now.appearance, marks: !now.appearance.marks } }))}
        />
        <span>{message('marks')}</span>
      </label>
      <VoiceExample appearance={appearance} />
    </section>
  );
}
