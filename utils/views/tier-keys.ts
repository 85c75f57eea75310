import type { MessageKey } from '../app/i18n.ts';
import type { Tier } from '../lexicon/tiers.ts';

/** How much of the lexicons is looked for, in a word. */
export const tierKeys: Readonly<Record<Tier, MessageKey>> = { core: 'tierCore', extended: 'tierExtended', research: 'tierAll' };
