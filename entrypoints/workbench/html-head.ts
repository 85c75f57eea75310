import { Parser } from 'htmlparser2';
import type { About } from '../../utils/report/document.ts';

/** What a saved page says of itself in its head. */
export function headOf(html: string): Pick<About, 'title' | 'language' | 'canonicalUrl'> {
  const found: { title?: string; language?: string; canonicalUrl?: string } = {};
  let title = '';
  let isTitle = false;
  let isOver = false;
  const parser = new Parser({
    onopentag(name, { lang, rel, href }) {
      if (isOver) return;
      if (name === 'html' && lang) found.language = lang;
      if (name === 'link' && rel === 'canonical' && href && /^https?:/.test(href)) found.canonicalUrl = href;
      if (name === 'title' && !title) isTitle = true;
      if (name === 'body') isOver = true;
    },
    ontext(text) {
      if (isTitle) title += text;
    },
    onclosetag(name) {
      if (name === 'title') isTitle = false;
    },
  });
  parser.end(html.slice(0, reach));
  return { ...found, ...(title.trim() && { title: title.trim().replace(/\s+/g, ' ') }) };
}

/** Heads are some kilobytes, in characters; scripts in them may make them long. */
const reach = 200_000;
