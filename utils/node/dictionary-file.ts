import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The dictionary of jieba, which its Node package ships as text: `word frequency tag` a line. */
export function dictionaryFile(): string {
  return createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
}

/** The same without the tags, which we do not read. */
export function dictionaryText(): string {
  return readFileSync(dictionaryFile(), 'utf8').replace(/ [a-z]*$/gim, '');
}
