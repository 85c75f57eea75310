// As far as tests use it; it brings no types.
declare module 'jsonld' {
  interface Options {
    documentLoader(url: string): Promise<{ documentUrl: string; document: object }>;
    /** Whatever would be dropped is an error. */
    safe: boolean;
  }
  const jsonld: { expand(document: object, options: Options): Promise<Record<string, unknown>[]> };
  export default jsonld;
}
