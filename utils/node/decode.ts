const utf8 = new TextDecoder('utf-8', { fatal: true });
export const notUtf8 = 'is not UTF-8 text; convert it first, for instance with iconv -f GB18030 -t UTF-8';

/** UTF-8 without its byte order mark, as editors and browsers read it. Nothing where the bytes are not UTF-8: no replacement characters. */
export function decoded(bytes: Uint8Array): string | undefined {
  return decodedAs(utf8, bytes);
}

/** A whole file: UTF-8, or UTF-16 that says so by its byte order mark, as Windows editors write it. */
export function decodedFile(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodedAs(new TextDecoder('utf-16le', { fatal: true }), bytes);
  if (first === 0xfe && second === 0xff) return decodedAs(new TextDecoder('utf-16be', { fatal: true }), bytes);
  return decoded(bytes);
}

/**
 * A page in the Chinese encoding that it declares; offsets are then into the text decoded.
 * UTF-8 is tried first: a page that was converted often declares its old encoding still.
 */
export function decodedPage(bytes: Uint8Array): string | undefined {
  const begin = Buffer.from(bytes.subarray(0, declarationReach)).toString('latin1');
  const declared = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*(gb2312|gbk|gb18030|big5)\b/i.exec(begin)?.[1];
  return decodedFile(bytes) ?? (declared ? decodedAs(new TextDecoder(declared, { fatal: true }), bytes) : undefined);
}

/** Browsers look at 1,024 bytes; long comments before the declaration are common on old pages. */
const declarationReach = 4096;

function decodedAs(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_STRING_TOO_LONG') throw error;
    return undefined;
  }
}
