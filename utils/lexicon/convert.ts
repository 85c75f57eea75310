import { Converter } from 'opencc-js';

type From = 'cn' | 'tw' | 't';
type To = 'cn' | 't' | 'twp' | 'hk';
const converters = new Map<string, (text: string) => string>();

/** A text in another script or regional vocabulary, after OpenCC. For tests and tools: pages are never converted. */
export function convert(text: string, from: From, to: To): string {
  const key = `${from} ${to}`;
  let converter = converters.get(key);
  if (!converter) {
    converter = Converter({ from, to });
    converters.set(key, converter);
  }
  return converter(text);
}
