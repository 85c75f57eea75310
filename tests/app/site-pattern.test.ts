import { expect, test } from 'vitest';
import { siteFrom } from '../../utils/app/site-pattern.ts';

test.each([
  ['example.org', 'example.org'],
  [' Example.ORG ', 'example.org'],
  ['https://www.example.org/a?b#c', 'www.example.org'],
  ['*.example.org', '*.example.org'],
  ['*.例子.測試', '*.xn--fsqu00a.xn--g6w251d'],
  ['example.org:8080/x', 'example.org'],
  ['localhost', 'localhost'],
  ['', undefined],
  ['example', undefined],
  ['*', undefined],
  ['*.', undefined],
  ['exa*mple.org', undefined],
  ['two words.org', undefined],
])('%j is %j', (written, site) => expect(siteFrom(written)).toBe(site));
