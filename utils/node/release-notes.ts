import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** What `CHANGELOG.md` says of a version, without its heading; nothing where it does not name it. */
export function releaseNotes(changelog: string, version: string): string | undefined {
  const section = changelog.split(/^## /m).find(part => part.startsWith(version) && !/[\d.]/.test(part.charAt(version.length)));
  return section?.slice(section.indexOf('\n') + 1).trim();
}

/** `npm run release-notes -- 0.1.0`; without a version, of the one in package.json. */
if (process.argv[1] === import.meta.filename) {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const version = process.argv[2] ?? (JSON.parse(read('package.json')).version as string);
  const notes = releaseNotes(read('CHANGELOG.md'), version);
  if (notes === undefined) {
    console.error(`CHANGELOG.md says nothing of ${version}`);
    process.exitCode = 1;
  } else console.log(`Tifa Lens ${version}\n\n${notes}`);
}
