import { commonStart } from './tail-scan.ts';

/** Letters and characters that must be kept for a text to be the same text: markup, references and code may come and go around them. */
const leastKept = 0.5;
/** In characters: stretches of a text that are looked for in another, and how many of them. */
const stretch = 4;
const mostStretches = 200;
/** Of so few letters a text says nothing yet, or only that something is under way. */
const fewLetters = 8;

/** Is the second text the first one further on: grown, rendered anew, given references? Not where most of the first has gone. */
export function isSameText(before: string, after: string): boolean {
  if (beginsAlike(before, after)) return true;
  const [old, now] = [lettersOf(before), lettersOf(after)];
  if (old.length < stretch) return now.includes(old);
  const step = Math.max(1, Math.ceil((old.length - stretch) / mostStretches));
  let kept = 0;
  let count = 0;
  for (let at = 0; at + stretch <= old.length; at += step, count++) if (now.includes(old.slice(at, at + stretch))) kept++;
  return kept >= count * leastKept;
}

/** The same at a glance, which is enough for what grows. */
export function beginsAlike(before: string, after: string): boolean {
  return commonStart(before, after) >= before.length * leastKept;
}

/** Too short to have said anything: 思考中, 正在搜索. */
export function saysLittle(text: string): boolean {
  return lettersOf(text).length < fewLetters;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
