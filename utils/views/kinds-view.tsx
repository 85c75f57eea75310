import { useMemo } from 'preact/hooks';
import { formatNumber, type MessageKey, message, wordingFor } from '../app/i18n.ts';
import type { DocumentReport } from '../report/document-report.ts';
import { isCurrent, type Place, type Profiles } from '../report/profiles.ts';
import type { Provenance } from '../report/provenance.ts';
import { decimal } from './decimal.ts';
import { type BesideKinds, besideKinds, type KindPlace } from './kinds.ts';
import { tierKeys } from './tier-keys.ts';
import { useProfiles } from './use-profiles.ts';

export interface KindsViewProps {
  readonly reports: readonly DocumentReport[];
  /** How the hits were found: ranges are right only for what was measured in the same way. */
  readonly how: Pick<Provenance, 'lexicons' | 'settings'>;
}

/** How dense formulas are here, beside kinds of text that were measured: a figure in a range, and no verdict. */
export function KindsView({ reports, how }: KindsViewProps) {
  const profiles = useProfiles();
  const { tier, muted } = how.settings;
  const beside = useMemo(() => profiles && besideKinds(reports, profiles, tier), [reports, profiles, tier]);
  if (!profiles || !beside?.han) return null;
  const isAsMeasured = isCurrent(profiles, how.lexicons) && muted.length === 0;
  return (
    <section class="kinds" aria-labelledby="kinds-title">
      <h2 id="kinds-title">{message('kindsTitle')}</h2>
      {beside.places.length === 0 ? (
        <p class="limits">{message('kindsTooShort', beside.han, profiles.leastHan)}</p>
      ) : (
        <>
          <p>{message('kindsHere', decimal(beside.per1000), decimal(beside.low), decimal(beside.high))}</p>
          <KindsTable beside={beside} />
          <p class="limits">{message('kindsLegend')}</p>
          {beside.places.some(({ isSure }) => !isSure) && <p class="limits">{message('kindsUnsure', beside.han)}</p>}
          {!isAsMeasured && <p class="limits">{message('kindsNotCurrent')}</p>}
          <p class="limits">{message('kindsNoVerdict')}</p>
          <Measured profiles={profiles} how={how} />
        </>
      )}
    </section>
  );
}

/** Plot and table in one, as the bars by formula are: names stay text that wraps and has its language. */
function KindsTable({ beside }: { beside: BesideKinds }) {
  return (
    <table class="kind-rows">
      <thead>
        <tr>
          <th scope="col">{message('kindOfText')}</th>
          <th scope="col">{message('kindRange')}</th>
          <th scope="col">{message('kindHere')}</th>
        </tr>
      </thead>
      <tbody>
        {beside.places.map(place => {
          const name = wordingFor(place.kind.name);
          const { q1, q3 } = place.profile;
          return (
            <tr key={place.kind.id} data-kind={place.kind.id}>
              <th scope="row">
                <span lang={name.lang}>{name.text}</span>
                <Track place={place} beside={beside} />
              </th>
              <td>{message('densityInterval', decimal(q1), decimal(q3))}</td>
              <td>{placeInWords(place)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The range of a kind and the text on one scale. What it shows stands beside it as text. */
function Track({ place: { profile }, beside }: { place: KindPlace; beside: BesideKinds }) {
  const at = (value: number) => (Math.min(value, beside.most) / beside.most) * 100;
  const span = (from: number, to: number) => ({ insetInlineStart: `${at(from)}%`, inlineSize: `${at(to) - at(from)}%` });
  return (
    <span class="track" aria-hidden="true">
      <i class="range" style={span(profile.q1, profile.q3)} />
      <i class="limits" style={span(beside.low, beside.high)} />
      <i class="median" style={{ insetInlineStart: `${at(profile.median)}%` }} />
      <i class="here" style={{ insetInlineStart: `${at(beside.per1000)}%` }} />
    </span>
  );
}

const rangeKeys: Readonly<Record<Place['range'], MessageKey>> = { below: 'rangeBelow', within: 'rangeWithin', above: 'rangeAbove' };

function placeInWords({ range, isSure }: KindPlace): string {
  return isSure ? message(rangeKeys[range]) : message('rangeUnsure', message(rangeKeys[range]));
}

/** What was read of each kind, how much of it, and with what. */
function Measured({ profiles, how }: { profiles: Profiles; how: KindsViewProps['how'] }) {
  const { engine, lexicons, leastHan, kinds } = profiles;
  return (
    <details>
      <summary>{message('kindsMeasured')}</summary>
      <p class="limits">
        {message('kindsMeasuredHow', message(tierKeys[how.settings.tier]), `${engine.name} ${engine.version}`, lexicons.length, leastHan)}
      </p>
      <dl class="measured">
        {kinds.map(({ id, name, description, documents, compared, han }) => (
          <div key={id}>
            <dt lang={wordingFor(name).lang}>{wordingFor(name).text}</dt>
            <dd>
              <span lang={wordingFor(description).lang}>{wordingFor(description).text}</span>{' '}
              {message('kindSize', formatNumber(documents), formatNumber(compared), formatNumber(han))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
