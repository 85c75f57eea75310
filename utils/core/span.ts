/** Half-open, in UTF-16 units, as `slice` uses them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many Han characters a text holds: unified ideographs with their extensions, a surrogate pair counted once. */
export function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) count++;
  return count;
}

/** Is this UTF-16 unit a Han character, or the first half of one (extensions B and later)? */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd88f)
  );
}

/** Index of the first span, in an ordered list without overlaps, that ends after `offset`. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
