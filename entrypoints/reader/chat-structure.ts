import { anyChat, furthestList, type Marked, markOf, mayBeMarked } from '../../utils/sites/any-chat.ts';
import type { Site } from '../../utils/sites/site.ts';

const editors = 'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
/** Of the elements that may be marked so many are looked at, the last ones: where the newest turns stand. */
const mostMarked = 2_000;

/** The page as a chat, if its structure says that it is one. */
export function chatByStructure(): Site | undefined {
  if (!document.querySelector(editors)) return undefined;
  const numbers = new Map<Element, number>();
  const numberOf = (element: Element) => {
    const number = numbers.get(element) ?? numbers.size;
    numbers.set(element, number);
    return number;
  };
  const candidates = Array.from(document.querySelectorAll(mayBeMarked)).slice(-mostMarked);
  const marked: Marked[] = candidates.flatMap(element => {
    const attributes = Array.from(element.attributes, ({ name, value }) => [name, value] as const);
    const mark = markOf(attributes, element.classList);
    return mark && /\S/.test(element.textContent ?? '') && !element.closest('form, nav, header')
      ? { mark, ancestors: ancestorsOf(element).map(numberOf) }
      : [];
  });
  return anyChat(marked);
}

function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let up = element.parentElement; up && ancestors.length < furthestList; up = up.parentElement) ancestors.push(up);
  return ancestors;
}
