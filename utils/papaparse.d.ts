/** What we use of papaparse. Its own types bring those of Node with them, which the folders that run everywhere must not see. */
interface Step<Row> {
  readonly data: Row;
  readonly errors: readonly { readonly type: string; readonly code: string; readonly message: string }[];
  /** `cursor`: UTF-16 units read so far. */
  readonly meta: { readonly cursor: number };
}

declare const Papa: {
  parse<Row>(text: string, config: { readonly delimiter: string; readonly newline: '\n' | '\r'; step(row: Step<Row>): void }): void;
  unparse(rows: readonly (readonly unknown[])[], config: { readonly escapeFormulae: boolean | RegExp }): string;
};

export default Papa;
