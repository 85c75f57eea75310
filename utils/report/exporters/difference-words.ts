import type { Difference } from '../../core/difference.ts';

/** How a hit differs from the canonical wording, in short: `Traditional script; 共享 → 共用 (TW)`. */
export function differenceWords(differences: readonly Difference[]): string {
  return differences.map(wordsOf).join('; ');
}

function wordsOf(difference: Difference): string {
  switch (difference.kind) {
    case 'script':
      return 'Traditional script';
    case 'word':
      return `${difference.canonical} → ${difference.here} (${difference.region})`;
    case 'omitted':
      return `omitted ${difference.canonical}`;
    case 'wording':
      return `wording ${difference.canonical} → ${difference.here}`;
    default:
      return `${difference.kind} ${difference.here}`;
  }
}
