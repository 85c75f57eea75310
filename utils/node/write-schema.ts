import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { LexiconSchema } from '../lexicon/schema.ts';
import { lexiconFolder } from './curated.ts';

export const schemaFile = path.join(lexiconFolder, 'lexicon.schema.json');

/** `lexicons/lexicon.schema.json`, which editors such as VS Code check lexicons with while one types. Checks that are code are left to `npm run lexicon`. */
export function schemaText(): string {
  return `${JSON.stringify(toJsonSchema(LexiconSchema, { errorMode: 'ignore' }), null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(schemaFile, schemaText());
