import type { CompiledTables } from '../core/tables.ts';
import { allowsOf, defaultLexicons } from '../lexicon/selection.ts';
import { type Tier, tiers } from '../lexicon/tiers.ts';
import { type Counted, counted, countsOf, type DocumentCounts, hitsOf } from '../report/counts.ts';
import { densityOf } from '../report/density.ts';
import { quantile } from '../report/interval.ts';
import type { DensityProfile, KindProfile, Profiles } from '../report/profiles.ts';
import { provenanceOf } from '../report/provenance.ts';
import { createReporter, type Reporter } from '../report/report.ts';
import type { TextGroup } from './profile-kinds.ts';

const leastHan = 100;

/** Profiles of groups of texts with the lexicons of a fresh installation. No date goes in: measured again, it is the same file. */
export function measuredProfiles(groups: readonly TextGroup[], tables: CompiledTables): Profiles {
  const lexicons = defaultLexicons(tables);
  const reporters = tiers.map(tier => [tier, createReporter(tables, allowsOf(tables, { lexicons, tier }))] as const);
  const how = provenanceOf(tables, { lexicons, tier: 'core' }, { voices: [], muted: [], time: '' });
  return { engine: how.engine, lexicons: how.lexicons, leastHan, kinds: groups.map(group => kindProfile(group, reporters)) };
}

function kindProfile({ id, name, description, texts }: TextGroup, reporters: readonly (readonly [Tier, Reporter])[]): KindProfile {
  const read = texts();
  const byTier = reporters.map(([tier, report]) => {
    const counts = read.map(({ text, kind }, index) => countsOf({ id: String(index), role: 'page', about: {}, ...report(text, kind) }));
    return [tier, counts.filter(({ han }) => han > 0)] as const;
  });
  const documents = byTier[0]![1];
  return {
    id,
    name,
    description,
    documents: documents.length,
    han: documents.reduce((sum, { han }) => sum + han, 0),
    compared: documents.filter(({ han }) => han >= leastHan).length,
    tiers: Object.fromEntries(byTier.map(([tier, counts]) => [tier, profilesOf(counts)])) as KindProfile['tiers'],
  };
}

function profilesOf(documents: readonly DocumentCounts[]): Record<Counted, DensityProfile> {
  const { density } = densityOf(documents);
  const compared = documents.filter(({ han }) => han >= leastHan);
  const profile = (by: Counted): DensityProfile => {
    const { per1000, low, high } = density[by];
    const sorted = Float64Array.from(compared, document => (hitsOf(document, by) * 1000) / document.han).sort();
    const [q1, median, q3] = [0.25, 0.5, 0.75].map(share => quantile(sorted, share)) as [number, number, number];
    return Object.fromEntries(
      Object.entries({ per1000, low, high, q1, median, q3 }).map(([name, value]) => [name, Number(value.toFixed(3))]),
    ) as unknown as DensityProfile;
  };
  return Object.fromEntries(counted.map(by => [by, profile(by)])) as Record<Counted, DensityProfile>;
}
