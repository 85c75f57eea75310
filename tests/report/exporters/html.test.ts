import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { documentOf, hostile, reports, written } from './sample.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push({ name, attributes, text: '' });
      all.push(open.at(-1)!);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return all;
}

const named = (elements: readonly Element[], name: string) => elements.filter(element => element.name === name);

test('what a page says stays text', () => {
  const elements = elementsOf(written('html'));
  const allowed = 'html head meta title style body main h1 h2 p span dl div dt dd code section table thead tbody tr th td b br small'.split(
    ' ',
  );
  expect([...new Set(elements.map(({ name }) => name))].filter(name => !allowed.includes(name))).toEqual([]);
  const attributes = new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)));
  expect([...attributes].sort()).toEqual(['charset', 'class', 'content', 'http-equiv', 'lang', 'name', 'scope']);
  const headings = named(elements, 'h2').map(({ text }) => text);
  expect(headings[3]).toBe(hostile.replace(/\s+/g, ' ').replace('\u001b', ''));
});

test('loads nothing and runs nothing', () => {
  const html = written('html');
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(elementsOf(html).find(({ attributes }) => attributes['http-equiv'])?.attributes.content).toBe(
    "default-src 'none'; style-src 'unsafe-inline'",
  );
  expect(html).not.toMatch(/url\(|@import|<link|<img|src=|href=/i);
});

test('Chinese says in which script it is', () => {
  const elements = elementsOf(written('html'));
  const han = elements.filter(({ name, text }) => /^(span|td)$/.test(name) && /\p{Script=Han}/u.test(text) && !/[a-z]{4}/i.test(text));
  expect(han.length).toBeGreaterThan(10);
  const langOf = (text: string) => elements.filter(element => element.text === text).map(({ attributes }) => attributes.lang);
  expect(langOf('構建人類命運共同體')).toContain('zh-Hant');
  expect(langOf('构建人类命运共同体')).toContain('zh-Hans');
  expect(langOf('发言人答问')).toContain('zh-Hans');
  expect(langOf('外交部发言人郭嘉昆')).toContain('zh-Hans'); // inside an English sentence
});

test('the line and the word both tell the voice', () => {
  const elements = elementsOf(written('html', reports.slice(0, 2)));
  const rows = named(elements, 'tr').filter(({ text }) => text.includes('–'));
  expect(rows).toHaveLength(4);
  const lines = named(elements, 'span').flatMap(({ attributes, text }) => (attributes.class ? [[attributes.class, text]] : []));
  expect(lines).toEqual([
    ['own', 'own voice'],
    ['reported', 'reported'],
    ['mentioned', 'mentioned'],
    ['reported', '构建人类命运共同体'],
    ['reported', '共享智能红利'],
    ['own', '構建人類命運共同體'],
    ['mentioned', '一帶一路'],
  ]);
  expect(named(elements, 'b').map(({ text }) => text)).toEqual(['reported', 'reported', 'own voice', 'mentioned']);
});

test('a document without hits is in it, with what was read', () => {
  const html = written('html', [documentOf('今天天气很好。')]);
  expect(html).toContain('Hits: own voice 0 (0.00)');
  expect(html).toContain('No hits.');
  expect(html).toContain('6 Han characters read; 7 UTF-16 units');
});
