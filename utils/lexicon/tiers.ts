/** Cumulative: `extended` includes `core`, `research` includes both. */
export const tiers = ['core', 'extended', 'research'] as const;

export type Tier = (typeof tiers)[number];
