// What we call of two peers that come without types.
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(phrases: string[], options: { separateWordSearch: boolean; diacritics: boolean }): void;
    markRegExp(pattern: RegExp): void;
  }
}

declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: readonly string[]);
    search(text: string): [end: number, words: string[]][];
  }
}
