/** Read by nobody as running text: not shown, or not language. Readings beside ruby would cut words apart. Lower case, as all here. */
export const silentTags: ReadonlySet<string> = new Set('datalist head noscript rp rt script style template title'.split(' '));

/** Shown, but not read: editors, fields, code, embedded things. A formula does not run across them. */
export const foreignTags: ReadonlySet<string> = new Set(
  'audio canvas code embed iframe input kbd math meter object progress samp select svg textarea video'.split(' '),
);
