import { Parser } from 'htmlparser2';

export type TextKind = 'plain' | 'markdown' | 'html';

/**
 * What a reader of the document reads, at the same offsets: markup, code and hidden parts are overwritten with characters
 * that matching ignores, or with line breaks where a block ends, so that a span found here is a span of the document itself.
 */
export function readableText(source: string, kind: TextKind): string {
  return kind === 'html' ? maskHtml(source) : kind === 'markdown' ? maskMarkdown(source) : source;
}

const filler = '\u200b';
/** Two breaks end a paragraph for the matcher; one alone may be a wrapped line. */
const paragraphBreak = '\n\n';
/** Stands for something that is not text (U+FFFC, object replacement character). */
const foreign = '\ufffc';

const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 ' +
    'head header hgroup hr html iframe legend li main menu nav object ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Not read though they show something: a formula does not run across them. */
const foreignTags = new Set('code iframe input kbd math object samp select svg textarea'.split(' '));
const unreadTags = new Set([...foreignTags, ...'head noscript rp rt script style template title'.split(' ')]);

function maskHtml(html: string): string {
  let out = '';
  let unread: string[] = [];
  let gapBreak = '';
  let afterLink = false;

  const fillTo = (offset: number) => {
    const gap = offset - out.length;
    out += gapBreak.slice(0, gap).padEnd(gap, filler);
    gapBreak = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (blockTags.has(name) || (name === 'a' && afterLink)) gapBreak = paragraphBreak;
        if (name === 'br') gapBreak ||= '\n';
        if (foreignTags.has(name)) gapBreak ||= foreign;
        if (unread.length ? unread[0] === name : unreadTags.has(name) || isHidden(attributes)) unread.push(name);
      },
      ontext(data) {
        if (unread.length) return;
        fillTo(parser.startIndex);
        out += data.padEnd(parser.endIndex + 1 - parser.startIndex, filler);
        if (data.trim()) afterLink = false;
      },
      onclosetag(name) {
        if (unread[0] === name) unread = unread.slice(1);
        if (blockTags.has(name)) gapBreak = paragraphBreak;
        if (name === 'a') afterLink = true;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  fillTo(html.length);
  return out;
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes || /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '');
}

/** Code, addresses of links and HTML; the rest of Markdown's marks either matching ignores or they stop a formula as they should. */
function maskMarkdown(markdown: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, filler);
  const blankCode = (text: string) => foreign + blank(text.slice(1));
  const withoutCode = markdown
    .replace(/^ {0,3}(```|~~~)[^\n]*\n[\s\S]*?(^ {0,3}\1|$(?![\s\S]))/gm, blank)
    .replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, blankCode);
  return maskHtml(withoutCode).replace(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)/g, blank);
}
