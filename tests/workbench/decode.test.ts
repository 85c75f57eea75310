import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { declaredEncoding, decodeAs, encodingOf } from '../../entrypoints/workbench/decode.ts';

const fixture = (name: string) => Uint8Array.from(readFileSync(path.join(import.meta.dirname, '../fixtures/files', name)));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, swap = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return Uint8Array.from(swap ? bytes.swap16() : bytes);
};
/** 四个自信 in GB18030, and 四個自信 in Big5: too short for counting to be sure of much. */
const shortGb = Uint8Array.of(0xcb, 0xc4, 0xb8, 0xf6, 0xd7, 0xd4, 0xd0, 0xc5);
const shortBig5 = Uint8Array.of(0xa5, 0x7c, 0xad, 0xd3, 0xa6, 0xdb, 0xab, 0x48);

describe('the encoding of', () => {
  test.each([
    ['UTF-8', utf8('四个自信'), 'utf-8'],
    ['UTF-8 with its mark', utf8('\ufeff四个自信'), 'utf-8'],
    ['UTF-16, low byte first', utf16('四个自信'), 'utf-16le'],
    ['UTF-16, high byte first', utf16('四个自信', true), 'utf-16be'],
    ['GB18030', fixture('gb18030.txt'), 'gb18030'],
    ['Big5', fixture('big5.txt'), 'big5'],
    ['GB18030, four characters', shortGb, 'gb18030'],
    ['Big5, four characters', shortBig5, 'big5'],
    ['English', utf8('no Chinese here'), 'utf-8'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), undefined],
    ['UTF-8 cut off in a character', utf8('四个自信').slice(0, 11), undefined],
  ])('%s', (_, bytes, expected) => expect(encodingOf(bytes)).toBe(expected));

  test('the mark is no part of the text', () => expect(decodeAs(utf8('\ufeff四个自信'), 'utf-8')).toBe('四个自信'));
  test('a page declares it', () =>
    expect(declaredEncoding(utf8('<meta http-equiv="a" content="text/html; charset=gb2312">'))).toBe('gb18030'));
});
