// What every platform we run on has, though no ES library of TypeScript declares it.
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

declare module 'opencc-js/dict/*' {
  /** `萬 万|與 与`: pairs of words or characters. */
  const dictionary: string;
  export default dictionary;
}
