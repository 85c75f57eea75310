import type { Hit, Scanner } from '../../utils/core/scanner.ts';
import { countHan, firstEndingAfter } from '../../utils/core/span.ts';
import { attributeOf, firstChildOf, firstElementChildOf, isConnected, isShadowRoot, isText, tagNameOf } from './nodes.ts';
import { commonStart, type Scanned, scanTail } from './tail-scan.ts';
import type { TextBlock } from './text-blocks.ts';

/** So many blocks that were taken out of the page are remembered: what a page renders anew is the same but for its end. */
const mostGone = 200;
/** The last of these may have grown meanwhile; the others are the same or are not. */
const mostGrowing = 4;
/** In UTF-16 units: texts that begin with the same so many are taken for one. */
const beginning = 8;

/** The hits of one text block, as numbers; ranges are made only of those that are painted. */
export interface BlockHits {
  readonly block: TextBlock;
  readonly hits: readonly Hit[];
  /** What was found when it was last read: where the block is only taken for the same, changed, another text and more hits. */
  readonly scanned: Read;
}

interface Read extends Scanned {
  readonly han: number;
}

/** One hit in its place. */
export interface PageHit {
  readonly element: Element;
  readonly block: TextBlock;
  readonly hit: Hit;
}

/** Is told of every element whose hits were replaced or dropped, and of the one that took them over, if any did. */
export type OnChange = (element: Element, heir?: Element) => void;

/** The hits of a frame, in the one place where they live: by the element whose own text they stand in. */
export class PageHits {
  readonly #elements = new Map<Element, readonly BlockHits[]>();
  /** By their text, those that went last at the end. Without their nodes. */
  readonly #gone = new Map<string, Read>();
  readonly #onChange: OnChange;

  readonly #onRead: (element: Element) => void;

  /** @param onRead is told of every element whose text was read, with hits or without */
  constructor(onChange: OnChange, onRead: (element: Element) => void = () => {}) {
    this.#onChange = onChange;
    this.#onRead = onRead;
  }

  /** Scans the own text of an element. A block whose text is what it was keeps its hits, also when it comes back in another element. */
  read(element: Element, blocks: readonly TextBlock[], scan: Scanner): void {
    const before = this.#elements.get(element) ?? [];
    const now = blocks.map(block => this.#blockHits(block, before, scan));
    if (now.length) this.#elements.set(element, now);
    else this.#elements.delete(element);
    this.#onRead(element);
    if (hasHits(before) || hasHits(now)) this.#onChange(element);
  }

  #blockHits(block: TextBlock, before: readonly BlockHits[], scan: Scanner): BlockHits {
    const { text } = block;
    const same = before.find(({ scanned }) => scanned.text === text)?.scanned ?? this.#gone.get(text);
    if (same) return { block, hits: same.hits, scanned: same };
    const earlier = before.map(({ scanned }) => scanned).find(old => isLike(text, old)) ?? this.#goneLike(text);
    const hits = earlier ? scanTail(text, earlier, scan) : scan(text);
    return { block, hits, scanned: { text, hits, han: countHan(text) } };
  }

  /**
   * Lets an element take the place of another that was taken out, as where a page renders a paragraph anew for each word that is written:
   * its hits stay, as far as both texts are the same, until it is read. False where it cannot be told without a look at styles.
   */
  handOver(old: Element, fresh: Element): boolean {
    const [before, ...others] = this.of(old);
    const node = firstChildOf(fresh);
    if (!before || others.length || firstElementChildOf(old) || this.#elements.has(fresh)) return false;
    if (!isText(node) || node.nextSibling || !isSameKind(old, fresh)) return false;
    const text = node.data;
    const { scanned } = before;
    const common = commonStart(text, scanned.text);
    if (common < Math.min(beginning, text.length, scanned.text.length)) return false;
    const hits = scanned.hits.filter(({ end }) => end <= common);
    this.#elements.delete(old);
    this.#elements.set(fresh, [{ ...before, block: { text, parts: [{ node, start: 0 }] }, hits }]);
    if (hasHits([before])) this.#onChange(old, fresh);
    return true;
  }

  #goneLike(text: string): Scanned | undefined {
    return [...this.#gone.values()].slice(-mostGrowing).findLast(old => isLike(text, old));
  }

  /** Forgets what is no longer in the document. */
  prune(): void {
    for (const element of this.#elements.keys()) if (!isConnected(element)) this.#forget(element);
  }

  clear(): void {
    for (const element of this.#elements.keys()) this.#forget(element);
    // What is cleared is to be scanned anew.
    this.#gone.clear();
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
    for (const blocks of this.#elements.values()) for (const { scanned } of blocks) sum += scanned.han;
    return sum;
  }

  #forget(element: Element): void {
    const blocks = this.of(element);
    this.#elements.delete(element);
    for (const { scanned } of blocks) this.#remember(scanned);
    if (hasHits(blocks)) this.#onChange(element);
  }

  #remember(block: Read): void {
    this.#gone.delete(block.text);
    this.#gone.set(block.text, block);
    for (const text of this.#gone.keys()) {
      if (this.#gone.size <= mostGone) break;
      this.#gone.delete(text);
    }
  }
}

/** Do both begin alike, so that one may be the other grown? */
function isLike(text: string, earlier: Scanned): boolean {
  return text.startsWith(earlier.text.slice(0, beginning));
}

function isSameKind(a: Element, b: Element): boolean {
  return tagNameOf(a) === tagNameOf(b) && attributeOf(a, 'class') === attributeOf(b, 'class');
}

function hasHits(blocks: readonly BlockHits[]): boolean {
  return blocks.some(({ scanned }) => scanned.hits.length > 0);
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
  return isShadowRoot(root) ? [...pathOf(root.host), node] : [node];
}
