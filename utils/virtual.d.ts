declare module 'virtual:tifa-tables' {
  /** The curated lexicons, compiled, as base64 (see utils/node/lexicons-plugin.ts). */
  const base64: string;
  export default base64;
}
