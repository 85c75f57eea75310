import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasCorpora } from './corpora.ts';
import { measuredProfiles } from './measured-profiles.ts';
import { groups } from './profile-kinds.ts';
import { cachedTables } from './tables-cache.ts';

/** Measures how dense formulas are in kinds of real text, and writes `assets/public/profiles.json`: `npm run profiles`. */
if (hasCorpora()) {
  const profiles = measuredProfiles(groups, cachedTables());
  writeFileSync(path.join(import.meta.dirname, '../../assets/public/profiles.json'), `${JSON.stringify(profiles, null, 2)}\n`);
  for (const { id, documents, han, tiers } of profiles.kinds) {
    const { own, all } = tiers.core;
    console.log(`${id}: own ${own.per1000} (${own.q1} ${own.median} ${own.q3}), all ${all.per1000}; ${documents} documents, ${han} Han`);
  }
} else console.log('profiles: no ../shared/corpora beside the project; skipped');
