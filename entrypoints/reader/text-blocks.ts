import type { Span } from '../../utils/core/span.ts';
import { foreignTags, silentTags } from '../../utils/report/unread-tags.ts';
import {
  allWithin,
  assignedTo,
  childNodesOf,
  firstChildOf,
  isEditable,
  isElement,
  isRendered,
  isShadowRoot,
  isTag,
  isText,
  matches,
  parentNodeOf,
  shadowRootOf,
  slotOf,
  tagNameOf,
} from './nodes.ts';

/** The text of one stretch of a page that a reader reads without a break: that of a paragraph, a list item, a table cell. */
export interface TextBlock {
  readonly text: string;
  /** The text nodes it is made of, whole, in order. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly node: Text;
  /** Where the node's text begins in the block's. */
  readonly start: number;
}

/** What reading the own text of an element found. */
export interface OwnText {
  readonly blocks: readonly TextBlock[];
  /** Elements inside that are laid out as blocks: each is read by itself. */
  readonly inner: readonly Element[];
  /** Elements inside that have no box now. */
  readonly hidden: readonly Element[];
  /** Elements inside whose box is empty because of `visibility`. */
  readonly concealed: readonly Element[];
  /** Open shadow roots met on the way. */
  readonly roots: readonly ShadowRoot[];
  /** Elements inside that may yet be given a shadow root, of which no event tells. */
  readonly shells: readonly Element[];
}

const editors = '.CodeMirror, .ace_editor, .cm-editor, .monaco-editor, [role="textbox"], [role="searchbox"]';

const foreign = '\ufffc';
const lineBreak = '\u2028';
const paragraphBreak = '\u2028\u2028';
/** Inline elements nested deeper than this are read as blocks of their own: no page for people does that, and the stack stays small. */
const deepest = 200;

/**
 * Reads the text that belongs to an element itself: its text and that of the inline elements in it, as the reader sees it,
 * in the order of the flat tree (shadow roots instead of their hosts' children, slotted nodes in their slots).
 */
export function ownText(element: Element): OwnText {
  const blocks: TextBlock[] = [];
  const inner: Element[] = [];
  const hidden: Element[] = [];
  const concealed: Element[] = [];
  const roots: ShadowRoot[] = [];
  const shells: Element[] = [];
  let parts: Part[] = [];
  let text = '';
  let afterLink = false;

  const flush = () => {
    if (/\S/.test(text)) blocks.push({ text, parts });
    parts = [];
    text = '';
    afterLink = false;
  };
  const readChildren = (parent: Element, style: CSSStyleDeclaration, depth: number) => {
    const isVisible = style.visibility === 'visible';
    if (!isVisible) concealed.push(parent);
    if (isShell(parent)) shells.push(parent);
    for (const child of flatChildren(parent, roots)) {
      if (isText(child)) {
        if (isVisible && child.data !== '') readText(child, style);
      } else if (isElement(child)) readElement(child, depth + 1);
    }
  };
  const readText = (node: Text, style: CSSStyleDeclaration) => {
    parts.push({ node, start: text.length });
    text += withoutWrapping(node.data, style);
    if (afterLink && node.data.trim() !== '') afterLink = false;
  };
  const readElement = (child: Element, depth: number) => {
    const tag = tagNameOf(child).toLowerCase();
    if (silentTags.has(tag)) return;
    if (tag === 'br') {
      text += lineBreak;
      return;
    }
    if (foreignTags.has(tag) || isEditor(child)) {
      text += foreign;
      return;
    }
    const style = getComputedStyle(child);
    if (isClippedAway(style)) return;
    if (style.display === 'none') {
      hidden.push(child);
      return;
    }
    if (!isInline(style.display) || depth > deepest) {
      flush();
      inner.push(child);
      return;
    }
    const isLink = tag === 'a';
    if (isLink && afterLink) text += paragraphBreak;
    readChildren(child, style, depth);
    if (isLink) afterLink = true;
  };

  const style = getComputedStyle(element);
  if (!isRendered(element)) hidden.push(element);
  else if (!isClippedAway(style)) readChildren(element, style, 0);
  flush();
  return { blocks, inner, hidden, concealed, roots, shells };
}

/** The element whose own text a node belongs to: its nearest ancestor, through shadow roots, that is laid out as a block. */
export function blockOf(node: Node): Element | undefined {
  for (let here: Node | null = node; here; here = parentOf(here)) {
    if (!isElement(here)) continue;
    if (!parentOf(here) || here === document.body) return here;
    if (!isInline(getComputedStyle(here).display)) return here;
  }
  return undefined;
}

/** A span of a block's text as pieces of its text nodes. */
export function piecesOf(block: TextBlock, { start, end }: Span): { node: Text; start: number; end: number }[] {
  return block.parts.flatMap(({ node, start: at }) => {
    const from = Math.max(start, at) - at;
    const to = Math.min(end - at, node.length);
    return from < to ? [{ node, start: from, end: to }] : [];
  });
}

/** Is the element, or anything around it, something that is not read? */
export function isUnread(element: Element): boolean {
  for (let here: Node | null = element; here; here = parentOf(here)) {
    if (!isElement(here)) continue;
    const tag = tagNameOf(here).toLowerCase();
    if (silentTags.has(tag) || foreignTags.has(tag) || isEditor(here)) return true;
  }
  return false;
}

function parentOf(node: Node): Node | null {
  if (isShadowRoot(node)) return node.host;
  const slot = isElement(node) || isText(node) ? slotOf(node) : null;
  return slot ?? parentNodeOf(node);
}

function flatChildren(parent: Element, roots: ShadowRoot[]): Iterable<Node> {
  // Of closed details only the summary is seen; their other text has no box, though nothing in their style says so.
  if (isTag(parent, 'details') && matches(parent, ':not([open])')) return allWithin(parent, ':scope > summary');
  const shadowRoot = shadowRootOf(parent);
  if (shadowRoot) {
    roots.push(shadowRoot);
    return shadowRoot.childNodes;
  }
  const assigned = assignedTo(parent);
  return assigned.length ? assigned : childNodesOf(parent);
}

/** Custom elements, and empty ones of the kinds that can hold a shadow root. */
function isShell(element: Element): boolean {
  if (shadowRootOf(element)) return false;
  return (
    tagNameOf(element).includes('-') ||
    (!firstChildOf(element) && /^(ARTICLE|ASIDE|DIV|FOOTER|HEADER|MAIN|NAV|P|SECTION|SPAN)$/.test(tagNameOf(element)))
  );
}

function isEditor(element: Element): boolean {
  return isEditable(element) || matches(element, editors);
}

function isInline(display: string): boolean {
  return display === 'inline' || display === 'contents' || display.startsWith('ruby');
}

/** Text for screen readers only is taken out of the flow and clipped to nothing. */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  return (
    style.position === 'absolute' &&
    (style.clip === 'rect(0px, 0px, 0px, 0px)' || style.clip === 'rect(1px, 1px, 1px, 1px)' || style.clipPath === 'inset(50%)')
  );
}

/** Line breaks of the source are mere spaces unless the page keeps them: no sentence ends there. Offsets stay. */
function withoutWrapping(text: string, style: CSSStyleDeclaration): string {
  return text.includes('\n') && !/^(pre|break-spaces)/.test(style.whiteSpace) ? text.replaceAll('\n', ' ') : text;
}
