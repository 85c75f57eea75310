import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { releaseNotes } from '../../utils/node/release-notes.ts';

const root = path.join(import.meta.dirname, '../..');
const changelog = '# Changelog\n\nIntro.\n\n## 0.10.0, 2026-02-01\n\n- new\n\n## 0.1.0\n\n- first\n- second\n';

test.each([
  ['0.10.0', '- new'],
  ['0.1.0', '- first\n- second'],
  ['0.1', undefined],
  ['1.0.0', undefined],
])('of %s', (version, notes) => expect(releaseNotes(changelog, version)).toBe(notes));

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

test('the changelog says something of the version in package.json', () => {
  expect(releaseNotes(read('CHANGELOG.md'), JSON.parse(read('package.json')).version)).toContain('- ');
});

/** Chrome's store takes no longer summary. */
test.each(['en', 'zh_TW', 'zh_CN'])('the summary for the stores, in %s, is short enough, and is that of the listing', locale => {
  const { extensionDescription } = JSON.parse(read(`assets/public/_locales/${locale}/messages.json`));
  expect(extensionDescription.message.length).toBeLessThanOrEqual(132);
  expect(read('docs/store/listing.md')).toContain(extensionDescription.message);
});
