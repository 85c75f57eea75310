import { joinBlocks } from '../../utils/report/page-text.ts';
import type { Alternatives, Site, Value } from '../../utils/sites/site.ts';
import { allWithin, attributeOf, closest, contains, firstWithin, isShadowRoot, matches, parentElementOf, rootOf } from './nodes.ts';
import type { PageHits } from './page-hits.ts';
import { blocksIn, type PlacedBlock } from './page-order.ts';
import type { SeenPart, TurnRole } from './slot.ts';

/** A site's selectors for the page as it is now, each role as one selector. */
export interface Selectors {
  readonly prompt: string;
  readonly answer: string;
  readonly reasoning: string | undefined;
  /** Finds every turn, and what stands within. */
  readonly any: string;
}

/** Of alternatives the first that finds anything; where none does, there is nothing to find. */
export function selectorsOf({ turn, prompt, answer, reasoning = [] }: Site): Selectors | undefined {
  const found = { prompt: firstFound(prompt), answer: firstFound(answer), reasoning: firstFound(reasoning) };
  if (!found.prompt && !found.answer) return undefined;
  const any = [turn, found.prompt, found.answer, found.reasoning].filter(Boolean).join(', ');
  return { prompt: found.prompt ?? ':not(*)', answer: found.answer ?? ':not(*)', reasoning: found.reasoning, any };
}

function firstFound(alternatives: Alternatives): string | undefined {
  return alternatives.find(selector => document.querySelector(selector));
}

/** The turns on the page, in order: of what the selectors find, whatever stands in nothing else that they find. */
export function turnElements({ content }: Site, { any }: Selectors): Element[] {
  const found: Element[] = [];
  const root = content && document.querySelector(content);
  for (const element of root ? allWithin(root, any) : document.querySelectorAll(any)) {
    const last = found.at(-1);
    if (!last || !contains(last, element)) found.push(element);
  }
  return found;
}

/** Whose words stand at a node; undefined where it is no part of a turn. */
export function roleAt(node: Node | undefined, { prompt, answer, reasoning }: Selectors): TurnRole | undefined {
  const outer = outOfShadow(node);
  const element = outer && parentElementOf(outer);
  if (!element) return undefined;
  if (reasoning && closest(element, reasoning)) return 'reasoning';
  const part = closest(element, `${prompt}, ${answer}`);
  return part ? (matches(part, prompt) ? 'prompt' : 'answer') : undefined;
}

/** Selectors reach no shadow root: what stands in one stands where its host does. */
export function outOfShadow(node: Node | undefined): Node | undefined {
  const root = node && rootOf(node);
  return root && isShadowRoot(root) ? outOfShadow(root.host) : node;
}

export type PartBlocks = readonly [role: TurnRole, blocks: readonly PlacedBlock[]];

const order: readonly TurnRole[] = ['prompt', 'reasoning', 'answer'];

/** What was read of a turn, by whose words it is. */
export function partsOf(turn: Element, selectors: Selectors, pageHits: PageHits): PartBlocks[] {
  const blocks = blocksIn(turn, pageHits);
  const roles = blocks.map(block => roleAt(anchorOf(block), selectors));
  return order.map(role => [role, blocks.filter((_, i) => roles[i] === role)] as const).filter(([, own]) => own.length > 0);
}

/** The node by which a block is told: the first that holds more than white space. */
export function anchorOf({ block }: PlacedBlock): Text | undefined {
  return (block.parts.find(({ node }) => /\S/.test(node.data)) ?? block.parts[0])?.node;
}

export function textOf(blocks: readonly PlacedBlock[]): string {
  return joinBlocks(blocks.map(({ block }) => block.text));
}

/** What the page says of a turn. */
export function factsOf(turn: Element, site: Site): Pick<SeenPart, 'key' | 'ordinal' | 'model'> {
  const key = toldBy(turn, site.key);
  const ordinal = /\d+$/.exec(toldBy(turn, site.ordinal) ?? '')?.[0];
  const model = toldBy(turn, site.model);
  return { ...(key && { key }), ...(ordinal && { ordinal: Number(ordinal) }), ...(model && { model }) };
}

function toldBy(turn: Element, value: Value | undefined): string | undefined {
  if (!value) return undefined;
  const holder = value.selector === undefined ? turn : (firstWithin(turn, value.selector) ?? undefined);
  return (holder && attributeOf(holder, value.attribute)) || undefined;
}
