/** One hit as it is painted: its pieces in neighbouring text nodes are joined. */
export interface Painted {
  /** Where it stands in the document, as long as the document stays as it is. */
  readonly key: string;
  /** Of the highlight it is registered in. */
  readonly name: string;
  /** Without white space, which counts for nothing between Han. */
  readonly text: string;
  /** Boxes of its lines in viewport coordinates. */
  readonly boxes: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  /** Whether the element that holds it is rendered. */
  readonly rendered: boolean;
}

/** Runs in the page: what is registered as a highlight now, in reading order, open shadow roots included. */
export function paintedNow(): Painted[] {
  interface Piece {
    readonly name: string;
    readonly node: Text;
    readonly start: number;
    readonly end: number;
    readonly order: number;
  }
  const nodes = textNodes(document, []);
  const orders = new Map(nodes.map((node, order) => [node, order]));
  const pieces = new Map<string, Piece>();
  // Not forEach: in a sandboxed frame, where scripts are off, Chromium runs no callbacks.
  for (const [name, highlight] of CSS.highlights) {
    // The page's own highlights say so by their name.
    if (name.startsWith('page-')) continue;
    for (const range of highlight) for (const piece of split(range, name)) pieces.set(`${piece.order}:${piece.start}:${piece.end}`, piece);
  }
  const joined: Piece[][] = [];
  for (const piece of [...pieces.values()].sort((a, b) => a.order - b.order || a.start - b.start)) {
    const hit = joined.at(-1);
    const last = hit?.at(-1);
    if (hit && last && continues(last, piece)) hit.push(piece);
    else joined.push([piece]);
  }
  return joined.map(hit => {
    const [first] = hit as [Piece];
    return {
      key: `${first.order}:${first.start}`,
      name: first.name,
      text: hit
        .map(piece => piece.node.data.slice(piece.start, piece.end))
        .join('')
        .replace(/\s/g, ''),
      boxes: hit.flatMap(boxesOf),
      rendered: hit.every(piece => isRendered(piece.node)),
    };
  });

  function textNodes(root: Node, found: Text[]): Text[] {
    for (const child of root.childNodes) {
      if (child instanceof Text) found.push(child);
      else if (child instanceof Element) {
        if (child.shadowRoot) textNodes(child.shadowRoot, found);
        textNodes(child, found);
      }
    }
    return found;
  }

  /** A range over several text nodes, as a piece for each. */
  function split(range: AbstractRange, name: string): Piece[] {
    const from = orders.get(range.startContainer as Text);
    const to = orders.get(range.endContainer as Text);
    // Nodes that have left the document paint nothing.
    if (from === undefined || to === undefined) return [];
    return nodes.slice(from, to + 1).map((node, i) => ({
      name,
      node,
      order: from + i,
      start: i === 0 ? range.startOffset : 0,
      end: from + i === to ? range.endOffset : node.data.length,
    }));
  }

  function continues(a: Piece, b: Piece): boolean {
    if (a.name !== b.name || a.order === b.order || blockOf(a.node) !== blockOf(b.node)) return false;
    const between = nodes.slice(a.order + 1, b.order).filter(node => isRendered(node) && !node.parentElement?.closest('rt, rp'));
    return [a.node.data.slice(a.end), ...between.map(node => node.data), b.node.data.slice(0, b.start)].every(text => !text.trim());
  }

  function isRendered(node: Node): boolean {
    return node.parentElement?.checkVisibility({ visibilityProperty: true }) ?? true;
  }

  function blockOf(node: Node): Node | null {
    const parent = node.parentElement;
    return parent && /^(inline|ruby|contents)/.test(getComputedStyle(parent).display) ? blockOf(parent) : parent;
  }

  function boxesOf(piece: Piece) {
    const range = document.createRange();
    range.setStart(piece.node, piece.start);
    range.setEnd(piece.node, piece.end);
    return [...range.getClientRects()].filter(box => box.width > 0).map(({ x, y, width, height }) => ({ x, y, width, height }));
  }
}
