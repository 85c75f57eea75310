/** How far a key moves in a list, in rows: to either end with a number beyond every list. 0: it is no key of ours. */
export function stepOf(
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  page: number,
): number {
  if (altKey || metaKey || (ctrlKey && key !== 'Home' && key !== 'End')) return 0;
  return { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -beyond, End: beyond }[key] ?? 0;
}

const beyond = Number.MAX_SAFE_INTEGER / 4;
