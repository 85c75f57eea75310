import tablesBase64 from 'virtual:tifa-tables';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * Hands the compiled lexicons to the reader, which runs next and takes them away. A script of their own: a browser keeps the text
 * of a script, and what its functions name, as long as one of them may be called. Of this one nothing is left.
 */
export default defineUnlistedScript(() => {
  globalThis.tifaTables = tablesBase64;
});
