import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { EntrySchema, LexiconSchema } from '../lexicon/schema.ts';
import { lexiconFolder } from './lexicon-folder.ts';
import { markdownTable, replaceBetweenMarks } from './marks.ts';

export const schemaFile = path.join(lexiconFolder, 'lexicon.schema.json');
export const guideFile = path.join(lexiconFolder, 'README.md');

/** `lexicons/lexicon.schema.json`, which editors such as VS Code check lexicons with while one types. Checks that are code are left to `npm run lexicon`. */
export function schemaText(): string {
  return `${JSON.stringify(toJsonSchema(LexiconSchema, { errorMode: 'ignore' }), null, 2)}\n`;
}

/** The field guide with its tables as the schema has them. */
export function guideText(guide: string): string {
  const fields = `Of a lexicon:\n\n${fieldTable(LexiconSchema)}\n\nOf an entry:\n\n${fieldTable(EntrySchema)}`;
  return replaceBetweenMarks(guide, 'fields', fields);
}

function fieldTable(schema: typeof LexiconSchema | typeof EntrySchema): string {
  const { properties = {}, required = [] } = toJsonSchema(schema, { errorMode: 'ignore' });
  const rows = Object.entries(properties).map(([field, value]) => {
    const { description, enum: choices } = typeof value === 'object' ? value : {};
    const words = [description, choices && `One of: ${choices.join(', ')}.`].filter(Boolean).join(' ');
    return [`\`${field}\``, required.includes(field) ? 'yes' : '', words.replaceAll('|', '\\|')];
  });
  return markdownTable([['Field', 'Required', ''], ...rows]);
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(schemaFile, schemaText());
  writeFileSync(guideFile, guideText(readFileSync(guideFile, 'utf8')));
}
