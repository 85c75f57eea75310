import { Parser } from 'htmlparser2';
import { foreignTags, silentTags } from './unread-tags.ts';

export type TextKind = 'plain' | 'markdown' | 'html';

/**
 * What a reader of the document reads, at the same offsets: markup, code and hidden parts are overwritten with characters
 * that matching ignores, or with line breaks where a block ends, so that a span found here is a span of the document itself.
 */
export function readableText(source: string, kind: TextKind): string {
  return kind === 'html' ? maskHtml(source, joinLines) : kind === 'markdown' ? maskMarkdown(source) : source;
}

const filler = '\u200b';
/** Two breaks end a paragraph for the matcher; one alone may be a wrapped line. */
const paragraphBreak = '\n\n';
/** Of `br`: not LF, so that Markdown's own lines can be told apart from it. */
const lineBreak = '\u2028';
/** Stands for something that is not text (U+FFFC, object replacement character). */
const foreign = '\ufffc';

const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 ' +
    'head header hgroup hr html iframe legend li main menu nav object ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const unreadTags = new Set([...foreignTags, ...silentTags]);

/** The source with everything but its text masked. `toText` says how a stretch of text, outside `pre`, is read: at the same length. */
function maskHtml(html: string, toText: (text: string) => string): string {
  let out = '';
  let unread: string[] = [];
  let gapBreak = '';
  let afterLink = false;
  let preformatted = 0;

  const fillTo = (offset: number) => {
    const gap = Math.max(0, offset - out.length);
    out += gapBreak.slice(0, gap).padEnd(gap, filler);
    gapBreak = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (blockTags.has(name) || (name === 'a' && afterLink)) gapBreak = paragraphBreak;
        if (name === 'pre') preformatted++;
        if (name === 'br') gapBreak ||= lineBreak;
        if (foreignTags.has(name)) gapBreak ||= foreign;
        if (unread.length ? unread[0] === name : unreadTags.has(name) || isHidden(attributes)) unread.push(name);
      },
      ontext(data) {
        if (unread.length) return;
        fillTo(parser.startIndex);
        // An entity may be longer decoded than written, and comes in two calls.
        const room = parser.endIndex + 1 - out.length;
        out += (preformatted ? data : toText(data)).slice(0, room).padEnd(room, filler);
        if (data.trim()) afterLink = false;
      },
      onclosetag(name) {
        if (unread[0] === name) unread = unread.slice(1);
        if (blockTags.has(name)) gapBreak = paragraphBreak;
        if (name === 'a') afterLink = true;
        if (name === 'pre') preformatted--;
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

/** To a reader of HTML a line break of the source is a space. */
function joinLines(text: string): string {
  return text.replace(/[\n\r]/g, ' ');
}

/** Code, HTML, addresses of links and what shapes the text; the rest of Markdown's marks either matching ignores or they stop a formula as they should. */
function maskMarkdown(markdown: string): string {
  const text = maskHtml(withoutStrayBrackets(withoutCode(markdown)), unchanged => unchanged)
    .replace(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)/g, blank)
    .replace(/__|~~/g, blank);
  return joinWrappedLines(withoutLineMarks(text));
}

const blank = (text: string) => text.replace(/[^\n]/g, filler);

/** Fences, also inside lists and quotations, and code in a line. */
function withoutCode(markdown: string): string {
  const fences = /^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*)(`{3,}(?=[^`\n]*$)|~{3,})[^\n]*\n[\s\S]*?(^[ \t>]*\2[`~]*[ \t\r]*$|$(?![\s\S]))/gm;
  return markdown.replace(fences, blank).replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, code => foreign + blank(code.slice(1)));
}

/** `x<y` begins no tag in Markdown. Read as HTML it would, and hide what follows: it is written fullwidth, which is compared alike. */
function withoutStrayBrackets(markdown: string): string {
  return markdown.replace(/<(?!\/?[a-z][\w-]*(?:\s(?:(?!\n\s*\n)[^<>])*|\/)?>|!--|[a-z][a-z\d+.-]*:[^\s<>]*>|[^\s<>@]+@[^\s<>]+>)/gi, '＜');
}

/** The marks of quotations are not text; those of lists begin a paragraph, for the reader if not for the author. */
function withoutLineMarks(markdown: string): string {
  return markdown.replace(/^[ \t]*>[ \t>]*/gm, blank).replace(/^([ \t\u200b]*)[-*+](?=[ \t])/gm, '$1\n');
}

/** A lone line break is a space, unless it is a hard one, ends a heading, or a heading, a list or a table row begins with the next line. */
function joinWrappedLines(markdown: string): string {
  const lines = markdown.split(/(?<=\n)/);
  const isEmpty = (line: string | undefined) => line === undefined || /^[\s\u200b]*$/.test(line);
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      const endsHere = isEmpty(line) || isEmpty(next) || /^[ \u200b]*#{1,6}\s|( {2}|\\)\r?\n$/.test(line);
      return endsHere || /^[ \t\u200b]*(#{1,6}\s|\d+[.)]\s|\||[=-]+\s*$)/.test(next ?? '') ? line : line.replace(/\r?\n$/, joinLines);
    })
    .join('');
}
