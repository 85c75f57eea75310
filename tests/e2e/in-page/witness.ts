/** What a page was when it had been parsed, and what has been done to it since. */
export interface Witness {
  readonly html: string;
  readonly changes: string[];
}

/** Runs in every frame before anything else does. */
export function installWitness(): void {
  document.addEventListener('DOMContentLoaded', () => {
    const changes: string[] = [];
    Object.defineProperty(window, 'witness', { value: { html: document.documentElement.outerHTML, changes } satisfies Witness });
    new MutationObserver(records => {
      for (const record of records) {
        const nodes = [...record.addedNodes, ...record.removedNodes].map(node => node.nodeName).join(' ');
        changes.push([record.type, record.target.nodeName, record.attributeName, nodes].filter(Boolean).join(' '));
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** Runs in the page: every way in which it differs from what was parsed, our host elements aside. */
export function differences(): string[] {
  const { html, changes } = (window as unknown as { witness: Witness }).witness;
  const root = document.documentElement;
  const beside = [...root.children].filter(child => child !== document.head && child !== document.body);
  const hosts = [...beside, ...document.querySelectorAll('dialog:modal > div:empty:last-child')];
  const now = hosts.reduce((text, host) => text.replace(host.outerHTML, ''), root.outerHTML);
  const hostsAdded = hosts.map(host => `childList ${host.parentNode?.nodeName} ${host.nodeName}`);
  const others = changes.filter(change => !hostsAdded.includes(change) && !hosts.some(host => change.split(' ')[1] === host.nodeName));
  // One of the tooltip, a div, and one of the marks beside the scroll bar, a span.
  const kinds = hosts.map(({ localName }) => localName);
  if (new Set(kinds).size < kinds.length) others.push(`beside head and body: ${kinds.join(', ')}`);
  if (now !== html) others.push(`outerHTML differs: ${html.length} characters before, ${now.length} after`);
  return others;
}
