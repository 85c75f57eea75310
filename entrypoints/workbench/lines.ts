/** A line of a stream with where it stands in it, in bytes. */
export interface Line {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly start: number;
  readonly end: number;
}

/** What no line of records reaches; a file without line breaks would fill the memory. */
const longest = 100_000_000;

/** The lines of a stream, those of a chunk together, without their ends. Only LF ends one: JSON may hold U+2028 as it is. */
export async function* linesOf(stream: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Line[]> {
  let begun: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  let lineStart = 0;
  for await (const chunk of stream) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      lines.push({ bytes: joined([...begun, chunk.subarray(start, end)]), start: lineStart, end: offset + end });
      begun = [];
      start = end + 1;
      lineStart = offset + start;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
    offset += chunk.length;
    if (offset - lineStart > longest) throw new TooLong();
    if (lines.length) yield lines;
  }
  if (begun.length) yield [{ bytes: joined(begun), start: lineStart, end: offset }];
}

/** A line, or a file that is read whole, is larger than we hold at once. */
export class TooLong extends Error {}

export function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
