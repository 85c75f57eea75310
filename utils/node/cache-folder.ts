import { homedir } from 'node:os';
import path from 'node:path';

/** Where a program keeps for a user what it can do without. None where there is no home. */
export function cacheFolder(): string | undefined {
  const { XDG_CACHE_HOME: asked = '' } = process.env;
  // One that is not absolute is to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/
  if (path.isAbsolute(asked)) return path.join(asked, 'tifa-lens');
  const home = homedir();
  return path.isAbsolute(home) ? path.join(home, '.cache', 'tifa-lens') : undefined;
}
