/**
 * What a node is and where it stands, asked of the classes' own accessors. Asked of the node itself, a form answers with its fields
 * (one that is called `childNodes`, for instance), and a node that came out of another frame is no `Element` of ours.
 */
export const nodeTypeOf = accessor('Node', 'nodeType');
export const parentNodeOf = accessor('Node', 'parentNode');
export const parentElementOf = accessor('Node', 'parentElement');
export const childNodesOf = accessor('Node', 'childNodes');
export const firstChildOf = accessor('Node', 'firstChild');
export const lastChildOf = accessor('Node', 'lastChild');
export const isConnected = accessor('Node', 'isConnected');
export const tagNameOf = accessor('Element', 'tagName');
export const shadowRootOf = accessor('Element', 'shadowRoot');
export const firstElementChildOf = accessor('Element', 'firstElementChild');
const slotOfElement = accessor('Element', 'assignedSlot');
const isContentEditable = accessor('HTMLElement', 'isContentEditable');
const namespaceOf = accessor('Element', 'namespaceURI');

export const matches = method('Element', 'matches') as (element: Element, selector: string) => boolean;
export const closest = method('Element', 'closest') as (element: Element, selector: string) => Element | null;
export const attributeOf = method('Element', 'getAttribute');
export const allWithin = method('Element', 'querySelectorAll') as (element: Element, selector: string) => NodeListOf<Element>;
export const firstWithin = method('Element', 'querySelector') as (element: Element, selector: string) => Element | null;
export const boxOf = method('Element', 'getBoundingClientRect');
export const isRendered = method('Element', 'checkVisibility');
export const contains = method('Node', 'contains');
export const rootOf = method('Node', 'getRootNode');

export function isElement(node: Node | null | undefined): node is Element {
  return node != null && nodeTypeOf(node) === 1;
}

/** CDATA sections of XML are text too. */
export function isText(node: Node | null | undefined): node is Text {
  const type = node != null && nodeTypeOf(node);
  return type === 3 || type === 4;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return nodeTypeOf(node) === 11 && 'host' in node;
}

export function isHtml(element: Element): element is HTMLElement {
  return namespaceOf(element) === 'http://www.w3.org/1999/xhtml';
}

/** By its name in lower case, as `details`. */
export function isTag(element: Element, tag: string): boolean {
  return tagNameOf(element).toLowerCase() === tag;
}

export function slotOf(node: Element | Text): HTMLSlotElement | null {
  return isText(node) ? node.assignedSlot : slotOfElement(node);
}

export function isEditable(element: Element): boolean {
  return isHtml(element) && isContentEditable(element);
}

/** What is put into a slot, if this is one. */
export function assignedTo(element: Element): readonly Node[] {
  return isTag(element, 'slot') && isHtml(element) ? (element as HTMLSlotElement).assignedNodes() : [];
}

interface Classes {
  readonly Node: Node;
  readonly Element: Element;
  readonly HTMLElement: HTMLElement;
}

/** Looked up at the first use: tests of what needs no page load this file where there are no classes. */
function accessor<C extends keyof Classes, K extends keyof Classes[C] & string>(of: C, name: K): (node: Classes[C]) => Classes[C][K] {
  let get: (() => Classes[C][K]) | undefined;
  return node => {
    get ??= Object.getOwnPropertyDescriptor(globalThis[of].prototype, name)?.get as () => Classes[C][K];
    return get.call(node);
  };
}

type Arguments<F> = F extends (...args: infer A) => unknown ? A : never;
type Result<F> = F extends (...args: never[]) => infer R ? R : never;

function method<C extends keyof Classes, K extends keyof Classes[C] & string>(
  of: C,
  name: K,
): (node: Classes[C], ...args: Arguments<Classes[C][K]>) => Result<Classes[C][K]> {
  let call: ((...args: unknown[]) => never) | undefined;
  return (node, ...args) => {
    call ??= (globalThis[of].prototype as unknown as Record<K, (...args: unknown[]) => never>)[name];
    return call.apply(node, args);
  };
}
