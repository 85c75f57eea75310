export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * In which encoding a text is: by its byte order mark, else UTF-8 where it is that, else what the page declares,
 * else the Chinese one that gives more of the characters every Chinese text has. Nothing where it is no text.
 */
export function encodingOf(bytes: Uint8Array<ArrayBuffer>, declared?: Encoding): Encoding | undefined {
  const marked = byMark(bytes);
  if (marked) return marked;
  if (bytes.subarray(0, binaryReach).includes(0)) return undefined;
  if (decodeAs(bytes, 'utf-8') !== undefined) return 'utf-8';
  if (declared && decodeAs(bytes, declared) !== undefined) return declared;
  const [best] = (['gb18030', 'big5'] as const)
    .map(encoding => ({ encoding, likeness: likeness(decodeAs(bytes, encoding)) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  return best && best.likeness > 0 ? best.encoding : undefined;
}

/** Nothing where the bytes are not in this encoding: no replacement characters. The byte order mark is kept out. */
export function decodeAs(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding that a page declares in its first bytes, where it is one of ours. */
export function declaredEncoding(bytes: Uint8Array<ArrayBuffer>): Encoding | undefined {
  const begin = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationReach));
  const name = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(begin)?.[1]?.toLowerCase();
  return name === 'gb2312' || name === 'gbk' ? 'gb18030' : encodings.find(encoding => encoding === name);
}

/** Text holds no NUL; a few thousand bytes tell. */
const binaryReach = 8192;
/** Browsers look at 1,024 bytes; long comments before the declaration are common on old pages. */
const declarationReach = 4096;

function byMark(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** The commonest characters of Chinese and its punctuation, both scripts: about a third of any text. */
const common = new Set(
  '，。、：；？！「」“”的一是不在了有人我他這这中來来上大為为和國国地到以說说時时要就出會会可也你對对生能而子得於于下自年過过發发後后多們们個个行學学民政家主',
);

/** How much a decoded text is like Chinese, from 0: the share of common characters less that of those nobody writes. */
function likeness(text: string | undefined): number {
  if (text === undefined) return 0;
  let wide = 0;
  let known = 0;
  let odd = 0;
  for (const char of text) {
    if (char < ' ' && !'\t\n\f\r'.includes(char)) return 0;
    if (char <= '\x7f') continue;
    wide++;
    if (common.has(char)) known++;
    else if (/[\u0080-\u2000\u2500-\u2fff\ua000-\uf8ff]|[\u{10000}-\u{10ffff}]/u.test(char)) odd++;
  }
  return wide ? Math.max(0.001, (known - odd) / wide) * (odd > wide / 2 ? 0 : 1) : 0;
}
