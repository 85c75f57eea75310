/** Why a file cannot be read, said after its name. */
export function ioSentence(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return sentences[code] ?? message;
}

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read (permission denied)',
  EMFILE: 'cannot be opened: too many files are open',
  ERR_STRING_TOO_LONG: 'is too large to be read whole; as JSON Lines (.jsonl) or CSV it can be of any size',
  // Of zlib: truncated, not gzip at all, damaged.
  Z_BUF_ERROR: 'ends in the middle of its compressed data; what came before was read. Get the file again',
  Z_DATA_ERROR: 'is damaged, or not compressed by gzip though its name ends in .gz; what came before was read',
};
