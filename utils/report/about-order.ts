import type { About } from './document.ts';

const order = [
  'file',
  'url',
  'canonicalUrl',
  'title',
  'language',
  'time',
  'site',
  'model',
  'conversation',
  'turn',
  'withdrawn',
  'fields',
] as const satisfies readonly (keyof About)[];

/** The same facts in one order, for exports are compared by their bytes: Firefox sorts the names of what scripts send each other. */
export function inOrder(about: About): About {
  const ordered: { -readonly [Name in keyof About]?: unknown } = {};
  // A plain loop: corpora have millions of documents.
  for (const name of order) {
    const fact = about[name];
    if (fact !== undefined) ordered[name] = fact;
  }
  return ordered as About;
}
