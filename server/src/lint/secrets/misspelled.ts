/** Finds the values of parameters whose name is nearly the one of the registration token. */
import type { Span } from '../../language/span';
import { hiddenValue } from './value';

const right = 'regtoken';
const parameter = /(?<![\w/-])[-/]{0,2}([a-z]{7,9})(?:[:=]|[^\S\r\n]{1,3}[:=][^\S\r\n]{1,3})(?=\S)/gi;

/** How many characters two names have in common at their beginning. */
function commonStart(left: string, other: string): number {
  let length = 0;
  while (length < left.length && left[length] === other[length]) length++;
  return length;
}

/** Whether a name is the right one but for a character that is missing, wrong, too many or changed with its neighbor. */
function isNear(name: string): boolean {
  const at = commonStart(name, right);
  const [one, two] = [name.slice(at), right.slice(at)];
  return (
    one.slice(1) === two ||
    one === two.slice(1) ||
    one.slice(1) === two.slice(1) ||
    (one.slice(2) === two.slice(2) && one[0] === two[1] && one[1] === two[0])
  );
}

/** The values behind `/regtokn:` and the like. In order. */
export function misspelledTokens(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: whole, 1: name = '', index } of text.matchAll(parameter)) {
    if (index < (found.at(-1)?.end ?? 0) || !isNear(name.toLowerCase())) continue;
    if (text[index + whole.length] !== '$') found.push(...hiddenValue(text, index + whole.length));
  }
  return found;
}
