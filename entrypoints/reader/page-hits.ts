import type { Hit, Scanner } from '../../utils/core/scanner.ts';
import { countHan, firstEndingAfter } from '../../utils/core/span.ts';
import type { TextBlock } from './text-blocks.ts';

/** The hits of one text block, as numbers; ranges are made only of those that are painted. */
export interface BlockHits {
  readonly block: TextBlock;
  readonly hits: readonly Hit[];
  readonly han: number;
}

/** One hit in its place. */
export interface PageHit {
  readonly element: Element;
  readonly block: TextBlock;
  readonly hit: Hit;
}

/** The hits of a frame, in the one place where they live: by the element whose own text they stand in. */
export class PageHits {
  readonly #elements = new Map<Element, readonly BlockHits[]>();
  readonly #onChange: (element: Element) => void;

  /** @param onChange is told of every element whose hits were replaced or dropped */
  constructor(onChange: (element: Element) => void) {
    this.#onChange = onChange;
  }

  /** Scans the own text of an element. A block whose text is what it was keeps its hits. */
  read(element: Element, blocks: readonly TextBlock[], scan: Scanner): void {
    const before = this.#elements.get(element) ?? [];
    const now = blocks.map(block => {
      const same = before.find(old => old.block.text === block.text);
      return { block, hits: same?.hits ?? scan(block.text), han: same?.han ?? countHan(block.text) };
    });
    if (now.length) this.#elements.set(element, now);
    else this.#elements.delete(element);
    if (hasHits(before) || hasHits(now)) this.#onChange(element);
  }

  /** Forgets what is no longer in the document. */
  prune(): void {
    for (const element of this.#elements.keys()) if (!element.isConnected) this.#forget(element);
  }

  clear(): void {
    for (const element of this.#elements.keys()) this.#forget(element);
  }

  of(element: Element): readonly BlockHits[] {
    return this.#elements.get(element) ?? [];
  }

  /** Elements with text of their own that was read. */
  elements(): Element[] {
    return [...this.#elements.keys()];
  }

  /** Is this hit still what it was? */
  has({ element, hit }: PageHit): boolean {
    return this.of(element).some(({ hits }) => hits.includes(hit));
  }

  /** Every hit in the order of the page. */
  inOrder(): PageHit[] {
    const blocks = [...this.#elements].flatMap(([element, own]) =>
      own.filter(({ hits }) => hits.length).map(each => ({ element, ...each })),
    );
    return blocks
      .toSorted((a, b) => comparePosition(a.block.parts[0]?.node, b.block.parts[0]?.node))
      .flatMap(({ element, block, hits }) => hits.map(hit => ({ element, block, hit })));
  }

  /** The hit that holds a place in a text node, if any. */
  at(element: Element, node: Text, offset: number): PageHit | undefined {
    for (const { block, hits } of this.of(element)) {
      const part = block.parts.find(candidate => candidate.node === node);
      if (!part) continue;
      const hit = hits[firstEndingAfter(hits, part.start + offset)];
      return hit && hit.start <= part.start + offset ? { element, block, hit } : undefined;
    }
    return undefined;
  }

  get han(): number {
    let sum = 0;
    for (const blocks of this.#elements.values()) for (const { han } of blocks) sum += han;
    return sum;
  }

  #forget(element: Element): void {
    const blocks = this.of(element);
    this.#elements.delete(element);
    if (hasHits(blocks)) this.#onChange(element);
  }
}

function hasHits(blocks: readonly BlockHits[]): boolean {
  return blocks.some(({ hits }) => hits.length > 0);
}

function comparePosition(a: Node | undefined, b: Node | undefined): number {
  if (!a || !b) return 0;
  const [one, other] = [pathOf(a), pathOf(b)];
  const depth = one.findIndex((node, i) => node !== other[i]);
  const [from, to] = [one[depth], other[depth]];
  if (!from || !to) return one.length - other.length;
  return from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** A node with the hosts of the shadow roots it stands in, outermost first: neighbours in one tree can be compared. */
function pathOf(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [...pathOf(root.host), node] : [node];
}
