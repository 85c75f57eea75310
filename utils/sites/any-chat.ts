import type { Site } from './site.ts';

/** An element of a page that says by its attributes or classes whose words it holds. */
export interface Marked {
  readonly mark: Mark;
  /** Numbers of its parent, of that one's parent, and so on: the same number, the same element. */
  readonly ancestors: readonly number[];
}

export interface Mark {
  readonly role: 'prompt' | 'answer';
  /** Finds all that are marked so. */
  readonly selector: string;
}

const users = 'user human me self';
const bots = 'assistant bot ai chatbot model gpt llm';
const roleWords: ReadonlyMap<string, Mark['role']> = new Map([
  ...users.split(' ').map(word => [word, 'prompt'] as const),
  ...bots.split(' ').map(word => [word, 'answer'] as const),
]);
/** A class names a message, and not the picture or name of who wrote it, where one of these stands beside the role. */
const messageWords: ReadonlySet<string> = new Set(
  'message msg turn bubble chat row item content response reply query prompt text segment'.split(' '),
);
const roleAttribute = /^data-(?:message-)?(?:author-role|role|author|sender|from|speaker|turn)$/;

/** Elements that may say whose words they hold: a first, coarse selection for `markOf`. */
export const mayBeMarked = [
  ...'author-role role author sender from speaker turn'.split(' ').flatMap(name => [`[data-${name}]`, `[data-message-${name}]`]),
  ...'user human assistant bot ai- -ai model'.split(' ').map(part => `[class*="${part}" i]`),
].join();

/** What an element says of whose words it holds. */
export function markOf(attributes: Iterable<readonly [name: string, value: string]>, classes: Iterable<string>): Mark | undefined {
  for (const [name, value] of attributes) {
    const role = roleAttribute.test(name) ? roleWords.get(value.toLowerCase()) : undefined;
    if (role) return { role, selector: `[${name}="${value}"]` };
  }
  for (const name of classes) {
    const role = roleOfClass(name);
    if (role) return { role, selector: `.${name}` };
  }
  return undefined;
}

function roleOfClass(name: string): Mark['role'] | undefined {
  if (!/^[a-z_][\w-]*$/i.test(name)) return undefined;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]+/)
    .filter(Boolean);
  const roles = new Set(words.flatMap(word => roleWords.get(word) ?? []));
  const [role] = roles;
  return roles.size === 1 && (words.length === 1 || words.some(word => messageWords.has(word))) ? role : undefined;
}

/** How far up the list may stand in which messages are neighbours: each may be wrapped. */
export const furthestList = 3;

/**
 * A page whose structure says that it is a chat, as if it were a known site: in one list, messages of a user and of an assistant take turns.
 * Only for pages with a field to write in. Pages of news and forums have no assistant among their authors.
 *
 * @param marked in page order
 */
export function anyChat(marked: readonly Marked[]): Site | undefined {
  for (let level = 0; level < furthestList; level++)
    for (const list of grouped(marked, ({ ancestors }) => ancestors[level]).values()) {
      const found = takingTurns(list.map(({ mark }) => mark));
      if (found) return { id: 'any-chat', hosts: [], ...found, seen: 'structure of the page' };
    }
  return undefined;
}

function takingTurns(marks: readonly Mark[]): Pick<Site, 'prompt' | 'answer'> | undefined {
  const [prompt, answer] = [mostCommon(marks, 'prompt'), mostCommon(marks, 'answer')];
  if (!prompt || !answer) return undefined;
  const turns = marks.filter(({ selector }) => selector === prompt || selector === answer);
  const changes = turns.filter(({ role }, i) => i > 0 && role !== turns[i - 1]?.role).length;
  return changes * 2 >= turns.length - 1 ? { prompt: [prompt], answer: [answer] } : undefined;
}

function mostCommon(marks: readonly Mark[], wanted: Mark['role']): string | undefined {
  const groups = grouped(
    marks.filter(({ role }) => role === wanted),
    ({ selector }) => selector,
  );
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** What has no key is in no group. */
function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
